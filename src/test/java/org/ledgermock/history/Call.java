package org.ledgermock.history;

import java.util.List;
import java.util.Locale;

/**
 * A call as its client saw it. It was made at one moment between the two that are given, if it was made.
 *
 * @param what who asked for what, for messages
 * @param asked in nanoseconds, on the clock of all clients
 * @param answered in nanoseconds, or {@link #NEVER}
 * @param told what was made of it: everything, or, where no answer came, everything or nothing
 */
public record Call(String what, long asked, long answered, List<Told> told) {

    /** No answer came: it may have been made at any later time. */
    public static final long NEVER = Long.MAX_VALUE;

    public Call {
        told = List.copyOf(told);
        if (asked > answered) {
            throw new IllegalArgumentException(what + " was answered before it was asked");
        }
        if (told.stream().anyMatch(one -> one instanceof Told.MayHaveChanged != (answered == NEVER))) {
            throw new IllegalArgumentException("what may have changed is of calls that were not answered: " + what);
        }
    }

    public boolean isAnswered() {
        return answered != NEVER;
    }

    String asks() {
        return "asked at " + millis(asked);
    }

    String answers() {
        return isAnswered() ? "answered at " + millis(answered) : "never answered";
    }

    // Each call is its own, however alike two of them are; and comparing what they told would take long.
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "%s (%s, %s)".formatted(what, asks(), answers());
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.3f ms", nanos / 1e6);
    }
}
