package org.ledgermock.admin;

import java.util.stream.Stream;
import org.ledgermock.message.Texts;

/** What there is, in place of something that is not. */
final class ThoseThere {

    private static final int SHOWN = 8;

    private ThoseThere() {}

    /** @param count how many there are of the names */
    static String of(Stream<String> names, long count) {
        return count == 0
                ? "there is none"
                : (count == 1 ? "there is " : "there are ") + Texts.first(SHOWN, names, count);
    }
}
