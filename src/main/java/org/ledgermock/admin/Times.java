package org.ledgermock.admin;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.ledgermock.message.JsonMismatch;

/** Instants and durations as texts. */
final class Times {

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

    private Times() {}

    static Instant instant(String pointer, String text) {
        try {
            return within(pointer, Instant.parse(text));
        } catch (DateTimeException e) {
            throw new JsonMismatch(pointer, "'%s' is not an instant such as 2030-01-01T00:00:00Z".formatted(text));
        }
    }

    static Duration duration(String pointer, String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new JsonMismatch(pointer, "'%s' is not a duration such as PT301S, PT5M, -PT1H, P1D".formatted(text));
        }
    }

    /** A time that answers can still write. */
    static Instant moved(String pointer, Instant from, Duration by) {
        try {
            return within(pointer, from.plus(by));
        } catch (DateTimeException | ArithmeticException e) {
            throw outside(pointer);
        }
    }

    private static Instant within(String pointer, Instant instant) {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw outside(pointer);
        }
        return instant;
    }

    private static JsonMismatch outside(String pointer) {
        return new JsonMismatch(pointer, "a time is between %s and %s".formatted(FIRST, LAST));
    }
}
