package org.ledgermock.behaviour;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.state.Entity;
import org.ledgermock.state.Model;
import org.ledgermock.state.State;

/**
 * Reads the entities of a kind in pieces, each beginning after the highest number of the piece before: what is added
 * meanwhile has a higher number, so that no entity comes twice and none is missed.
 */
final class Scroll implements Behaviour {

    private final Parameters parameters;

    private Scroll(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * What a mapping declares.
     *
     * @param of the kind of entity
     * @param after where in the request the last number is, as a number or its digits; nothing or empty is the beginning
     * @param number the field that has an entity's number
     * @param size of a piece
     * @param asked where in the request it says which size it wants, within what the request schema allows
     * @param opaque whether the place to go on from is a text that says nothing to its reader
     * @param answer {@code /items} has the piece, {@code /last} the number to go on from, as a text; {@code /next} the
     *     place to go on from, where there is more
     */
    record Parameters(
            String of,
            JsonPointer after,
            String number,
            int size,
            Optional<JsonPointer> asked,
            Optional<Boolean> opaque,
            AnswerTemplate answer) {}

    /** Makes it known to mappings as {@code scroll}. */
    public static final class Type extends DeclaredType<Parameters> {

        public Type() {
            super("scroll", Parameters.class, Scroll::new);
        }

        @Override
        public Set<String> situations(Parameters parameters) {
            return Set.of("notANumber");
        }

        @Override
        public List<EntityNeed> uses(Parameters parameters) {
            return List.of(EntityNeed.of(parameters.of));
        }

        @Override
        public List<Shape.Filled> fills(Parameters parameters, Model model) {
            return List.of(new Shape.Filled(
                    "answer",
                    parameters.answer,
                    Shape.object("last", "size", "next")
                            .with("items", new Shape.ListOf(new Shape.EntityOf(parameters.of)))));
        }
    }

    @Override
    public BehaviourResult act(AdmittedCall call, State state) {
        Optional<BigDecimal> after = after(call.arguments());
        if (after.isEmpty()) {
            return BehaviourResult.refused(
                    "notANumber", "The place to go on from is not one that an answer has given.");
        }
        int size = size(call.arguments());
        List<JsonObject> found = state.all(parameters.of, true)
                .filter(entity -> number(entity).compareTo(after.get()) > 0)
                .sorted((one, other) -> number(one).compareTo(number(other)))
                .limit(size + 1L)
                .map(Entity::values)
                .toList();
        List<JsonObject> items = found.subList(0, Math.min(size, found.size()));
        String last = (items.isEmpty() ? after : items.get(items.size() - 1).number(parameters.number))
                .orElseThrow()
                .toPlainString();
        JsonObject source = JsonObject.builder()
                .put("items", new JsonArray(List.copyOf(items)))
                .put("last", last)
                .put("size", size)
                .build();
        return BehaviourResult.read(parameters.answer.fill(
                found.size() > size ? source.with("next", new JsonString(isOpaque() ? cursor(last) : last)) : source));
    }

    private BigDecimal number(Entity entity) {
        return entity.quantity(parameters.number);
    }

    private int size(JsonObject request) {
        return parameters
                .asked
                .flatMap(at -> at.find(request))
                .filter(JsonNumber.class::isInstance)
                .map(value -> ((JsonNumber) value)
                        .value()
                        .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                        .intValue())
                .orElse(parameters.size);
    }

    private boolean isOpaque() {
        return parameters.opaque.orElse(false);
    }

    private static String cursor(String number) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("after:" + number).getBytes(US_ASCII));
    }

    private Optional<BigDecimal> after(JsonObject request) {
        JsonValue value = parameters.after.find(request).orElse(JsonNumber.of(0));
        if (value instanceof JsonNumber number) {
            BigDecimal given = number.value();
            return given.signum() >= 0 && given.stripTrailingZeros().scale() <= 0
                    ? Optional.of(given)
                    : Optional.empty();
        }
        if (value == JsonNull.NULL) {
            return Optional.of(BigDecimal.ZERO);
        }
        if (!(value instanceof JsonString string)) {
            return Optional.empty();
        }
        String text = string.text().strip();
        if (text.isEmpty()) {
            return Optional.of(BigDecimal.ZERO);
        }
        String digits = isOpaque() ? opened(text) : text;
        return digits.matches("\\d{1,19}") ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    // What no answer has given leads to no digits.
    private static String opened(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), US_ASCII);
            String digits = text.substring(text.indexOf(':') + 1);
            return cursor(digits).equals(cursor) ? digits : "";
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
