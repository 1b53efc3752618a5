package org.ledgermock.behaviour;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.state.Change;
import org.ledgermock.state.Entity;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.Model;
import org.ledgermock.state.State;

/**
 * Moves credit between one giver and a receiver: a positive amount from the giver's remaining to the receiver, a
 * negative one back.
 *
 * <p>What happens beyond what is there is settled by two options.
 */
final class Allocate implements Behaviour {

    /** Keyed in the family's file: {@code refuse}, or {@code floor} to take back what is available. */
    static final String BEYOND_AVAILABLE = "repossessionBeyondAvailable";
    /** Keyed in the family's file: {@code exact}, {@code refuse} more than two decimals, or {@code round} to two. */
    static final String DECIMALS = "decimals";

    private static final int MONEY_DECIMALS = 2;

    private static final JsonObject.Names SOURCE =
            JsonObject.Names.of(List.of("request", "account", "time", "giver", "receiver"));

    private final Parameters parameters;

    private Allocate(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * What a mapping declares.
     *
     * @param amount where in the request the amount is
     * @param details what the ledger keeps of the call
     */
    record Parameters(
            Giver giver, Receiver receiver, JsonPointer amount, AnswerTemplate details, AnswerTemplate answer) {}

    /** The one entity that gives: its kind and quantities. */
    record Giver(String kind, String remaining, String allocated) {}

    /** The entity that receives: its kind, where in the request its key is, its quantities. */
    record Receiver(String kind, JsonPointer key, String total, String available) {}

    /** Makes it known to mappings as {@code allocate}. */
    public static final class Type implements BehaviourType<Parameters> {

        @Override
        public String name() {
            return "allocate";
        }

        @Override
        public Class<Parameters> parameters() {
            return Parameters.class;
        }

        @Override
        public Set<String> situations(Parameters parameters) {
            return Set.of("unknownReceiver", "overRemaining", "overAvailable", "tooManyDecimals");
        }

        @Override
        public Set<String> options(Parameters parameters) {
            return Set.of(BEYOND_AVAILABLE, DECIMALS);
        }

        @Override
        public List<EntityNeed> uses(Parameters parameters) {
            return List.of(
                    EntityNeed.of(parameters.giver.kind, parameters.giver.remaining, parameters.giver.allocated),
                    EntityNeed.of(parameters.receiver.kind, parameters.receiver.total, parameters.receiver.available));
        }

        @Override
        public List<Shape.Filled> fills(Parameters parameters, Model model) {
            Shape from = Shape.object("time")
                    .with("request", Shape.request())
                    .with("account", Shape.object("name"))
                    .with("giver", new Shape.EntityOf(parameters.giver.kind))
                    .with("receiver", new Shape.EntityOf(parameters.receiver.kind));
            return List.of(
                    new Shape.Filled("details", parameters.details, from),
                    new Shape.Filled("answer", parameters.answer, from));
        }

        @Override
        public Behaviour create(Parameters parameters) {
            parameters.details.requireObject("details");
            return new Allocate(parameters);
        }
    }

    @Override
    public BehaviourResult act(AdmittedCall call, State state) {
        JsonValue key = call.required(parameters.receiver.key);
        Optional<Entity> found = state.find(parameters.receiver.kind, EntityKind.keyText(key));
        if (found.isEmpty()) {
            return BehaviourResult.refused(
                    "unknownReceiver",
                    "There is no %s %s in this sandbox: ask for one that the seed or an earlier call has made."
                            .formatted(parameters.receiver.kind, EntityKind.keyText(key)));
        }
        BigDecimal asked = ((JsonNumber) call.required(parameters.amount)).value();
        BigDecimal amount = asked;
        if (KeptAmounts.decimals(asked) > MONEY_DECIMALS) {
            if (call.options().is(DECIMALS, "refuse")) {
                return tooFine(asked, "The option 'decimals' is set to refuse more than two decimals.");
            }
            if (call.options().is(DECIMALS, "round")) {
                amount = asked.setScale(MONEY_DECIMALS, RoundingMode.HALF_UP);
            } else if (KeptAmounts.isTooFine(asked)) {
                return tooFine(asked, KeptAmounts.TOO_FINE);
            }
        }
        return move(call, state.single(parameters.giver.kind), found.get(), amount);
    }

    private BehaviourResult tooFine(BigDecimal asked, String why) {
        return new BehaviourResult.Refused(
                "tooManyDecimals",
                Map.of("parameter", parameters.amount.dotted(), "value", asked.toPlainString()),
                Explanation.of(why));
    }

    private BehaviourResult move(AdmittedCall call, Entity giver, Entity receiver, BigDecimal asked) {
        BigDecimal remaining = giver.quantity(parameters.giver.remaining);
        BigDecimal available = receiver.quantity(parameters.receiver.available);
        BigDecimal amount = asked;
        if (amount.compareTo(remaining) > 0) {
            return BehaviourResult.refused(
                    "overRemaining",
                    "%s was to be allocated, but the %s has %s remaining."
                            .formatted(amount.toPlainString(), giver.kind(), remaining.toPlainString()));
        }
        if (amount.negate().compareTo(available) > 0) {
            if (call.options().is(BEYOND_AVAILABLE, "refuse")) {
                return BehaviourResult.refused(
                        "overAvailable",
                        "%s was to be taken back, but %s %s has %s available."
                                .formatted(
                                        amount.negate().toPlainString(),
                                        receiver.kind(),
                                        receiver.key(),
                                        available.toPlainString()));
            }
            amount = available.negate();
        }
        if (amount.signum() == 0) {
            return BehaviourResult.read(parameters.answer.fill(source(call, giver, receiver)));
        }
        return moved(call, giver, receiver, amount);
    }

    private BehaviourResult moved(AdmittedCall call, Entity giver, Entity receiver, BigDecimal amount) {
        Change.Movement total = movement(receiver, parameters.receiver.total, amount);
        Change.Movement available = movement(receiver, parameters.receiver.available, amount);
        Entity receiverAfter = after(after(receiver, total), available);
        Entity giverAfter = after(
                after(giver, movement(giver, parameters.giver.remaining, amount.negate())),
                movement(giver, parameters.giver.allocated, amount));
        JsonObject source = source(call, giverAfter, receiverAfter);
        Change.Entry entry = new Change.Entry(
                call.apiTime(),
                call.operation(),
                call.requestId(),
                receiver.kind(),
                receiver.key(),
                List.of(total, available),
                (JsonObject) parameters.details.fill(source));
        return new BehaviourResult.Answered(
                parameters.answer.fill(source),
                List.of(new Change.Put(receiverAfter), new Change.Put(giverAfter), entry));
    }

    private static Change.Movement movement(Entity entity, String quantity, BigDecimal amount) {
        return new Change.Movement(quantity, entity.quantity(quantity), amount);
    }

    private static Entity after(Entity entity, Change.Movement movement) {
        return entity.withQuantity(movement.quantity(), movement.after());
    }

    private static JsonObject source(AdmittedCall call, Entity giver, Entity receiver) {
        return SOURCE.with(
                call.arguments(),
                Sources.account(call),
                new JsonString(call.time()),
                giver.values(),
                receiver.values());
    }
}
