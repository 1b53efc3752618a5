package org.ledgermock.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.ledgermock.state.Account;
import org.ledgermock.state.Change;
import org.ledgermock.state.Commit;
import org.ledgermock.state.Decision;
import org.ledgermock.state.Entity;
import org.ledgermock.state.Invariant;
import org.ledgermock.state.InvariantBroken;
import org.ledgermock.state.Root;
import org.ledgermock.state.State;
import org.ledgermock.state.Things;
import org.ledgermock.state.Together;

class SandboxStepTest {

    private static final int THREADS = 8;
    private static final int STEPS = 1_000;

    private final Sandbox sandbox = sandbox(State.empty(Things.model(), 100)
            .after(List.of(Things.put(Things.thing(1, "a", "0", "0")), Things.put(Things.purse("0")))));

    @Test
    void eight_threads_lose_no_step_and_the_versions_are_consecutive() throws InterruptedException {
        List<Commit> commits = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger attempts = new AtomicInteger();

        Together.run(THREADS, thread -> {
            for (int step = 0; step < STEPS; step++) {
                Sandbox.Step<BigDecimal> done = sandbox.step(root -> {
                    attempts.incrementAndGet();
                    return increased(root.state(), "0.01");
                });
                commits.add(done.commit().orElseThrow());
            }
        });

        assertThat(amount()).isEqualByComparingTo("80.00");
        assertThat(sandbox.state().ledger().count()).isEqualTo(THREADS * STEPS);
        assertThat(sandbox.state().ledger().moved("thing", "amount")).isEqualByComparingTo("80.00");
        assertThat(commits.stream().map(Commit::version).sorted())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(2, 1 + THREADS * STEPS).boxed().toList());
        assertThat(commits).allMatch(commit -> commit.sandbox().equals("test/one"));
        assertThat(attempts.get()).isGreaterThanOrEqualTo(THREADS * STEPS);
    }

    @Test
    void the_commits_in_their_order_lead_from_the_first_state_to_the_last() throws InterruptedException {
        Root first = sandbox.root();
        List<Commit> commits = Collections.synchronizedList(new ArrayList<>());
        Together.run(4, thread -> {
            for (int step = 0; step < 250; step++) {
                commits.add(sandbox.step(root -> increased(root.state(), "1.5"))
                        .commit()
                        .orElseThrow());
            }
        });
        commits.sort(java.util.Comparator.comparingLong(Commit::version));

        Root replayed = first;
        for (Commit commit : commits) {
            replayed = replayed.after(commit.changes());
            assertThat(replayed.version()).isEqualTo(commit.version());
        }
        assertThat(replayed.state().find("thing", "1"))
                .isEqualTo(sandbox.state().find("thing", "1"));
        assertThat(replayed.state().ledger().newestFirst())
                .containsExactlyElementsOf(
                        sandbox.state().ledger().newestFirst().toList());
    }

    @Test
    void no_thread_ever_sees_half_of_a_step() throws InterruptedException {
        AtomicInteger halves = new AtomicInteger();
        Together.run(THREADS, thread -> {
            for (int step = 0; step < STEPS; step++) {
                if (thread % 2 == 0) {
                    sandbox.step(root -> new Decision<>(
                            "",
                            List.of(
                                    Things.put(Things.thing(1, "a", next(root.state()), "0")),
                                    Things.put(Things.purse(next(root.state()))))));
                } else {
                    State seen = sandbox.state();
                    if (seen.sum("thing", "amount").compareTo(seen.sum("purse", "left")) != 0) {
                        halves.incrementAndGet();
                    }
                }
            }
        });

        assertThat(halves).hasValue(0);
        assertThat(sandbox.state().version()).as("the writers did write").isEqualTo(1 + 4 * STEPS);
    }

    @Test
    void a_step_that_was_overtaken_is_done_again_on_the_newer_state() {
        AtomicInteger runs = new AtomicInteger();
        Sandbox.Step<BigDecimal> step = sandbox.step(root -> {
            if (runs.incrementAndGet() == 1) {
                sandbox.step(quicker -> increased(quicker.state(), "10"));
            }
            return increased(root.state(), "1");
        });

        assertThat(runs).hasValue(2);
        assertThat(step.result()).isEqualByComparingTo("11");
        assertThat(amount()).isEqualByComparingTo("11");
        assertThat(step.commit().orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void what_the_work_throws_leaves_the_state_as_it_was() {
        State before = sandbox.state();

        assertThatThrownBy(() -> sandbox.step(root -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(sandbox.state()).isSameAs(before);
    }

    @Test
    void a_broken_invariant_leaves_the_state_as_it_was() {
        Sandbox guarded = sandbox(
                State.empty(Things.model(new Invariant.Ascending("not-negative", "purse", List.of("left"))), 100)
                        .after(List.of(Things.put(Things.purse("1")))));
        State before = guarded.state();

        assertThatThrownBy(() -> guarded.step(state -> new Decision<>(
                        "", List.of(Things.put(Things.thing(1, "a", "1", "1")), Things.put(Things.purse("-1"))))))
                .isInstanceOf(InvariantBroken.class);
        assertThat(guarded.state()).isSameAs(before);
        assertThat(guarded.state().count("thing")).isZero();
    }

    @Test
    void a_step_that_changes_nothing_commits_nothing() {
        State before = sandbox.state();
        Sandbox.Step<Long> step = sandbox.step(state -> new Decision<>(state.version(), List.of()));

        assertThat(step.result()).isEqualTo(1);
        assertThat(step.commit()).isEmpty();
        assertThat(sandbox.state()).isSameAs(before);
    }

    @Test
    void of_two_that_may_not_both_succeed_exactly_one_does() throws Exception {
        for (int round = 0; round < 200; round++) {
            Sandbox purse = sandbox(State.empty(Things.model(), 100).after(List.of(Things.put(Things.purse("1")))));
            CyclicBarrier start = new CyclicBarrier(2);
            AtomicInteger paid = new AtomicInteger();
            Together.run(2, thread -> {
                start.await();
                boolean mine = purse.step(root ->
                                root.state().single("purse").quantity("left").signum() > 0
                                        ? new Decision<>(true, List.of(Things.put(Things.purse("0"))))
                                        : new Decision<>(false, List.of()))
                        .result();
                paid.addAndGet(mine ? 1 : 0);
            });
            assertThat(paid).hasValue(1);
        }
    }

    private static Decision<BigDecimal> increased(State state, String by) {
        Entity thing = state.find("thing", "1").orElseThrow();
        Change.Movement movement = new Change.Movement("amount", thing.quantity("amount"), new BigDecimal(by));
        return new Decision<>(
                movement.after(),
                List.of(
                        Things.put(thing.withQuantity("amount", movement.after())),
                        Things.entry("1", movement.before().toPlainString(), by)));
    }

    private static String next(State state) {
        return state.sum("thing", "amount").add(BigDecimal.ONE).toPlainString();
    }

    private BigDecimal amount() {
        return sandbox.state().find("thing", "1").orElseThrow().quantity("amount");
    }

    private static Sandbox sandbox(State state) {
        return new Sandbox("test/one", "test", new Account("Test", ""), state, InstantSource.fixed(Things.TIME), 10);
    }
}
