package org.ledgermock.admin;

import java.util.Arrays;
import java.util.Optional;
import org.ledgermock.message.EnumNames;

/** What a browser gets of a server: a page that shows and changes it, one that only shows it, or none. */
public enum ConsoleMode {
    ON,
    READ_ONLY,
    OFF;

    /** The mode that is called so, as documents write it. */
    public static Optional<ConsoleMode> named(String word) {
        return Arrays.stream(values())
                .filter(mode -> EnumNames.of(mode).equals(word))
                .findFirst();
    }
}
