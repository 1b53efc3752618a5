package org.ledgermock.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ledgermock.explore.FlowBench.ONCE;
import static org.ledgermock.explore.FlowBench.PAY;
import static org.ledgermock.explore.FlowBench.found;
import static org.ledgermock.explore.FlowBench.only;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.ledgermock.explore.FlowBench.Paying;
import org.ledgermock.message.JsonObject;

/** Nothing more is said to hold than was seen to. */
class WhatWasTriedTest {

    private static final Paying LOOKS_AND_DOES_NOT_KNOW = payments -> {
        try {
            payments.pay(1);
        } catch (Payments.Unclear unclear) {
            payments.credit(1);
            throw unclear;
        }
    };

    @AutoClose
    private static FlowBench bench = new FlowBench();

    private static ExplorationReport report(Exploration explored) {
        return new ExplorationReport(explored, story -> "");
    }

    @Test
    void what_did_not_come_to_pass_does_not_hold() throws Exception {
        AtomicInteger run = new AtomicInteger();

        Exploration explored = bench.explore(only("drop"), payments -> {
            payments.pay(1);
            if (run.incrementAndGet() <= 2) {
                payments.credit(1);
            }
        });

        assertThat(explored.singles().tried()).isEqualTo(2);
        assertThat(explored.singles().unmet())
                .extracting(Story::toString)
                .containsExactly("QueryCreditByUinList#1 drop reset", "QueryCreditByUinList#1 drop closed");
        assertThat(explored.verdict()).isEqualTo("unfinished");
        assertThat(report(explored).lines())
                .contains("NOTHING BROKE IT, BUT NOT ALL CAME TO PASS: see the note.")
                .contains(
                        "Note: 2 stories did not come to pass: QueryCreditByUinList#1 drop reset; QueryCreditByUinList#1 drop closed.")
                .contains("  all but drop: it was chosen so");
        assertThat(report(explored).xml())
                .contains("tests=\"4\" failures=\"0\" skipped=\"2\"")
                .contains("name=\"QueryCreditByUinList#1 drop closed\"><skipped/></testcase>");
    }

    /** An answer may lack a field: then nothing can be wrong with it, and no other try makes it come. */
    @Test
    void a_field_that_an_answer_lacks_is_no_story_that_did_not_come_to_pass() {
        Trouble trouble = Story.read(PAY + " missingField /Reason").troubles().get(0);
        CallSeen call = new CallSeen(
                "AllocateCustomerCredit",
                Optional.of(trouble.at()),
                Optional.empty(),
                JsonObject.EMPTY,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());

        assertThat(unmet(trouble, List.of(call)).lacksField()).isTrue();
        assertThat(unmet(trouble, List.of()).lacksField()).isFalse();
        assertThat(unmet(Story.read(PAY + " busy").troubles().get(0), List.of(call))
                        .lacksField())
                .isFalse();
    }

    private static Course unmet(Trouble trouble, List<CallSeen> calls) {
        return new Course(
                1,
                Story.of(trouble),
                new Ended(ToldOutcome.SUCCESS, "", "", false),
                calls,
                1,
                List.of(),
                Map.of(),
                0,
                List.of(trouble),
                List.of(),
                Duration.ZERO);
    }

    @Test
    void when_runs_are_used_up_nothing_holds() throws Exception {
        Choice few = only("lost", "drop", "busy").withRuns(5).withParallel(1);

        Exploration explored = bench.explore(few, payments -> payments.pay(1));

        assertThat(explored.verdict()).isEqualTo("unfinished");
        assertThat(explored.singles().tried()).isEqualTo(3);
        assertThat(explored.singles().left()).hasSize(2);
        assertThat(report(explored).lines())
                .anyMatch(line -> line.startsWith("NOTHING BROKE IT, BUT NOT ALL WAS TRIED"));
        assertThat(report(explored).xml()).contains("tests=\"5\" failures=\"0\" skipped=\"2\"");
    }

    @Test
    void what_is_stopped_tells_what_was_tried_by_then() throws Exception {
        Exploration explored =
                bench.stopped(4, only("busy", "emptyBody", "gatewayPage").withParallel(1), payments -> payments.pay(1));

        assertThat(explored.verdict()).isEqualTo("unfinished");
        assertThat(explored.singles().tried()).isEqualTo(1);
        assertThat(explored.singles().left()).hasSize(2);
        assertThatThrownBy(() -> bench.stopped(1, only("busy"), payments -> payments.pay(1)))
                .isInstanceOf(InterruptedException.class)
                .hasMessage("stopped before anything was known");
    }

    @Test
    void of_pairs_that_were_not_tried_nothing_is_said() throws Exception {
        Choice few = only("lost", "stale").withRuns(4).withParallel(1);

        Exploration explored = bench.explore(few, LOOKS_AND_DOES_NOT_KNOW);

        assertThat(explored.verdict()).isEqualTo("holds");
        assertThat(report(explored).lines())
                .contains(
                        "IT HOLDS: customer 1 gains 10 once, whatever of this goes wrong alone; 1 pair was not tried.");
    }

    @Test
    void a_story_is_repeated_by_its_name() throws Exception {
        Paying again = payments -> {
            try {
                payments.pay(1);
            } catch (Payments.Unclear unclear) {
                payments.pay(1);
            }
        };

        Exploration never = bench.repeat(bench.flow(again), "AllocateCustomerCredit#7 busy");

        assertThat(found(bench.repeat(bench.flow(again), PAY + " busy")))
                .containsExactly("moved-twice by " + PAY + " busy");
        assertThat(never.verdict()).isEqualTo("unfinished");
        assertThat(never.notes()).containsExactly("1 story did not come to pass: AllocateCustomerCredit#7 busy");
    }

    @Test
    void a_story_that_breaks_it_sometimes_is_repeated_more_than_once() throws Exception {
        AtomicInteger run = new AtomicInteger();

        Exploration explored = bench.repeat(
                bench.flow(payments -> {
                    try {
                        payments.pay(1);
                    } catch (Payments.Unclear unclear) {
                        if (run.incrementAndGet() == 3) {
                            payments.pay(1);
                        }
                    }
                }),
                PAY + " lost reset");

        assertThat(found(explored)).containsExactly("moved-twice by " + PAY + " lost reset");
        assertThat(explored.broken().get(0).times()).isEqualTo(1);
    }

    @Test
    void what_is_not_the_same_each_time_is_told_and_gone_on_with() throws Exception {
        AtomicInteger run = new AtomicInteger();
        Exploration explored = bench.explore(only("lost"), payments -> {
            if (run.incrementAndGet() == 1) {
                payments.credit(1);
            }
            payments.pay(1);
        });

        assertThat(explored.notes()).anyMatch(note -> note.startsWith("two undisturbed runs were not alike"));
        assertThat(explored.notTried())
                .contains(
                        "calls of the first undisturbed run that the second did not make: they do not come each time");
        assertThat(explored.isBroken()).isFalse();
    }

    // It is the machine that was slow: the others of its kind are looked at as well.
    @Test
    void a_run_that_was_slow_once_does_not_hide_one_that_never_ends() throws Exception {
        AtomicInteger refused = new AtomicInteger();
        Flow flow = box -> {
            try {
                bench.payments(box).pay(1);
                return new Ended(ToldOutcome.SUCCESS, "paid", "", false);
            } catch (Payments.Refused refusal) {
                boolean ends = refused.incrementAndGet() == 3;
                return new Ended(ends ? ToldOutcome.FAILURE : ToldOutcome.NO_END, "refused", "", false);
            }
        };

        Exploration explored = bench.explore(
                ONCE,
                "example",
                only("credential expired", "credential revoked").withParallel(1),
                flow);

        assertThat(found(explored)).containsExactly("no-end by credential revoked");
        assertThat(explored.notes()).contains("credential expired took longer than 30 s once, and not again");
        assertThat(report(explored).xml()).contains("tests=\"2\" failures=\"1\"");
    }

    @Test
    void a_call_behind_the_end_of_a_story_is_a_failure_in_each_report() throws Exception {
        AtomicReference<Payments> left = new AtomicReference<>();
        Flow flow = new ThreadFlow(
                box -> {
                    Payments before = left.getAndSet(null);
                    if (before != null) {
                        before.credit(1);
                    }
                    Payments payments = bench.payments(box);
                    try {
                        payments.pay(1);
                    } catch (Payments.Unclear unclear) {
                        left.set(payments);
                    }
                },
                Set.of(),
                false);

        Exploration explored =
                bench.explore(ONCE, "example", only("lost", "clock +301s").withParallel(1), flow);

        assertThat(found(explored)).containsExactly("after-end by " + PAY + " lost reset");
        assertThat(report(explored).xml()).contains("tests=\"3\" failures=\"2\"");
    }
}
