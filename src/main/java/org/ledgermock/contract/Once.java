package org.ledgermock.contract;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.Key;

/**
 * Which call of an operation is a repetition of which, and what a repetition gets. A call is remembered once it has
 * succeeded.
 *
 * @param by where in the arguments the values are that are together the key; a call without one of them is no repetition
 * @param otherwise id of the error that answers a repetition; where it gets the same answer, the error that answers the
 *     same key with other arguments
 */
public record Once(List<JsonPointer> by, Again again, String otherwise, Keeps keeps) {

    public Once {
        by = List.copyOf(by);
        requireNonNull(again, "again");
        requireNonNull(otherwise, "otherwise");
        requireNonNull(keeps, "keeps");
        if (by.isEmpty()) {
            throw new IllegalArgumentException("'by' needs a place in the arguments at least");
        }
        if (!by.containsAll(keeps.each.stream().toList())) {
            throw new IllegalArgumentException(
                    "'keeps/each' has to be one of 'by', %s, it is %s".formatted(by, keeps.each.get()));
        }
    }

    /** What a repetition gets. */
    public enum Again {
        REFUSED,
        SAME_ANSWER
    }

    /**
     * Which calls are remembered.
     *
     * @param newest so many of them
     * @param each of each value at this place so many
     * @param span no longer than this time of the API, {@code 90s}, {@code 30m}, {@code 24h}, {@code 7d}
     */
    public record Keeps(
            int newest,
            Optional<JsonPointer> each,
            @Key("for") Optional<String> span) {

        /** The most that may be asked for. */
        public static final int MOST = 100_000;

        private static final Pattern SPAN = Pattern.compile("([1-9]\\d{0,5})([smhd])");

        public Keeps {
            requireNonNull(each, "each");
            if (newest < 1 || newest > MOST) {
                throw new IllegalArgumentException("'newest' goes from 1 to %d, it is %d".formatted(MOST, newest));
            }
            if (span.filter(text -> !SPAN.matcher(text).matches()).isPresent()) {
                throw new IllegalArgumentException(
                        "'for' is a time such as 90s, 30m, 24h or 7d, it is '%s'".formatted(span.get()));
            }
        }

        /** How long a call is remembered, where there is an end. */
        public Optional<Duration> time() {
            return span.map(text -> {
                Matcher parts = SPAN.matcher(text);
                if (!parts.matches()) {
                    throw new IllegalStateException(text);
                }
                long count = Long.parseLong(parts.group(1));
                return switch (parts.group(2)) {
                    case "s" -> Duration.ofSeconds(count);
                    case "m" -> Duration.ofMinutes(count);
                    case "h" -> Duration.ofHours(count);
                    default -> Duration.ofDays(count);
                };
            });
        }
    }
}
