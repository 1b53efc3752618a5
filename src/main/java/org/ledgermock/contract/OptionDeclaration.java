package org.ledgermock.contract;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.Key;

/**
 * Something that the vendor leaves open, and what may be chosen for it.
 *
 * @param values that are allowed; empty when {@code type} says what is
 * @param byDefault the value unless another one is chosen
 * @param strict the value when the family is strict
 */
public record OptionDeclaration(
        String key,
        List<String> values,
        Optional<String> type,
        @Key("default") String byDefault,
        String strict,
        Provenance provenance,
        String source,
        String says) {

    /** The option that every family has: whether what was superseded holds. */
    public static final String STRICT = "strict";

    /**
     * The option by which a family takes scalars of another type, {@link #LOOSE}, or not, {@link #EXACT}; one that does not
     * declare it does not.
     */
    public static final String SCALARS = "scalars";

    public static final String LOOSE = "loose";
    public static final String EXACT = "exact";

    /** The option in which zone times are, where a family has it; by default the one of its {@code times}. */
    public static final String ZONE = "zone";

    private static final List<String> TYPES = List.of("integer", "decimal", "boolean", "list", ZONE);

    public OptionDeclaration {
        if (values.isEmpty() == type.isEmpty()
                || type.filter(name -> !TYPES.contains(name)).isPresent()) {
            throw new IllegalArgumentException(
                    "the option '%s' needs either 'values' or a 'type' out of %s".formatted(key, TYPES));
        }
    }

    /** What may be chosen, in words. */
    public String allowed() {
        return type.map(name -> "any " + name).orElseGet(() -> String.join(", ", values));
    }

    private static boolean isZone(String value) {
        try {
            ZoneId.of(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    public boolean allows(String value) {
        return switch (type.orElse("")) {
            case "integer" -> value.matches("-?\\d{1,18}");
            case "decimal" -> value.matches("-?\\d{1,15}(\\.\\d{1,8})?");
            case "list" -> value.matches("[A-Za-z0-9.:-]{1,100}(,[A-Za-z0-9.:-]{1,100}){0,99}");
            case ZONE -> isZone(value);
            case "boolean" -> value.equals("true") || value.equals("false");
            default -> values.contains(value);
        };
    }
}
