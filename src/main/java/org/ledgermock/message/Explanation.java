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
}
