package org.ledgermock.kybio.behaviour;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.behaviour.AdmittedCall;
import org.ledgermock.behaviour.AnswerTemplate;
import org.ledgermock.behaviour.Behaviour;
import org.ledgermock.behaviour.BehaviourResult;
import org.ledgermock.behaviour.BehaviourType;
import org.ledgermock.behaviour.EntityNeed;
import org.ledgermock.behaviour.Shape;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.state.Change;
import org.ledgermock.state.Entity;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.Ledger;
import org.ledgermock.state.Model;
import org.ledgermock.state.State;

/**
 * Reads what calls have put on the balances of members, as far back as the ledger can be read: of one member all of it, the
 * newest first; or of all members what falls between two times, in pages, the oldest first
 * (docs/sources/kybio-member.md#choice-recharges).
 */
public final class Recharges implements Behaviour {

    private static final String MEMBER = "member";
    private static final String BALANCE = "balance";
    // Ids of records have nineteen digits (docs/sources/kybio-member.md#queryAllRechargeLogs).
    private static final long FIRST_UID = 1_400_000_000_000_000_000L;

    private final Parameters parameters;

    private Recharges(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * What a mapping declares.
     *
     * @param by the operation whose increases are recharges
     * @param key where in the request the member's uid is; absent for all members
     * @param period absent for one member
     * @param answer {@code /items} has for each recharge {@code uid}, {@code customerUid}, {@code amount}, {@code after},
     *     {@code time}, {@code store} and {@code details}; {@code /last} and {@code /size} are of a page
     */
    record Parameters(String by, Optional<JsonPointer> key, Optional<Period> period, AnswerTemplate answer) {

        Parameters {
            if (key.isPresent() == period.isPresent()) {
                throw new IllegalArgumentException("it is either of a 'key' or of a 'period'");
            }
        }
    }

    /**
     * Where in the request it says which recharges.
     *
     * @param from the time after which they are
     * @param until the last time that counts
     * @param days how far these may be apart
     * @param after where the last number of the page before is
     * @param size of a page
     */
    record Period(JsonPointer from, JsonPointer until, int days, JsonPointer after, int size) {}

    /** Makes it known to mappings as {@code recharges}. */
    public static final class Type implements BehaviourType<Parameters> {

        @Override
        public String name() {
            return "recharges";
        }

        @Override
        public Class<Parameters> parameters() {
            return Parameters.class;
        }

        @Override
        public Set<String> situations(Parameters parameters) {
            return parameters.key.isPresent()
                    ? Set.of("unknown", "outOfRange")
                    : Set.of("notATime", "backwards", "tooFarApart", "notANumber");
        }

        @Override
        public List<EntityNeed> uses(Parameters parameters) {
            return List.of(EntityNeed.of(MEMBER, BALANCE));
        }

        @Override
        public List<Shape.Filled> fills(Parameters parameters, Model model) {
            Shape item = Shape.object("uid", "customerUid", "amount", "after", "time", "store", "details");
            return List.of(new Shape.Filled(
                    "answer",
                    parameters.answer,
                    new Shape.ObjectOf(Map.of("items", new Shape.ListOf(item), "last", Shape.ANY, "size", Shape.ANY))));
        }

        @Override
        public Behaviour create(Parameters parameters) {
            return new Recharges(parameters);
        }
    }

    /** An increase of a balance, with its number in the ledger. */
    private record Recharge(long number, Change.Entry entry, Change.Movement movement) {}

    @Override
    public BehaviourResult act(AdmittedCall call, State state) {
        return parameters
                .period
                .map(period -> ofAll(call, state, period))
                .orElseGet(() -> ofOne(call, state, call.required(parameters.key.orElseThrow())));
    }

    private BehaviourResult ofOne(AdmittedCall call, State state, JsonValue uid) {
        String digits = EntityKind.digitsOrText(uid);
        if (digits.matches("\\d+") && new BigDecimal(digits).compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            return BehaviourResult.refused("outOfRange", "The uid %s is no 64-bit integer.".formatted(digits));
        }
        Optional<Entity> member = state.named(MEMBER, uid);
        if (member.isEmpty()) {
            return BehaviourResult.refused("unknown", "There is no member %s in this sandbox.".formatted(digits));
        }
        String key = member.get().key();
        return answer(
                call,
                recharges(state).stream()
                        .filter(one -> one.entry.key().equals(key))
                        .toList(),
                JsonObject.builder());
    }

    private BehaviourResult ofAll(AdmittedCall call, State state, Period period) {
        Optional<Instant> from = call.times().instant(EntityKind.keyText(call.required(period.from)));
        Optional<Instant> until = call.times().instant(EntityKind.keyText(call.required(period.until)));
        if (from.isEmpty() || until.isEmpty()) {
            return BehaviourResult.refused("notATime", "One of the times is in no calendar; yyyy-MM-dd HH:mm:ss.");
        }
        if (until.get().isBefore(from.get())) {
            return BehaviourResult.refused("backwards", "The last time is before the first.");
        }
        if (from.get().plus(Duration.ofDays(period.days)).isBefore(until.get())) {
            return BehaviourResult.refused(
                    "tooFarApart", "The times are more than %d days apart.".formatted(period.days));
        }
        String after = period.after
                .find(call.arguments())
                .filter(value -> value != JsonNull.NULL)
                .map(value -> EntityKind.digitsOrText(value).strip())
                .filter(text -> !text.isEmpty())
                .orElse("0");
        if (!after.matches("\\d{1,18}")) {
            return BehaviourResult.refused(
                    "notANumber", "The place to go on from is not one that an answer has given.");
        }
        List<Recharge> found = new ArrayList<>(recharges(state));
        Collections.reverse(found);
        List<Recharge> page = found.stream()
                .filter(one -> one.number > Long.parseLong(after))
                .filter(one -> isBetween(call, one, from.get(), until.get()))
                .limit(period.size)
                .toList();
        long last = page.isEmpty() ? Long.parseLong(after) : page.get(page.size() - 1).number;
        return answer(
                call,
                page,
                JsonObject.builder().put("last", Long.toString(last)).put("size", period.size));
    }

    // As its time is written: to the second.
    private static boolean isBetween(AdmittedCall call, Recharge one, Instant from, Instant until) {
        return call.times()
                .instant(call.times().text(one.entry.at()))
                .filter(at -> at.isAfter(from) && !at.isAfter(until))
                .isPresent();
    }

    // The newest first. What an operator changed by hand is nobody's recharge.
    private List<Recharge> recharges(State state) {
        Ledger ledger = state.ledger();
        List<Recharge> found = new ArrayList<>();
        long number = ledger.count();
        for (Change.Entry entry : (Iterable<Change.Entry>) ledger.newestFirst()::iterator) {
            long own = number--;
            if (entry.kind().equals(MEMBER) && entry.operation().equals(parameters.by)) {
                entry.movements().stream()
                        .filter(movement -> movement.quantity().equals(BALANCE)
                                && movement.amount().signum() > 0)
                        .forEach(movement -> found.add(new Recharge(own, entry, movement)));
            }
        }
        return found;
    }

    private BehaviourResult answer(AdmittedCall call, List<Recharge> recharges, JsonObject.Builder source) {
        List<JsonValue> items = new ArrayList<>();
        recharges.forEach(one -> items.add(JsonObject.builder()
                .put("uid", new JsonString(Long.toString(FIRST_UID + one.number)))
                .put("customerUid", new JsonNumber(new BigDecimal(one.entry.key())))
                .put("amount", one.movement.amount())
                .put("after", one.movement.after())
                .put("time", call.times().text(one.entry.at()))
                .put("store", call.account().name())
                .put("details", one.entry.details())
                .build()));
        return BehaviourResult.read(
                parameters.answer.fill(source.put("items", new JsonArray(items)).build()));
    }
}
