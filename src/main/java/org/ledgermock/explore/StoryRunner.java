package org.ledgermock.explore;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.ledgermock.client.JournalView;
import org.ledgermock.client.LedgerEntry;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.message.JsonValue;

/** Runs stories, each in a fork of one sandbox. Safe for use by many threads. */
final class StoryRunner implements AutoCloseable {

    private static final String SNAPSHOT = "explored";
    private static final int CALLS = 1000;
    private static final int KEPT = 100;
    private static final Duration SETTLING = Duration.ofSeconds(5);
    private static final Duration QUIET = Duration.ofMillis(500);
    private static final Duration QUIET_OF_CHILDREN = Duration.ofSeconds(2);

    private final SandboxClient base;
    private final Expectation expectation;
    private final Flow flow;
    private final InstantSource clock;
    private final EntityClauses entities;
    private final long ledgerBefore;
    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<String, JsonValue> keys = new ConcurrentHashMap<>();
    private final Deque<Kept> kept = new ArrayDeque<>();
    private final Map<Integer, Long> late = new ConcurrentHashMap<>();
    private volatile Set<String> keyed = Set.of();

    /** A sandbox whose run has ended, and how many calls it had then. */
    private record Kept(int number, SandboxClient sandbox, long calls) {}

    StoryRunner(SandboxClient base, Expectation expectation, Flow flow, InstantSource clock) {
        this.base = base;
        this.expectation = expectation;
        this.flow = flow;
        this.clock = clock;
        base.takeSnapshot(SNAPSHOT);
        this.entities = new EntityClauses(base, expectation);
        this.ledgerBefore =
                base.ledger().stream().findFirst().map(LedgerEntry::number).orElse(0L);
    }

    /** How many stories were run; an undisturbed run in front of one belongs to it. */
    int runs() {
        return runs.get();
    }

    /** From now on deliveries of these operations are counted for each key. */
    void name(Set<String> operations) {
        keyed = Set.copyOf(operations);
    }

    /** Whether no other run may take the connections that it breaks. */
    boolean isAlone(Story story) {
        return flow.sharesConnections() && story.breaksKept();
    }

    Course run(Story story, Duration patience) throws InterruptedException {
        if (isAlone(story)) {
            // Its connections are there to be used again.
            once(Story.UNDISTURBED, patience);
        }
        runs.incrementAndGet();
        return once(story, patience);
    }

    private Course once(Story story, Duration patience) throws InterruptedException {
        int number = numbers.incrementAndGet();
        SandboxClient sandbox = base.fork(SNAPSHOT);
        try {
            Course course = run(number, sandbox, story, patience);
            keep(new Kept(number, sandbox, course.callsInAll()));
            return course;
        } catch (RuntimeException | InterruptedException e) {
            sandbox.delete();
            throw e;
        }
    }

    private Course run(int number, SandboxClient sandbox, Story story, Duration patience) throws InterruptedException {
        Map<String, Trouble> ordered = new StoryOrders(expectation.family(), keys, patience).place(sandbox, story);
        Instant begin = clock.instant();
        Ended ended = flow.run(new Box(sandbox, number, patience, story.connectionsEnd()));
        Duration took = Duration.between(begin, clock.instant());
        sandbox.activity().awaitSettled(SETTLING);
        Course course = look(number, sandbox, story, ordered, ended, took);
        boolean isWaitedFor = ended.goesOn()
                || story.equals(Story.UNDISTURBED)
                        && Judge.undisturbed(expectation, course).isPresent();
        if (!isWaitedFor) {
            return course;
        }
        // What it has begun may not have come yet.
        sandbox.activity().awaitQuiet(ended.goesOn() ? QUIET_OF_CHILDREN : QUIET, patience);
        Course later = look(number, sandbox, story, ordered, ended, took);
        return later.withAfterEnd(later.callsInAll() - course.callsInAll());
    }

    private Course look(
            int number, SandboxClient sandbox, Story story, Map<String, Trouble> ordered, Ended ended, Duration took) {
        JournalView journal = sandbox.newestCalls(CALLS);
        Map<String, Long> hits = new HashMap<>();
        sandbox.faults().forEach(fault -> hits.put(fault.id(), fault.hits()));
        List<LedgerEntry> ledger = new ArrayList<>(sandbox.ledgerSince(ledgerBefore));
        ledger.sort(Comparator.comparing(LedgerEntry::number));
        List<CallSeen> seen = CallSeen.of(journal.entries(), expectation.family(), keyed);
        seen.forEach(call -> call.key().ifPresent(key -> keys.put(call.operation() + " " + key.asText(), key)));
        return new Course(
                number,
                story,
                ended,
                seen,
                calls(journal),
                ledger,
                entities.extents(sandbox),
                0,
                ordered.entrySet().stream()
                        .filter(one -> hits.getOrDefault(one.getKey(), 0L) == 0)
                        .map(Map.Entry::getValue)
                        .toList(),
                sandbox.scorecard(),
                took);
    }

    private static long calls(JournalView journal) {
        return journal.kept() + journal.dropped();
    }

    private void keep(Kept one) {
        Optional<Kept> oldest;
        synchronized (kept) {
            kept.add(one);
            oldest = kept.size() > KEPT ? Optional.of(kept.remove()) : Optional.empty();
        }
        oldest.ifPresent(this::leave);
    }

    private void leave(Kept one) {
        long more = calls(one.sandbox.newestCalls(1)) - one.calls;
        if (more > 0) {
            late.put(one.number, more);
        }
        one.sandbox.delete();
    }

    /** How many calls came to a run that had ended, by its number; its sandbox is gone then. */
    Map<Integer, Long> lateCalls() {
        List<Kept> all;
        synchronized (kept) {
            all = List.copyOf(kept);
            kept.clear();
        }
        all.forEach(this::leave);
        return Map.copyOf(late);
    }

    @Override
    public void close() {
        flow.stop();
        synchronized (kept) {
            kept.forEach(one -> one.sandbox.delete());
            kept.clear();
        }
        base.deleteSnapshot(SNAPSHOT);
    }
}
