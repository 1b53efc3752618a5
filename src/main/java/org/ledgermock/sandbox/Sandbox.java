package org.ledgermock.sandbox;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ledgermock.journal.Journal;
import org.ledgermock.message.Conflict;
import org.ledgermock.state.Account;
import org.ledgermock.state.Change;
import org.ledgermock.state.Commit;
import org.ledgermock.state.Decision;
import org.ledgermock.state.InvariantBroken;
import org.ledgermock.state.Limits;
import org.ledgermock.state.NamedRoot;
import org.ledgermock.state.Root;
import org.ledgermock.state.State;

/** Everything that belongs to one account: a root, which only steps change, and beside it what was seen of its calls. */
public final class Sandbox {

    private final String id;
    private final String family;
    private final Roots roots;
    private final RecentStates recent = new RecentStates();
    private final RecentVersions versions = new RecentVersions();
    private final Journal journal;
    private final InstantSource clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile long restoredElsewhere;
    private volatile boolean endedElsewhere;

    /**
     * What came of a step.
     *
     * @param commit what was changed, when something was
     */
    public record Step<T>(T result, Optional<Commit> commit) {}

    /**
     * A sandbox whose limits are those of the contract.
     *
     * @param clock the machine's time, which both of its times follow at first
     * @param journalBound how many exchanges are kept
     */
    public Sandbox(String id, String family, Account account, State state, InstantSource clock, int journalBound) {
        this(id, family, Root.first(account, state, new Limits(state.model().times(), Map.of())), clock, journalBound);
    }

    /** A sandbox that begins with a root, and ends with the server. */
    public Sandbox(String id, String family, Root first, InstantSource clock, int journalBound) {
        this(id, family, Keeping.NONE.begin(id, first.begun()), clock, journalBound);
    }

    /**
     * A sandbox that is what its newest root says.
     *
     * @param roots nobody else changes them
     */
    public Sandbox(String id, String family, Roots roots, InstantSource clock, int journalBound) {
        this.id = requireNonNull(id, "id");
        this.family = requireNonNull(family, "family");
        this.roots = requireNonNull(roots, "roots");
        this.clock = requireNonNull(clock, "clock");
        this.journal = new Journal(journalBound, roots.journal(journalBound));
        roots.watch(this::changedElsewhere);
    }

    public String id() {
        return id;
    }

    public String family() {
        return family;
    }

    /** What it is now, and what lasts where sandboxes are kept. It is a value: what is read from it stays consistent. */
    public Root root() {
        long thrownAway = roots.thrownAway();
        return roots.sure(roots.newest(), thrownAway);
    }

    /** What it is going to be when all that is decided lasts: for those who look again before they tell anybody. */
    public Root newest() {
        return roots.newest();
    }

    /** The state now. */
    public State state() {
        return root().state();
    }

    /** The machine's time. Of one call it is asked once, and the sandbox's times are told by it. */
    public Instant now() {
        return clock.instant();
    }

    /** Counts a change that somebody asks for from outside: it is no call. */
    public void changing() {
        changes.incrementAndGet();
    }

    /** How many there were. */
    public long changes() {
        return changes.get();
    }

    public Journal journal() {
        return journal;
    }

    /**
     * The state at the end of a past second of wire time.
     *
     * @param seconds how many before the present one, 1 to 60
     * @param present what the sandbox is now
     * @param now the machine's time
     */
    public State stateAgo(long seconds, Root present, Instant now) {
        if (seconds < 1 || seconds > RecentStates.SECONDS) {
            throw new IllegalArgumentException(
                    "states of the last %d seconds are kept, not of %d ago".formatted(RecentStates.SECONDS, seconds));
        }
        return recent.at(second(present, now), seconds, present);
    }

    private static long second(Root root, Instant now) {
        return root.wireTime().at(now).getEpochSecond();
    }

    /** The newest changes of its state since the server has known it, newest first: as many as are kept. */
    public List<Version> versions() {
        return versions.newestFirst();
    }

    /** What it was at a version of its state; empty when that is not kept. */
    public Optional<Root> at(long version) {
        return Stream.concat(
                        Stream.of(root()), versions().stream().flatMap(one -> Stream.of(one.after(), one.before())))
                .filter(root -> root.state().version() == version)
                .findFirst();
    }

    /**
     * Keeps what the sandbox was under a name.
     *
     * @param earlier which it was at a version
     * @throws Conflict when the name is taken, or there are as many snapshots as there may be
     */
    public NamedRoot takeSnapshot(String name, Root earlier) {
        NamedRoot snapshot = NamedRoot.of(name, now(), earlier);
        return step(before -> {
                    NamedRoot.requireRoom(name, before);
                    return new Decision<>(snapshot, List.of(new Change.EarlierNamed(snapshot)));
                })
                .result();
    }

    /**
     * Keeps what the sandbox is now under a name.
     *
     * @throws Conflict when the name is taken, or there are as many snapshots as there may be
     */
    public NamedRoot takeSnapshot(String name) {
        Instant at = now();
        return step(before -> {
                    NamedRoot.requireRoom(name, before);
                    return new Decision<>(NamedRoot.of(name, at, before), List.of(new Change.SnapshotTaken(name, at)));
                })
                .result();
    }

    /**
     * Goes back to what a snapshot keeps, in one step: the versions go on growing. Calls under way are called off, for they were
     * made in a state that is gone.
     *
     * @param all whether the account, both times, limits and faults go back as well
     * @return empty when there is no snapshot of that name
     */
    public Optional<Commit> restore(String name, boolean all) {
        return step(before -> new Decision<>(
                        name,
                        before.snapshot(name).stream()
                                .<Change>map(snapshot ->
                                        new Change.Restored(snapshot.root().version(), all))
                                .toList()))
                .commit();
    }

    /**
     * Makes the sandbox what it was at first, but for its credentials, in one step. Calls under way are called off, and
     * forgotten, and so are earlier versions.
     */
    public Commit reset() {
        Commit commit = change(before -> Stream.<Change>concat(
                        before.beginning().stream().map(first -> new Change.Restored(first.version(), true)),
                        before.snapshots().stream().map(snapshot -> new Change.SnapshotDropped(snapshot.name())))
                .toList());
        journal.reset();
        versions.forget(journal.room());
        return commit;
    }

    /** Lets go of all that was seen of its calls: it is gone. */
    void close() {
        journal.close();
        versions.close(journal.room());
    }

    /** Ends it: nothing changes it any more. */
    void end() {
        change(before -> List.of(new Change.Ended()));
        roots.end();
    }

    /** Changes something that is always to be changed. */
    public Commit change(Function<Root, List<Change>> changed) {
        return step(before -> new Decision<>("", changed.apply(before)))
                .commit()
                .orElseThrow();
    }

    /**
     * Reads, decides and changes in one atomic step.
     *
     * @param work is given the root and says what to change; it has no effect of its own, for when another step was
     *     quicker it is done again on the newer root. What it throws leaves the root as it was.
     * @throws InvariantBroken when the changes would lead to a state that must not be
     * @throws Conflict when something is to be changed of a sandbox that is gone
     * @throws NotKept when it was decided, and could not be kept
     */
    public <T> Step<T> step(Function<Root, Decision<T>> work) {
        long thrownAway = roots.thrownAway();
        Root before = roots.newest();
        boolean sure = false;
        while (true) {
            Decision<T> decision = work.apply(before);
            if (decision.changes().isEmpty()) {
                Root there = sure ? before : roots.sure(before, thrownAway);
                if (there == before) {
                    return new Step<>(decision.result(), Optional.empty());
                }
                before = there;
                sure = true;
                continue;
            }
            if (before.isEnded()) {
                throw new Conflict("the sandbox '%s' is gone".formatted(id));
            }
            Root after = before.after(decision.changes());
            Commit commit = new Commit(id, after.version(), now(), decision.changes());
            if (roots.replace(before, after, commit)) {
                changed(before, after, commit.at());
                return new Step<>(decision.result(), Optional.of(commit));
            }
            thrownAway = roots.thrownAway();
            before = roots.newest();
            sure = false;
        }
    }

    private void changedElsewhere(Root before, Root after, Instant at) {
        if (after.restored() != before.restored()) {
            restoredElsewhere = after.restored();
        }
        endedElsewhere |= after.isEnded();
        changed(before, after, at);
    }

    /** The version at which another server took it back last; 0 when none did. */
    long restoredElsewhere() {
        return restoredElsewhere;
    }

    /** Whether another server has ended it. */
    boolean isEndedElsewhere() {
        return endedElsewhere;
    }

    private void changed(Root before, Root after, Instant at) {
        if (before.state() != after.state()) {
            recent.ended(second(before, at), before);
            versions.add(new Version(before, after, at), journal.room());
            journal.activity().changed();
        }
    }
}
