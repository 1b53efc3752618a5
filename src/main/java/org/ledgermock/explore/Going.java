package org.ledgermock.explore;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.ledgermock.client.NewFault;
import org.ledgermock.message.JsonObject;

/**
 * How a delivery goes wrong: a deviation as an order has it.
 *
 * @param kind one of those that the server knows
 * @param detail what else is said of it, in a word; empty when there is nothing
 */
public record Going(String kind, String detail) {

    static final String LOST = "lost";
    static final String DROP = "drop";
    static final String LATE = "late";
    static final String TWICE = "twice";
    static final String STALE = "stale";
    static final String ERROR = "error";
    static final List<String> FIELDS = List.of("missingField", "retypedField");
    static final String RESET = "reset";
    static final String CLOSED = "closed";

    private static final Pattern SECONDS = Pattern.compile("(\\d{1,2})s");

    public Going {
        requireNonNull(kind, "kind");
        requireNonNull(detail, "detail");
    }

    /** @throws IllegalArgumentException when it is not written as {@link #toString} writes it */
    static Going of(String written) {
        List<String> words = List.of(written.trim().split("\\s+", 2));
        String detail = words.size() > 1 ? words.get(1) : "";
        boolean fits = switch (words.get(0)) {
            case LOST, DROP -> detail.equals(RESET) || detail.equals(CLOSED);
            case STALE -> SECONDS.matcher(detail).matches();
            case ERROR -> detail.matches("\\S+");
            case "missingField", "retypedField" -> detail.startsWith("/");
            default -> detail.isEmpty();
        };
        if (!fits) {
            throw new IllegalArgumentException(
                    "'%s' is no deviation: write lost reset, drop closed, stale 1s, error CODE, missingField /FIELD, or a word such as late, busy, refuse, cutBody"
                            .formatted(written));
        }
        return new Going(words.get(0), detail);
    }

    boolean isOfField() {
        return FIELDS.contains(kind);
    }

    boolean breaksConnection() {
        return kind.equals(LOST) || kind.equals(DROP);
    }

    /** @param patience how long a run may take: an answer that is late comes after it */
    NewFault order(String operation, Duration patience) {
        JsonObject details = switch (kind) {
            case LOST, DROP -> JsonObject.of("by", detail);
            case LATE -> JsonObject.of("fixed", JsonObject.of("millis", outlasting(patience)));
            case STALE -> JsonObject.of("seconds", Long.parseLong(detail.substring(0, detail.length() - 1)));
            case ERROR -> JsonObject.of("code", detail);
            case "missingField", "retypedField" -> JsonObject.of("at", detail);
            default -> JsonObject.EMPTY;
        };
        return NewFault.other(operation, kind, details);
    }

    // The server's bound is ten minutes.
    private static long outlasting(Duration patience) {
        return Math.min(
                patience.multipliedBy(2).toMillis(), Duration.ofMinutes(10).toMillis());
    }

    @Override
    public String toString() {
        return detail.isEmpty() ? kind : kind + " " + detail;
    }
}
