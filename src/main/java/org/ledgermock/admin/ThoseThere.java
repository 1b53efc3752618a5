package org.ledgermock.admin;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is, in place of something that is not. */
final class ThoseThere {

    private static final int SHOWN = 8;

    private ThoseThere() {}

    /** @param count how many there are of the names */
    static String of(Stream<String> names, long count) {
        List<String> shown = names.limit(SHOWN).toList();
        String more = count > shown.size() ? " and %d more".formatted(count - shown.size()) : "";
        return count == 0
                ? "there is none"
                : shown.stream().collect(Collectors.joining(", ", count == 1 ? "there is " : "there are ", more));
    }
}
