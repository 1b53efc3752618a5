package org.ledgermock.sandbox;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.ledgermock.fault.FaultsOnOrder;
import org.ledgermock.journal.Journal;
import org.ledgermock.message.Conflict;
import org.ledgermock.state.Account;
import org.ledgermock.state.AdjustableTime;
import org.ledgermock.state.Change;
import org.ledgermock.state.Commit;
import org.ledgermock.state.Decision;
import org.ledgermock.state.InvariantBroken;
import org.ledgermock.state.LimitRule;
import org.ledgermock.state.Limits;
import org.ledgermock.state.State;

/** Everything that belongs to one account. */
public final class Sandbox {

    private final String id;
    private final String family;
    private final Beginning beginning;
    private final AtomicReference<State> state;
    private final AdjustableTime wireTime;
    private final AdjustableTime apiTime;
    private final Limits limits;
    private final FaultsOnOrder faults = new FaultsOnOrder();
    private final RecentStates recent = new RecentStates();
    private final Journal journal;
    private final Snapshots snapshots = new Snapshots();
    private final InstantSource clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile Account account;

    /**
     * What came of a step.
     *
     * @param commit what was changed, when something was
     */
    public record Step<T>(T result, Optional<Commit> commit) {}

    /** What a reset goes back to. */
    private record Beginning(Account account, State state) {}

    /**
     * A sandbox in its first state.
     *
     * @param clock the real time, which both of its times follow at first
     * @param journalBound how many exchanges are kept
     */
    public Sandbox(String id, String family, Account account, State state, InstantSource clock, int journalBound) {
        this(
                id,
                family,
                account,
                state,
                clock,
                journalBound,
                new Limits(state.model().times(), Map.of()));
    }

    /** The same with limits that do not let as many calls through as the contract says. */
    public Sandbox(
            String id,
            String family,
            Account account,
            State state,
            InstantSource clock,
            int journalBound,
            Limits limits) {
        this.limits = requireNonNull(limits, "limits");
        this.id = requireNonNull(id, "id");
        this.family = requireNonNull(family, "family");
        this.account = requireNonNull(account, "account");
        this.beginning = new Beginning(account, state);
        this.state = new AtomicReference<>(state);
        this.clock = requireNonNull(clock, "clock");
        this.wireTime = new AdjustableTime(clock);
        this.apiTime = new AdjustableTime(clock);
        this.journal = new Journal(journalBound);
    }

    public String id() {
        return id;
    }

    public String family() {
        return family;
    }

    public Account account() {
        return account;
    }

    /** Counts a change that somebody asks for from outside: it is no call. */
    public void changing() {
        changes.incrementAndGet();
    }

    /** How many there were. */
    public long changes() {
        return changes.get();
    }

    /** Gives the account this role from the next call on. */
    public void changeRole(String role) {
        account = new Account(account.name(), role);
    }

    /** The state now. It is a value: what is read from it stays consistent. */
    public State state() {
        return state.get();
    }

    /** The time of the signature window and of the rate limit's seconds. */
    public AdjustableTime wireTime() {
        return wireTime;
    }

    /** The time in answers, and of the daily quota. */
    public AdjustableTime apiTime() {
        return apiTime;
    }

    /** Counts a call against a limit as it holds now, and says whether it is let through. */
    public Limits.Admission admit(LimitRule rule, String credential, String operation) {
        Instant now = apiTime.instant();
        long limit = limits.allowance(rule, credential, now, state()).calls();
        return limits.admit(rule, limit, credential, operation, wireTime.instant(), now);
    }

    public Limits limits() {
        return limits;
    }

    public Journal journal() {
        return journal;
    }

    /** The deviations ordered for its coming calls. */
    public FaultsOnOrder faults() {
        return faults;
    }

    /**
     * The state at the end of a past second of wire time.
     *
     * @param seconds how many before the present one, 1 to 60
     */
    public State stateAgo(long seconds) {
        if (seconds < 1 || seconds > RecentStates.SECONDS) {
            throw new IllegalArgumentException(
                    "states of the last %d seconds are kept, not of %d ago".formatted(RecentStates.SECONDS, seconds));
        }
        return recent.at(wireTime.instant().getEpochSecond(), seconds, state());
    }

    public Snapshots snapshots() {
        return snapshots;
    }

    /**
     * Keeps what the sandbox is now under a name: its state, and then how often limits of a day were used. Of a call that comes
     * meanwhile it may have the one without the other.
     *
     * @throws Conflict when the name is taken, or there are as many snapshots as there may be
     */
    public StateSnapshot takeSnapshot(String name) {
        StateSnapshot taken = new StateSnapshot(name, clock.instant(), state(), limits.days());
        snapshots.add(taken);
        return taken;
    }

    /**
     * Makes the state what it was, in one step: its version goes on growing. Calls under way are called off, for they were made
     * in a state that is gone. A call that comes meanwhile is made before or after, and may be counted by a limit all the same.
     */
    public Commit restore(StateSnapshot snapshot) {
        journal.activity().callOff();
        Commit commit = restore(snapshot.state());
        limits.restore(snapshot.days());
        recent.clear();
        return commit;
    }

    /**
     * Makes the sandbox what it was at first, but for its credentials. Calls under way are called off, and forgotten. It takes
     * several steps: a call that comes meanwhile may meet one part as it was and another as it is.
     */
    public Commit reset() {
        journal.activity().callOff();
        account = beginning.account;
        wireTime.follow(Duration.ZERO);
        apiTime.follow(Duration.ZERO);
        limits.reset();
        faults.cancelAll();
        snapshots.clear();
        Commit commit = restore(beginning.state);
        recent.clear();
        journal.reset();
        return commit;
    }

    private Commit restore(State earlier) {
        return step(now -> new Decision<>(earlier, List.of(new Change.Restore(earlier))))
                .commit()
                .orElseThrow();
    }

    /**
     * Reads, decides and changes in one atomic step.
     *
     * @param work is given the state and says what to change; it has no effect of its own, for when another step was
     *     quicker it is done again on the newer state. What it throws leaves the state as it was.
     * @throws InvariantBroken when the changes would lead to a state that must not be
     */
    public <T> Step<T> step(Function<State, Decision<T>> work) {
        while (true) {
            State before = state.get();
            Decision<T> decision = work.apply(before);
            if (decision.changes().isEmpty()) {
                return new Step<>(decision.result(), Optional.empty());
            }
            State after = before.after(decision.changes());
            if (publish(before, after)) {
                return new Step<>(decision.result(), Optional.of(new Commit(id, after.version(), decision.changes())));
            }
        }
    }

    // The one place where a state becomes the state. A shared or durable store would append the commit here, and a
    // version that somebody else has taken is what 'false' says.
    private boolean publish(State before, State after) {
        boolean published = state.compareAndSet(before, after);
        if (published) {
            recent.ended(wireTime.instant().getEpochSecond(), before);
            journal.activity().changed();
        }
        return published;
    }
}
