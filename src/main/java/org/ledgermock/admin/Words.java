package org.ledgermock.admin;

import java.util.Locale;

/** How documents write constants: in lower case, with hyphens. */
final class Words {

    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
