package org.ledgermock.verify.live;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.Response;
import org.ledgermock.verify.AtOnce;
import org.ledgermock.verify.CertainFailure;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.Outgoing;
import org.ledgermock.verify.SkippedException;

/** Sends a run's calls, those that change something only when it can be put back, and puts it back. */
final class GuardedCalls {

    // Enough to read and put back one holder, also when an answer or two get lost.
    private static final int RESERVE = 12;

    private final Contracts contracts;
    private final Permission permission;
    private final Outlet outlet;
    private final LiveGuard guard;
    private final ChangeJournal journal;
    private final Movements movements;
    private final Settlement settlement;
    private final List<String> untold = new ArrayList<>();
    private Optional<RestoreReport> left = Optional.empty();
    private volatile boolean stopped;

    GuardedCalls(
            Contracts contracts,
            Permission permission,
            Outlet outlet,
            Accounts accounts,
            ChangeJournal journal,
            InstantSource clock,
            LiveTarget.Waiter waiter) {
        this.contracts = requireNonNull(contracts, "contracts");
        this.permission = requireNonNull(permission, "permission");
        this.outlet = requireNonNull(outlet, "outlet");
        this.guard = new LiveGuard(contracts, permission);
        this.journal = requireNonNull(journal, "journal");
        this.movements = journal.movements(clock);
        this.settlement = new Settlement(
                contracts,
                movements,
                accounts,
                journal.run().map(JournalLine.Run::budgets).orElse(permission.budgets()),
                waiter);
    }

    /** Sends nothing more for scenarios. */
    void stop() {
        stopped = true;
    }

    /** @throws SkippedException when it may not be sent */
    synchronized Response send(Outgoing call) throws IOException, InterruptedException {
        return sendAtOnce(List.of(call)).get(0);
    }

    /** @throws SkippedException when one of them may not be sent: then none is */
    synchronized List<Response> sendAtOnce(List<Outgoing> calls) throws IOException, InterruptedException {
        if (stopped) {
            throw new SkippedException("the run was stopped");
        }
        List<Leaving> leaving = new ArrayList<>();
        try {
            for (Outgoing call : calls) {
                leaving.add(leaving(call));
            }
            for (Leaving one : leaving) {
                outlet.awaitTurn(one.call, one.reserve);
            }
            leaving.forEach(one -> one.fate = Fate.LOST);
            List<AtOnce.Sent> sent = outlet.transmit(calls);
            for (int i = 0; i < calls.size(); i++) {
                leaving.get(i).came(contracts, sent.get(i));
            }
            List<Response> responses = new ArrayList<>();
            for (AtOnce.Sent one : sent) {
                responses.add(one.orThrow());
            }
            return responses;
        } finally {
            leaving.forEach(this::decided);
        }
    }

    /** A call that is about to go out. */
    private static final class Leaving {

        private final Outgoing call;
        private final int reserve;
        private final Optional<LiveGuard.Admitted> change;
        private final Optional<Attempt> attempt;
        // Until it is about to be sent, whatever keeps it from that, it has changed nothing.
        private Fate fate = Fate.REFUSED;

        Leaving(Outgoing call, int reserve, Optional<LiveGuard.Admitted> change, Optional<Attempt> attempt) {
            this.call = call;
            this.reserve = reserve;
            this.change = change;
            this.attempt = attempt;
        }

        private void came(Contracts contracts, AtOnce.Sent sent) {
            change.ifPresent(admitted -> sent.response()
                    .ifPresent(response -> fate = Fate.of(contracts, call.family(), admitted.operation(), response)));
        }
    }

    private Leaving leaving(Outgoing call) {
        Optional<LiveGuard.Admitted> admitted = guard.admit(call);
        return new Leaving(
                call,
                admitted.isEmpty() && movements.areAtRest() ? 0 : RESERVE,
                admitted,
                admitted.flatMap(change -> change.holder().map(holder -> announced(change, holder))));
    }

    private void decided(Leaving one) {
        one.attempt.ifPresentOrElse(
                attempt -> movements.came(attempt, one.fate),
                () -> one.change
                        .filter(change -> one.fate != Fate.REFUSED)
                        .ifPresent(change -> untold.add(one.call.family() + "/" + change.operation())));
    }

    private Attempt announced(LiveGuard.Admitted change, Holder holder) {
        settlement.remember(holder);
        change.amounts().forEach((quantity, amount) -> {
            if (!settlement.isWithin(holder, quantity, amount)) {
                throw new SkippedException("%s would exceed the budget of %s".formatted(change.operation(), quantity));
            }
        });
        return movements.sends(holder, change.operation(), false, change.amounts(), change.texts());
    }

    /** Reads already what a holder has that calls may be about to change. */
    synchronized void prepare(Holder holder) {
        boolean known = contracts.family(holder.family()).live().entities().containsKey(holder.kind());
        if (!stopped && known && permission.mutations()) {
            settlement.prepare(holder);
        }
    }

    /**
     * A scenario or case is over: puts back what it changed.
     *
     * @throws CertainFailure when it could not be; what was, is and was moved is said
     */
    synchronized void leave() {
        if (!stopped) {
            List<String> problems = settlement.settle();
            if (!problems.isEmpty()) {
                throw new CertainFailure("NOT PUT BACK: " + String.join("; ", problems));
            }
        }
    }

    /** Puts back what was changed, once; a second call tells the same. */
    synchronized RestoreReport putBack() {
        if (left.isEmpty()) {
            List<String> problems = settlement.settleAtLast();
            left = Optional.of(RestoreReport.of(outlet.calls(), movements.all(), untold, problems));
            if (problems.isEmpty()) {
                journal.finish();
            } else {
                journal.close();
            }
        }
        return left.get();
    }
}
