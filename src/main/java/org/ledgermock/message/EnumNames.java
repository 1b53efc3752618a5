package org.ledgermock.message;

import java.util.Locale;

/** How documents write constants: in lower case, with hyphens. */
public final class EnumNames {

    private EnumNames() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
