package org.ledgermock.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.EnumNames;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;

/** Where an argument stands that does not stand in the body, as {@code x-in} says. */
enum ArgumentPlace {
    PATH,
    QUERY,
    HEADER;

    private static final String IN = "x-in";
    private static final String NAME = "x-name";

    /**
     * What a property of a request schema says.
     *
     * @throws IllegalArgumentException when it is not one of these, or names what stands nowhere in particular
     */
    static Optional<ArgumentPlace> of(String property, JsonValue declared) {
        if (!(declared instanceof JsonObject object)) {
            return Optional.empty();
        }
        object.object("properties").orElse(JsonObject.EMPTY).forEach((name, below) -> {
            if (of(name, below).isPresent()) {
                throw new IllegalArgumentException(
                        "'%s' of '%s' has \"x-in\": only a whole argument can have a place".formatted(name, property));
            }
        });
        if (!object.has(IN)) {
            if (object.has(NAME)) {
                throw new IllegalArgumentException("'%s' has \"x-name\" without \"x-in\"".formatted(property));
            }
            return Optional.empty();
        }
        String place = object.text(IN).orElse("");
        return Optional.of(Arrays.stream(values())
                .filter(one -> EnumNames.of(one).equals(place))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"x-in\" of '%s' is %s, allowed: %s"
                        .formatted(property, object.find(IN).orElseThrow(), names()))));
    }

    private static String names() {
        List<String> names = Arrays.stream(values()).map(EnumNames::of).toList();
        return String.join(", ", names);
    }
}
