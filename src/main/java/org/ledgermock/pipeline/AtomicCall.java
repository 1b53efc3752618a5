package org.ledgermock.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.ledgermock.behaviour.AdmittedCall;
import org.ledgermock.behaviour.BehaviourResult;
import org.ledgermock.contract.Statement;
import org.ledgermock.journal.CallUnderWay;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Refusal;
import org.ledgermock.message.Violation;
import org.ledgermock.protocol.Call;
import org.ledgermock.protocol.Protocol;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.sandbox.SandboxRegistry;
import org.ledgermock.state.Change;
import org.ledgermock.state.Decision;
import org.ledgermock.state.State;
import org.ledgermock.state.Usage;

/** Carries out the calls of a family that have passed all stages, each in one atomic step. */
final class AtomicCall<C extends Call> {

    static final String STAGE = "operation";

    /** The stage of a call that was called off while it was under way. */
    static final String CALLED_OFF = "called off";

    private final ServedFamily family;
    private final Protocol<C> protocol;
    private final SandboxRegistry sandboxes;

    AtomicCall(ServedFamily family, Protocol<C> protocol, SandboxRegistry sandboxes) {
        this.family = family;
        this.protocol = protocol;
        this.sandboxes = sandboxes;
    }

    CallResult carryOut(C call, JsonObject arguments, Operation operation, Sandbox sandbox, CallUnderWay underWay) {
        Optional<CallResult> uncallable = uncallable(operation, sandbox);
        if (uncallable.isPresent()) {
            return uncallable.get();
        }
        AdmittedCall admitted = admitted(call, arguments, operation, sandbox);
        Optional<OnceRule.Attempt> once = operation.once().flatMap(rule -> rule.attempt(admitted));
        return sandbox.step(state ->
                        underWay.isCalledOff() ? calledOff(call) : decide(call, operation, admitted, once, state))
                .result();
    }

    // The client gets the vendor's internal error, which no HTTP library takes for a reason to send again.
    private Decision<CallResult> calledOff(C call) {
        return new Decision<>(
                new CallResult.Refused(
                        CALLED_OFF,
                        protocol.failed(
                                call,
                                "The sandbox was reset, restored or deleted while this call was under way. Nothing was changed.")),
                List.of());
    }

    /** What the call would come to in a state of the past; nothing changes. */
    CallResult read(C call, JsonObject arguments, Operation operation, Sandbox sandbox, State past) {
        return uncallable(operation, sandbox).orElseGet(() -> {
            Decision<CallResult> decision =
                    decide(call, operation, admitted(call, arguments, operation, sandbox), Optional.empty(), past);
            if (!decision.changes().isEmpty()) {
                throw new IllegalStateException("%s changes something, though its contract says that it only reads"
                        .formatted(operation.name()));
            }
            return decision.result();
        });
    }

    private static Optional<CallResult> uncallable(Operation operation, Sandbox sandbox) {
        String role = sandbox.account().role();
        boolean callable = operation.roles().map(roles -> roles.contains(role)).orElse(true);
        return callable
                ? Optional.empty()
                : Optional.of(refused(
                        operation,
                        new BehaviourResult.Refused(
                                Operation.ROLE,
                                Map.of(),
                                Explanation.of("The account's role is '%s'; %s may be called by %s."
                                        .formatted(
                                                role,
                                                operation.name(),
                                                new TreeSet<>(operation.roles().orElseThrow()))))));
    }

    private AdmittedCall admitted(C call, JsonObject arguments, Operation operation, Sandbox sandbox) {
        return new AdmittedCall(
                operation.name(),
                call.requestId(),
                arguments,
                sandbox.account(),
                call.credentialId(),
                sandbox.apiTime().instant(),
                family.model().model().times(),
                family.options(),
                new Usage(sandbox.limits(), operation.limits(), () -> sandboxes.credentialIds(sandbox)));
    }

    private Decision<CallResult> decide(
            C call, Operation operation, AdmittedCall admitted, Optional<OnceRule.Attempt> once, State state) {
        if (once.isPresent()) {
            Optional<CallResult> repetition = once.get().repetition(state);
            if (repetition.isPresent()) {
                return new Decision<>(repetition.get(), List.of());
            }
        }
        BehaviourResult outcome = operation.behaviour().act(admitted, state);
        if (outcome instanceof BehaviourResult.Refused refused) {
            return new Decision<>(refused(operation, refused), List.of());
        }
        BehaviourResult.Answered answered = (BehaviourResult.Answered) outcome;
        JsonObject document = valid(operation, protocol.document(call, answered.answer()));
        List<Change> changes =
                once.isPresent() ? once.get().remembered(answered.changes(), document) : answered.changes();
        Optional<Long> version = changes.isEmpty() ? Optional.empty() : Optional.of(state.version() + 1);
        return new Decision<>(new CallResult.Done(document, version), changes);
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
