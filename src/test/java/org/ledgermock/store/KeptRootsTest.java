package org.ledgermock.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.sandbox.NotKept;
import org.ledgermock.sandbox.Roots;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.state.Account;
import org.ledgermock.state.Change;
import org.ledgermock.state.Decision;
import org.ledgermock.state.Entity;
import org.ledgermock.state.Limits;
import org.ledgermock.state.Root;
import org.ledgermock.state.RootForm;
import org.ledgermock.state.State;
import org.ledgermock.state.Things;
import org.ledgermock.state.Together;

/** What was answered is in the log, and what is in the log was not answered as refused, however often the log fails. */
@Timeout(60)
class KeptRootsTest {

    private static final int THREADS = 8;
    private static final int STEPS = 400;

    static final Surroundings SURROUNDINGS = new Surroundings(
            InstantSource.system(),
            System::nanoTime,
            () -> ThreadLocalRandom.current().nextLong());

    private final Root first = Root.first(
                    new Account("Test", ""),
                    State.empty(Things.model(), 100).after(List.of(Things.put(Things.thing(1, "a", "0", "0")))),
                    new Limits(Things.model().times(), Map.of()))
            .begun();

    private KeptRoots kept(Shipping shipping) {
        return new KeptRoots(
                new CommitLog.KeptSandbox(1, "test/one"),
                new Loaded(first, new RowMark(first.version(), 0)),
                shipping,
                Optional.empty());
    }

    private record Seen(long version, BigDecimal amount) {}

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.6})
    void what_was_answered_is_what_is_kept(double chance) throws InterruptedException {
        FailingLog log = new FailingLog(7, chance);
        Shipping shipping = new Shipping(log, SURROUNDINGS);
        Sandbox sandbox = new Sandbox("test/one", "test", kept(shipping), InstantSource.system(), 10);
        Queue<Seen> seen = new ConcurrentLinkedQueue<>();
        AtomicInteger kept = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger unclear = new AtomicInteger();

        Together.run(THREADS, thread -> {
            for (int step = 0; step < STEPS; step++) {
                if (thread % 2 == 0) {
                    seen.add(seen(sandbox.root()));
                } else {
                    try {
                        seen.add(seen(sandbox));
                        kept.incrementAndGet();
                    } catch (NotKept e) {
                        (e.isUnclear() ? unclear : refused).incrementAndGet();
                    }
                }
            }
        });
        shipping.close();

        Map<Long, BigDecimal> history = history(log);
        assertThat(history.get(history.keySet().stream().max(Long::compare).orElseThrow()))
                .isBetween(BigDecimal.valueOf(kept.get()), BigDecimal.valueOf(kept.get() + unclear.get()));
        assertThat(seen).allMatch(one -> one.amount.equals(history.get(one.version)));
        assertThat(kept.get()).isPositive();
        assertThat(refused.get() > 0).isEqualTo(chance > 0);
    }

    private static Seen seen(Root root) {
        return new Seen(root.version(), amount(root));
    }

    private static Seen seen(Sandbox sandbox) {
        Sandbox.Step<BigDecimal> step = sandbox.step(root -> {
            Entity thing = root.state().find("thing", "1").orElseThrow();
            BigDecimal more = thing.quantity("amount").add(BigDecimal.ONE);
            return new Decision<>(
                    more,
                    List.of(
                            new Change.Put(thing.withValues(thing.values().with("amount", new JsonNumber(more)))),
                            Things.entry("1", thing.quantity("amount").toString(), "1")));
        });
        return new Seen(step.commit().orElseThrow().version(), step.result());
    }

    private static BigDecimal amount(Root root) {
        return root.state().find("thing", "1").orElseThrow().quantity("amount");
    }

    private Map<Long, BigDecimal> history(CommitLog log) {
        Map<Long, BigDecimal> history = new HashMap<>(Map.of(first.version(), amount(first)));
        Root root = first;
        for (CommitRow row : log.rows(1, 1, Integer.MAX_VALUE)) {
            Root end = CommitCodec.after(root, row, Roots.Watch.NONE);
            // Each of them in turn: what the row would be without those behind it.
            for (long version = row.first(); version <= row.last(); version++) {
                history.put(version, amount(root).add(BigDecimal.valueOf(version - row.first() + 1)));
            }
            assertThat(amount(end)).isEqualTo(history.get(row.last()));
            root = end;
        }
        return history;
    }

    @Test
    void a_store_that_is_closed_refuses_and_holds_nobody_up() {
        Shipping shipping = new Shipping(new FailingLog(7, 0), SURROUNDINGS);
        Sandbox sandbox = new Sandbox("test/one", "test", kept(shipping), InstantSource.system(), 10);
        seen(sandbox);
        shipping.close();

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> seen(sandbox)))
                .isInstanceOf(NotKept.class)
                .hasMessage("the store is closed");
        assertThat(amount(sandbox.root())).isEqualByComparingTo("1");
    }

    @Test
    void a_large_root_is_read_back() {
        Root root = first.after(LongStream.rangeClosed(2, 30_000)
                .<Change>mapToObj(id -> Things.put(Things.thing(id, "a", "0.10", "1")))
                .toList());

        Root again = CommitCodec.root(
                new Checkpoint(1, root.version(), CommitCodec.write(root)),
                Things.model(),
                new Limits(Things.model().times(), Map.of()));

        assertThat(RootForm.of(again)).isEqualTo(RootForm.of(root));
    }

    @Test
    void a_root_that_is_read_back_is_the_one_that_was_written() {
        Root root = first.after(List.of(
                new Change.RoleChanged("R2"),
                Things.put(Things.thing(2, "b", "671.20", "1234567890123456789012345678901234567890")),
                new Change.SnapshotTaken("s", Things.TIME)));

        Root again = CommitCodec.root(
                new Checkpoint(1, root.version(), CommitCodec.write(root)),
                Things.model(),
                new Limits(Things.model().times(), Map.of()));

        assertThat(RootForm.of(again)).isEqualTo(RootForm.of(root));
    }
}
