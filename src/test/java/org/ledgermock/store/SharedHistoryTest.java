package org.ledgermock.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.history.Call;
import org.ledgermock.history.History;
import org.ledgermock.history.Impossible;
import org.ledgermock.history.Quantity;
import org.ledgermock.history.Told;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.sandbox.NotKept;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.state.Account;
import org.ledgermock.state.Change;
import org.ledgermock.state.Decision;
import org.ledgermock.state.Entity;
import org.ledgermock.state.Limits;
import org.ledgermock.state.Root;
import org.ledgermock.state.State;
import org.ledgermock.state.Things;
import org.ledgermock.state.Together;

/** Three servers on one log are as one; and each way in which they could go wrong is seen in what they answer. */
@Timeout(60)
class SharedHistoryTest {

    private static final int SERVERS = 3;
    private static final int THREADS = 6;
    private static final int STEPS = 200;
    private static final Quantity AMOUNT = Quantity.of("amount");

    private final Limits limits = new Limits(Things.model().times(), Map.of());
    private final Root first = Root.first(
                    new Account("Test", ""),
                    State.empty(Things.model(), 100).after(List.of(Things.put(Things.thing(1, "a", "0", "0")))),
                    limits)
            .begun();
    private final SharedRows rows = new SharedRows(
            new Checkpoint(1, first.version(), CommitCodec.write(first)),
            new CommitRow(1, 7, first.version(), first.version(), new byte[] {'[', ']'}));
    private final List<Shipping> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(Shipping::close);
    }

    /** How each of the servers asks the log; a way is one server's. */
    private interface Wrong {
        Function<Asked, LogAnswer> of(SharedRows rows);
    }

    static Stream<Arguments> wrongs() {
        return Stream.of(
                wrong(
                        "the check of a read is skipped",
                        rows -> asked -> asked.row().isEmpty() ? new LogAnswer.Kept(List.of()) : rows.exchange(asked)),
                wrong("a check is shared that was made before the read came", SharedHistoryTest::older),
                wrong("what is unclear is decided again", SharedHistoryTest::blind),
                wrong("rows go in whatever is there", rows -> asked -> {
                    if (asked.row().isEmpty()) {
                        return new LogAnswer.Kept(rows.after(asked.known()));
                    }
                    rows.force(asked.row().get());
                    return new LogAnswer.Kept(List.of());
                }));
    }

    private static Arguments wrong(String name, Wrong wrong) {
        return Arguments.of(name, wrong);
    }

    // What it asked when it was asked last is what it says now, where nothing is to be put.
    private static Function<Asked, LogAnswer> older(SharedRows rows) {
        Map<RowMark, LogAnswer> before = new HashMap<>();
        return asked -> {
            LogAnswer now = asked.row().isEmpty()
                    ? before.getOrDefault(asked.known(), rows.exchange(asked))
                    : rows.exchange(asked);
            before.clear();
            RowMark known = asked.row()
                    .filter(row -> now instanceof LogAnswer.Kept)
                    .map(CommitRow::mark)
                    .orElse(asked.known());
            before.put(known, rows.exchange(new Asked(asked.sandbox(), known, Optional.empty(), List.of(), false)));
            return now;
        };
    }

    // Each fiftieth answer is lost, and its own row taken for another's.
    private static Function<Asked, LogAnswer> blind(SharedRows rows) {
        int[] count = {0};
        return asked -> {
            LogAnswer answer = rows.exchange(asked);
            return asked.row().isPresent() && answer instanceof LogAnswer.Kept && ++count[0] % 50 == 0
                    ? new LogAnswer.Behind(rows.after(asked.known()))
                    : answer;
        };
    }

    private List<Sandbox> servers(Wrong way) {
        return Stream.generate(() -> server(way)).limit(SERVERS).toList();
    }

    private Sandbox server(Wrong way) {
        CommitLog.KeptSandbox kept = new CommitLog.KeptSandbox(1, "test/one");
        CommitLog log = new SharedLog(rows, way.of(rows));
        Shipping shipping = new Shipping(log, KeptRootsTest.SURROUNDINGS);
        opened.add(shipping);
        Loaded loaded = Loaded.of(kept, Things.model(), limits, log).orElseThrow();
        return new Sandbox(
                "test/one",
                "test",
                new KeptRoots(kept, loaded, shipping, Optional.empty()),
                InstantSource.system(),
                10);
    }

    @Test
    void servers_on_one_log_are_as_one() throws Exception {
        List<Call> calls = drive(servers(all -> all::exchange), 1);

        assertThat(new History(Map.of(AMOUNT, BigDecimal.ZERO)).check(calls)).hasSize(THREADS * STEPS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongs")
    void what_is_wrong_is_seen(String name, Wrong wrong) throws Exception {
        List<Call> calls = drive(servers(wrong), 1);

        assertThatThrownBy(() -> new History(Map.of(AMOUNT, BigDecimal.ZERO)).check(calls))
                .as(name)
                .isInstanceOf(Impossible.class);
    }

    @Test
    void a_log_that_goes_back_is_noticed() throws Exception {
        List<Sandbox> servers = servers(all -> all::exchange);
        drive(servers, 1);
        rows.goBack(10);
        BigDecimal there = amount(server(all -> all::exchange).root());

        new History(Map.of(AMOUNT, there)).check(drive(servers, 2));
    }

    @Test
    void that_a_log_has_gone_back_unnoticed_is_seen() throws Exception {
        // By its version alone the row that is known seems to be there.
        List<Sandbox> servers = servers(all -> asked -> byVersion(all, asked));
        new History(Map.of(AMOUNT, BigDecimal.ZERO)).check(drive(servers, 1));
        rows.goBack(10);
        BigDecimal there = amount(server(all -> all::exchange).root());

        List<Call> calls = drive(servers, 2);

        assertThatThrownBy(() -> new History(Map.of(AMOUNT, there)).check(calls))
                .isInstanceOf(Impossible.class);
    }

    private static LogAnswer byVersion(SharedRows all, Asked asked) {
        synchronized (all) {
            List<CommitRow> after = all.after(asked.known());
            if (asked.row().isEmpty()) {
                return new LogAnswer.Kept(after);
            }
            if (!after.isEmpty()) {
                return new LogAnswer.Behind(after);
            }
            all.force(asked.row().get());
            return new LogAnswer.Kept(List.of());
        }
    }

    private static List<Call> drive(List<Sandbox> servers, int seed) throws Exception {
        Queue<Call> calls = new ConcurrentLinkedQueue<>();
        Together.run(THREADS, thread -> {
            SplittableRandom random = new SplittableRandom(100L * seed + thread);
            for (int step = 0; step < STEPS; step++) {
                Sandbox server = servers.get(random.nextInt(SERVERS));
                String what = "client %d, call %d".formatted(thread, step);
                BigDecimal more = BigDecimal.valueOf(random.nextLong(1, 1_000_000_000));
                boolean reads = random.nextBoolean();
                long asked = System.nanoTime();
                try {
                    Told told = reads ? new Told.Found(AMOUNT, amount(server.root())) : added(server, more);
                    calls.add(new Call(what, asked, System.nanoTime(), List.of(told)));
                } catch (NotKept e) {
                    // A server that notices that it cannot go on is a right one.
                    List<Told> unclear = reads ? List.of() : List.of(new Told.MayHaveChanged(AMOUNT, more));
                    calls.add(new Call(what, asked, Call.NEVER, unclear));
                }
            }
        });
        return List.copyOf(calls);
    }

    private static Told added(Sandbox server, BigDecimal more) {
        return server.step(root -> {
                    Entity thing = root.state().find("thing", "1").orElseThrow();
                    BigDecimal before = thing.quantity("amount");
                    BigDecimal after = before.add(more);
                    return new Decision<>(
                            new Told.Changed(AMOUNT, before, after),
                            List.of(
                                    new Change.Put(
                                            thing.withValues(thing.values().with("amount", new JsonNumber(after)))),
                                    Things.entry("1", before.toString(), more.toString())));
                })
                .result();
    }

    private static BigDecimal amount(Root root) {
        return root.state().find("thing", "1").orElseThrow().quantity("amount");
    }
}
