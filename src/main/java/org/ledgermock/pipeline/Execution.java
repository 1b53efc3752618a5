package org.ledgermock.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.ledgermock.behaviour.AdmittedCall;
import org.ledgermock.behaviour.BehaviourResult;
import org.ledgermock.contract.Statement;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Refusal;
import org.ledgermock.message.Violation;
import org.ledgermock.protocol.Call;
import org.ledgermock.protocol.Protocol;
import org.ledgermock.state.Change;
import org.ledgermock.state.Root;
import org.ledgermock.state.State;
import org.ledgermock.state.Usage;

/** Says what the calls of a family come to where nothing else stands in their way, and what they change. */
final class Execution<C extends Call> {

    static final String STAGE = "operation";

    private final ServedFamily family;
    private final Protocol<C> protocol;

    Execution(ServedFamily family, Protocol<C> protocol) {
        this.family = family;
        this.protocol = protocol;
    }

    /**
     * What a call comes to.
     *
     * @param ofState whether that follows from the state, the account and the time alone, and not from what was counted
     */
    record Outcome(CallResult end, List<Change> changes, boolean ofState) {

        Outcome(CallResult end) {
            this(end, List.of(), true);
        }
    }

    /** @param counted what the call itself is counted as */
    Outcome of(CheckedCall<C> checked, Root root, Instant now, List<Change.Counted> counted) {
        Usage usage = usage(checked, root, counted);
        Outcome outcome = of(checked, root, now, root.state(), usage, true);
        return usage.wasAsked() ? new Outcome(outcome.end, outcome.changes, false) : outcome;
    }

    /** What the call would come to in a state of the past; nothing changes. */
    Outcome read(CheckedCall<C> checked, Root root, State past) {
        Outcome outcome = of(checked, root, checked.now(), past, usage(checked, root, List.of()), false);
        if (!outcome.changes.isEmpty()) {
            throw new IllegalStateException("%s changes something, though its contract says that it only reads"
                    .formatted(checked.operation().name()));
        }
        return outcome;
    }

    private static Usage usage(CheckedCall<?> checked, Root root, List<Change.Counted> counted) {
        return new Usage(() -> root.limits().with(counted), checked.operation().limits(), root::credentialIds);
    }

    private Outcome of(CheckedCall<C> checked, Root root, Instant now, State state, Usage usage, boolean once) {
        Operation operation = checked.operation();
        String role = root.account().role();
        if (operation.roles().filter(roles -> !roles.contains(role)).isPresent()) {
            return new Outcome(uncallable(operation, role));
        }
        AdmittedCall admitted = new AdmittedCall(
                operation.name(),
                checked.call().requestId(),
                checked.arguments(),
                root.account(),
                checked.call().credentialId(),
                root.apiTime().at(now),
                family.model().model().times(),
                family.options(),
                usage);
        Optional<OnceRule.Attempt> attempt =
                once ? operation.once().flatMap(rule -> rule.attempt(admitted)) : Optional.empty();
        return attempt.flatMap(one -> one.repetition(state))
                .map(Outcome::new)
                .orElseGet(() -> act(checked.call(), operation, admitted, attempt, state));
    }

    private Outcome act(
            C call, Operation operation, AdmittedCall admitted, Optional<OnceRule.Attempt> once, State state) {
        BehaviourResult result = operation.behaviour().act(admitted, state);
        if (result instanceof BehaviourResult.Refused refused) {
            return new Outcome(refused(operation, refused));
        }
        BehaviourResult.Answered answered = (BehaviourResult.Answered) result;
        JsonObject document = valid(operation, protocol.document(call, answered.answer()));
        List<Change> changes =
                once.isPresent() ? once.get().remembered(answered.changes(), document) : answered.changes();
        Optional<Long> version = changes.isEmpty() ? Optional.empty() : Optional.of(state.version() + 1);
        return new Outcome(new CallResult.Done(document, version), changes, true);
    }

    private static CallResult uncallable(Operation operation, String role) {
        return refused(
                operation,
                new BehaviourResult.Refused(
                        Operation.ROLE,
                        Map.of(),
                        Explanation.of("The account's role is '%s'; %s may be called by %s."
                                .formatted(
                                        role,
                                        operation.name(),
                                        new TreeSet<>(operation.roles().orElseThrow())))));
    }

    // The mock cannot lie: an answer that its own contract does not allow is never given, and nothing it stands for
    // is kept.
    private static JsonObject valid(Operation operation, JsonObject document) {
        List<Violation> violations = operation.contract().response().violations(document);
        if (!violations.isEmpty()) {
            throw new IllegalStateException(
                    "the answer breaks the response schema of %s: %s".formatted(operation.name(), violations));
        }
        return document;
    }

    private static CallResult refused(Operation operation, BehaviourResult.Refused refused) {
        Statement.ErrorCode error = Optional.ofNullable(operation.errors().get(refused.situation()))
                .orElseThrow(() -> new IllegalStateException(
                        "the behaviour of %s met the situation '%s', which its type does not declare"
                                .formatted(operation.name(), refused.situation())));
        return new CallResult.Refused(STAGE, new Refusal(error.id(), refused.arguments(), refused.why()));
    }
}
