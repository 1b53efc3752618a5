package org.ledgermock.state;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.ledgermock.message.JsonObject;

/**
 * That entities of a kind, whose key is a credential's id, raise a limit for that credential between two times.
 *
 * @param limit id of the limit
 * @param kind of entity
 * @param calls the field with the number of calls let through
 * @param from the field with the first second of it, {@code yyyy-MM-dd HH:mm:ss}
 * @param until the field with the last second of it
 */
public record LimitOverride(String limit, String kind, String calls, String from, String until) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    public LimitOverride {
        requireNonNull(limit, "limit");
        requireNonNull(kind, "kind");
        requireNonNull(calls, "calls");
        requireNonNull(from, "from");
        requireNonNull(until, "until");
    }

    /** The raised limit, if it holds for this credential at this instant of API time. */
    Optional<EffectiveLimit> at(Instant apiTime, String credential, State state) {
        return state.find(kind, credential)
                .filter(raised -> isWithin(raised.values(), TIME.format(apiTime.atOffset(Limits.API_ZONE))))
                .map(raised -> new EffectiveLimit(
                        raised.quantity(calls).longValueExact(),
                        raised.values().text(from),
                        raised.values().text(until)));
    }

    // Times of this form are in the order of their texts.
    private boolean isWithin(JsonObject values, String now) {
        return values.text(from).filter(first -> first.compareTo(now) <= 0).isPresent()
                && values.text(until).filter(last -> last.compareTo(now) >= 0).isPresent();
    }
}
