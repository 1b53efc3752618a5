package org.ledgermock.verify.live;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.contract.LiveConduct;
import org.ledgermock.contract.Statement;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.verify.Session;

/**
 * How many of a day's calls a run takes, where the vendor counts them by the day: other programs live on the same count.
 */
final class DayShare {

    // Of what is left, unless the user says how many.
    private static final int PART = 4;

    private final Session session;
    private final Map<String, Credential> credentials;
    private final InstantSource clock;

    /** @param session whose calls no guard looks at */
    DayShare(Session session, Map<String, Credential> credentials, InstantSource clock) {
        this.session = requireNonNull(session, "session");
        this.credentials = Map.copyOf(credentials);
        this.clock = requireNonNull(clock, "clock");
    }

    /**
     * What a run takes of a family.
     *
     * @param calls in all, with the one that reads how many are left
     */
    record Share(String family, long left, boolean isRead, long calls) {

        String line() {
            return "%s: %d calls are left of this day%s, and this run makes %d at most"
                    .formatted(family, left, isRead ? "" : " by the vendor's documents", calls);
        }
    }

    /**
     * Of one family; empty where nothing is counted by the day.
     *
     * @param asked how many the user lets it make, or {@link Permission#ANY_NUMBER}
     */
    Optional<Share> of(String family, long asked) {
        FamilyContract contract = session.contracts().family(family);
        Optional<Long> documented = contract.statements().stream()
                .filter(Statement.Limit.class::isInstance)
                .map(Statement.Limit.class::cast)
                .filter(limit -> limit.per() == Statement.Window.DAY)
                .map(Statement.Limit::calls)
                .min(Long::compare);
        Optional<Long> read = contract.live().day().flatMap(day -> left(contract, day));
        return read.or(() -> documented)
                .map(left -> new Share(
                        family,
                        left,
                        read.isPresent(),
                        asked == Permission.ANY_NUMBER ? left / PART : Math.min(asked, left)));
    }

    private Optional<Long> left(FamilyContract contract, LiveConduct.Day day) {
        JsonString today = new JsonString(contract.times().day(clock.instant()).toString());
        JsonObject arguments = day.until().put(day.from().put(JsonObject.EMPTY, today), today);
        try {
            JsonValue items = session.of(contract.family())
                    .call(day.operation(), arguments.toString())
                    .fields();
            return items instanceof JsonArray list
                    ? list.stream()
                            .filter(item ->
                                    day.id().find(item).map(JsonValue::asText).equals(id(contract)))
                            .flatMap(item -> number(item, day.limit())
                                    .flatMap(limit -> number(item, day.used()).map(used -> Math.max(0, limit - used)))
                                    .stream())
                            .findFirst()
                    : Optional.empty();
        } catch (RuntimeException | AssertionError e) {
            // What cannot be read is as documented.
            return Optional.empty();
        }
    }

    private Optional<String> id(FamilyContract contract) {
        return Stream.ofNullable(credentials.get(contract.family()))
                .map(Credential::id)
                .findFirst();
    }

    private static Optional<Long> number(JsonValue item, JsonPointer at) {
        return at.find(item)
                .filter(JsonNumber.class::isInstance)
                .map(value -> ((JsonNumber) value).value().longValue());
    }
}
