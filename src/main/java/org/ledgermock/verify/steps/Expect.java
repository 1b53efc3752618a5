package org.ledgermock.verify.steps;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ledgermock.message.Texts;
import org.ledgermock.verify.Session;

/** What a step demands of an answer; where it does not hold, the message says what was expected and what came. */
public final class Expect {

    private Expect() {}

    public static void that(boolean holds, String what, Object expected, Object got) {
        if (!holds) {
            throw new AssertionError("%s: expected %s, got %s".formatted(what, shown(expected), shown(got)));
        }
    }

    /** As a message has it: shortened, and without what is not to be seen. */
    public static String shown(Object value) {
        return Texts.shortened(Session.hide(String.valueOf(value)));
    }

    public static void equal(Object expected, Object got, String what) {
        that(expected.equals(got), what, expected, got);
    }

    public static void sameAmount(BigDecimal expected, BigDecimal got, String what) {
        that(expected.compareTo(got) == 0, what, expected.toPlainString(), got.toPlainString());
    }

    public static void distinct(Collection<?> values, String what) {
        Set<Object> seen = new HashSet<>();
        List<?> twice = values.stream().filter(value -> !seen.add(value)).toList();
        that(twice.isEmpty(), what, "each once", "more than once " + twice);
    }
}
