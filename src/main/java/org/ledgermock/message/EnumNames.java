package org.ledgermock.message;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How documents write constants: in lower case, with hyphens. */
public final class EnumNames {

    private EnumNames() {}

    /** Of all constants of an enum, in their order. */
    static List<String> all(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> of((Enum<?>) constant))
                .toList();
    }

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
