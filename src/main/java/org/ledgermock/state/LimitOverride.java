package org.ledgermock.state;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.ledgermock.message.FamilyTimes;
import org.ledgermock.message.JsonObject;

/**
 * That entities of a kind, whose key is a credential's id, raise a limit for that credential between two times.
 *
 * @param limit id of the limit
 * @param kind of entity
 * @param calls the field with the number of calls let through
 * @param from the field with the first second of it, as the family writes times
 * @param until the field with the last second of it
 */
public record LimitOverride(String limit, String kind, String calls, String from, String until) {

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
                .filter(raised -> isWithin(raised.values(), apiTime.truncatedTo(ChronoUnit.SECONDS), state))
                .map(raised -> new EffectiveLimit(
                        raised.quantity(calls).longValueExact(),
                        raised.values().text(from),
                        raised.values().text(until)));
    }

    private boolean isWithin(JsonObject values, Instant now, State state) {
        FamilyTimes times = state.model().times();
        return values.text(from)
                        .flatMap(times::instant)
                        .filter(first -> !now.isBefore(first))
                        .isPresent()
                && values.text(until)
                        .flatMap(times::instant)
                        .filter(last -> !now.isAfter(last))
                        .isPresent();
    }
}
