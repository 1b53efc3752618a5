package org.ledgermock.message;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * Why a call was refused, for the developer of the client: the likely cause in words, then the facts that show it.
 *
 * @param cause one or two sentences: what happened and what to do
 * @param facts in the order in which they are to be read; never a secret
 */
public record Explanation(String cause, List<Fact> facts) {

    private static final int VIOLATIONS_SHOWN = 10;

    public Explanation {
        requireNonNull(cause, "cause");
        facts = List.copyOf(facts);
    }

    /** One thing that was seen: {@code expected}, {@code got}, {@code string to sign here}. */
    public record Fact(String key, String value) {

        public Fact {
            requireNonNull(key, "key");
            requireNonNull(value, "value");
        }
    }

    public static Explanation of(String cause) {
        return new Explanation(cause, List.of());
    }

    public Explanation with(String key, String value) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(new Fact(key, value));
        return new Explanation(cause, more);
    }

    /** With facts for these violations; of many, the first ones. */
    public Explanation with(List<Violation> violations) {
        List<Fact> more = new ArrayList<>(facts);
        for (Violation violation : violations.subList(0, Math.min(VIOLATIONS_SHOWN, violations.size()))) {
            more.add(new Fact(violation.pointer().isEmpty() ? "/" : violation.pointer(), violation.toString()));
        }
        if (violations.size() > VIOLATIONS_SHOWN) {
            more.add(new Fact("more violations", Integer.toString(violations.size() - VIOLATIONS_SHOWN)));
        }
        return new Explanation(cause, more);
    }
}
