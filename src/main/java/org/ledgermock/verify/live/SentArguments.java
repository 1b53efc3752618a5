package org.ledgermock.verify.live;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.ledgermock.contract.LiveConduct;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Request;

/**
 * What a request carries, read as generously as the most generous server could: names in any case, numbers in texts, a
 * body as JSON or as a form, and the query.
 */
final class SentArguments {

    private final JsonArray arguments;
    private final LiveConduct conduct;

    private SentArguments(JsonArray arguments, LiveConduct conduct) {
        this.arguments = arguments;
        this.conduct = conduct;
    }

    /**
     * Those of a request; empty when its body is something that cannot be judged.
     *
     * @param placed what an operation at its method and path takes from its path and headers
     */
    static Optional<SentArguments> of(Request request, JsonObject placed, LiveConduct conduct) {
        return body(request)
                .map(body -> new SentArguments(
                        JsonArray.of(placed, form(request.query()).withAll(body)), conduct));
    }

    private static Optional<JsonObject> body(Request request) {
        String body = request.bodyText();
        if (body.isBlank()) {
            return Optional.of(JsonObject.EMPTY);
        }
        if (JsonReader.read(request.body()) instanceof JsonReading.Read read) {
            return read.value() instanceof JsonObject object ? Optional.of(object) : Optional.empty();
        }
        boolean form = body.indexOf('=') > 0 && body.indexOf('{') < 0;
        return form ? Optional.of(form(body)) : Optional.empty();
    }

    private static JsonObject form(String text) {
        JsonObject fields = JsonObject.EMPTY;
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields = fields.with(
                        decoded(pair.substring(0, equals)), new JsonString(decoded(pair.substring(equals + 1))));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Whom it names, under whatever name of an argument. */
    List<String> keys() {
        Set<String> names = conduct.entities().values().stream()
                .flatMap(named -> named.arguments().stream())
                .map(SentArguments::stem)
                .collect(Collectors.toSet());
        List<String> keys = new ArrayList<>();
        walk(arguments, (name, value) -> {
            if (names.contains(stem(name))) {
                value.scalar()
                        .map(String::strip)
                        .filter(key -> !keys.contains(key))
                        .ifPresent(keys::add);
            }
        });
        return keys;
    }

    // UinList.0 in a form is an element of UinList.
    private static String stem(String name) {
        int dot = name.indexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT);
    }

    /** By how much it asks to move a quantity, the farthest that can be read; empty when that cannot be told. */
    Optional<BigDecimal> amount(String quantity) {
        Set<String> names = conduct.changes().values().stream()
                .flatMap(effect -> Optional.ofNullable(effect.moves().get(quantity)).stream())
                .map(at -> stem(at.tokens().get(at.tokens().size() - 1)))
                .collect(Collectors.toSet());
        List<Optional<BigDecimal>> found = new ArrayList<>();
        walk(arguments, (name, value) -> {
            if (names.contains(stem(name))) {
                found.add(amount(value));
            }
        });
        BigDecimal farthest = BigDecimal.ZERO;
        for (Optional<BigDecimal> amount : found) {
            if (amount.isEmpty()) {
                return Optional.empty();
            }
            farthest = amount.get().abs().compareTo(farthest.abs()) > 0 ? amount.get() : farthest;
        }
        return Optional.of(farthest);
    }

    /** What it asks to set a text to, under whatever case of the argument's name. */
    Optional<String> text(JsonPointer at) {
        String name = stem(at.tokens().get(at.tokens().size() - 1));
        List<String> found = new ArrayList<>();
        walk(arguments, (argument, value) -> {
            if (name.equals(stem(argument))) {
                found.add(value.scalar().orElse(""));
            }
        });
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    private static Optional<BigDecimal> amount(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return Optional.of(number.value());
        }
        if (value instanceof JsonString string) {
            return text(string.text().strip());
        }
        return value == JsonNull.NULL ? Optional.of(BigDecimal.ZERO) : Optional.empty();
    }

    private static Optional<BigDecimal> text(String text) {
        if (text.chars().noneMatch(Character::isDigit)) {
            return Optional.of(BigDecimal.ZERO);
        }
        return text.matches("[+-]?\\d{1,40}(\\.\\d{1,40})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    // Each scalar with the name of the field that it is in or below.
    private static void walk(JsonValue value, BiConsumer<String, JsonValue> each) {
        walk("", value, each);
    }

    private static void walk(String name, JsonValue value, BiConsumer<String, JsonValue> each) {
        if (value instanceof JsonObject object) {
            object.forEach((field, inner) -> {
                boolean nested = inner instanceof JsonObject || inner instanceof JsonArray;
                walk(field, inner, each);
                if (nested) {
                    each.accept(field, inner);
                }
            });
        } else if (value instanceof JsonArray array) {
            array.forEach(item -> walk(name, item, each));
        } else {
            each.accept(name, value);
        }
    }
}
