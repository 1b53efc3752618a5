package org.ledgermock.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ledgermock.fault.Deviation;
import org.ledgermock.fault.Fault;
import org.ledgermock.fault.FaultsOnOrder;
import org.ledgermock.protocol.Call;
import org.ledgermock.protocol.Protocol;
import org.ledgermock.protocol.Stage;
import org.ledgermock.state.Change;
import org.ledgermock.state.Decision;
import org.ledgermock.state.LimitRule;
import org.ledgermock.state.Limits;
import org.ledgermock.state.Root;

/**
 * One call in one atomic step: it is counted against its limits, hit by a fault, and carried out, all of it or nothing. Only
 * one that a fault delays is carried out in a second step.
 */
final class AtomicCall<C extends Call> {

    /** The stage of a call that was called off while it was under way. */
    static final String CALLED_OFF = "called off";

    private final Protocol<C> protocol;
    private final Execution<C> execution;
    private final FaultyCall<C> faulty;
    private final CheckedCall<C> checked;
    private @Nullable Decided decided;
    private long restored;
    private Optional<LimitRule> exceeded = Optional.empty();

    AtomicCall(Protocol<C> protocol, Execution<C> execution, FaultyCall<C> faulty, CheckedCall<C> checked) {
        this.protocol = protocol;
        this.execution = execution;
        this.faulty = faulty;
        this.checked = checked;
    }

    /** What the call came to in a root. */
    private record Decided(Root root, Execution.Outcome outcome) {}

    /**
     * Carries it out.
     *
     * @param pause holds it up for as long
     */
    ResultWithFault carryOut(Consumer<Duration> pause) {
        ResultWithFault came = checked.sandbox().step(this::decide).result();
        if (came.end() != CallResult.Unfinished.DELAYED) {
            return came;
        }
        pause.accept(came.fault().orElseThrow().pause());
        Instant now = checked.sandbox().now();
        return new ResultWithFault(
                checked.sandbox().step(root -> later(root, now)).result(), came.fault());
    }

    /** The limit that it was beyond. */
    Optional<LimitRule> exceeded() {
        return exceeded;
    }

    private Decision<ResultWithFault> decide(Root root) {
        if (checked.tenant().isCalledOff(root)) {
            return new Decision<>(new ResultWithFault(calledOff(), checked.imposed()), List.of());
        }
        restored = root.restored();
        if (checked.tenant().isOutdated(root)) {
            return new Decision<>(new ResultWithFault(CallResult.Unfinished.OUTDATED), List.of());
        }
        List<Change.Counted> counted = new ArrayList<>();
        Optional<CallResult> refused = limited(root, counted).or(checked::refused);
        List<Change> changes = new ArrayList<>(counted);
        if (refused.isPresent()) {
            return new Decision<>(new ResultWithFault(refused.get(), checked.imposed()), changes);
        }
        FaultsOnOrder.Came came = came(root);
        Optional<Fault> fault = checked.imposed().or(came::fault);
        Execution.Outcome outcome = fault.isEmpty() ? outcome(root, counted) : hit(root, fault.get(), counted);
        if (outcome.end() == CallResult.Unfinished.UNHIT) {
            came = came.withoutFault();
            fault = Optional.empty();
            outcome = outcome(root, counted);
        }
        came.passages().forEach(passage -> changes.add(new Change.FaultPassed(passage)));
        changes.addAll(outcome.changes());
        return new Decision<>(new ResultWithFault(outcome.end(), fault), changes);
    }

    private Decision<CallResult> later(Root root, Instant now) {
        if (root.isEnded() || root.restored() != restored) {
            return new Decision<>(calledOff(), List.of());
        }
        Execution.Outcome outcome = execution.of(checked, root, now, List.of());
        return new Decision<>(outcome.end(), outcome.changes());
    }

    // The client gets the vendor's internal error, which no HTTP library takes for a reason to send again.
    private CallResult calledOff() {
        return new CallResult.Refused(
                CALLED_OFF,
                protocol.failed(
                        checked.call(),
                        "The sandbox was reset, restored or deleted while this call was under way. Nothing was changed."));
    }

    private Optional<CallResult> limited(Root root, List<Change.Counted> counted) {
        exceeded = Optional.empty();
        for (LimitRule rule : checked.limits()) {
            Limits.Admission admission = root.limits()
                    .admit(
                            rule,
                            checked.call().credentialId(),
                            checked.operation().name(),
                            root.wireTime().at(checked.now()),
                            () -> root.wireTime().at(checked.sandbox().now()),
                            root.apiTime().at(checked.now()),
                            root.state());
            admission.counted().ifPresent(counted::add);
            if (admission instanceof Limits.Exceeded beyond) {
                exceeded = Optional.of(rule);
                return Optional.of(new CallResult.Refused(
                        new Stage.Limit<C>().name(),
                        protocol.limited(checked.call(), rule.id(), beyond.count(), beyond.limit())));
            }
        }
        return Optional.empty();
    }

    private FaultsOnOrder.Came came(Root root) {
        return checked.imposed().isEmpty() && root.faults().areWaiting()
                ? root.faults().deliver(checked.operation().name(), checked.arguments(), checked.connection())
                : FaultsOnOrder.Came.BY_NONE;
    }

    private Execution.Outcome hit(Root root, Fault fault, List<Change.Counted> counted) {
        Optional<CallResult> instead = faulty.instead(checked, root, fault);
        if (instead.isPresent()) {
            return new Execution.Outcome(instead.get());
        }
        return fault.deviation() instanceof Deviation.Stale stale
                ? execution.read(checked, root, checked.sandbox().stateAgo(stale.seconds(), root, checked.now()))
                : faulty.spoilt(checked, root, fault, outcome(root, counted));
    }

    // When another step was quicker that left the state alone, as the counting of a read does, what the call comes to
    // is
    // still what it came to: it is counted anew, and not carried out anew.
    private Execution.Outcome outcome(Root root, List<Change.Counted> counted) {
        Decided last = decided;
        if (last != null
                && last.outcome.ofState()
                && last.root.state() == root.state()
                && last.root.account() == root.account()
                && last.root.apiTime() == root.apiTime()) {
            return last.outcome;
        }
        Execution.Outcome outcome = execution.of(checked, root, checked.now(), counted);
        decided = new Decided(root, outcome);
        return outcome;
    }
}
