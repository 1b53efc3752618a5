package org.ledgermock.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ledgermock.explore.FlowBench.ONCE;
import static org.ledgermock.explore.FlowBench.PAY;
import static org.ledgermock.explore.FlowBench.found;
import static org.ledgermock.explore.FlowBench.only;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.ledgermock.explore.FlowBench.Paying;

/** Each way to be wrong is found by the plainest story, and what is right holds. */
class ExplorerTest {

    @AutoClose
    private static FlowBench bench = new FlowBench();

    private static final Paying PAYS_AGAIN = payments -> {
        try {
            payments.pay(1);
        } catch (Payments.Unclear unclear) {
            payments.pay(1);
        }
    };

    @Test
    void one_call_that_says_what_it_knows_holds() throws Exception {
        Exploration explored = bench.explore(
                only("lost", "drop", "busy", "refuse", "cutBody", "emptyBody", "gatewayPage", "error", "clock +301s"),
                payments -> payments.pay(1));

        assertThat(explored.verdict()).as(explored.broken().toString()).isEqualTo("holds");
        assertThat(explored.singles().left()).isEmpty();
        assertThat(explored.singles().tried()).isBetween(30, 60);
        assertThat(explored.pairs().all()).isZero();
        assertThat(explored.notTried()).anyMatch(one -> one.startsWith("AllocateCustomerCredit twice: "));
    }

    @Test
    void what_pays_again_without_a_look_pays_twice() throws Exception {
        Exploration explored = bench.explore(only("lost", "busy", "drop"), PAYS_AGAIN);

        assertThat(found(explored)).containsExactly("moved-twice by " + PAY + " lost reset");
        Broken broken = explored.broken().get(0);
        assertThat(broken.times()).isEqualTo(3);
        assertThat(broken.also()).extracting(Story::toString).containsExactly(PAY + " lost closed", PAY + " busy");
        assertThat(StoryWords.steps(broken.course()))
                .first()
                .isEqualTo(
                        "It calls AllocateCustomerCredit for 1. It is carried out, and the answer is lost: the connection breaks.");
    }

    @Test
    void what_looks_once_and_at_once_falls_to_a_pair() throws Exception {
        Exploration explored = bench.explore(only("lost", "stale", "drop"), payments -> {
            try {
                payments.pay(1);
            } catch (Payments.Unclear unclear) {
                if (payments.credit(1).intValueExact() == 90) {
                    payments.pay(1);
                }
            }
        });

        assertThat(found(explored))
                .containsExactly("moved-twice by " + PAY + " lost reset, QueryCreditByUinList#1 stale 1s");
        // Of lost and lost, drop and drop one goes on: the others leave the same.
        assertThat(explored.pruned()).isEqualTo(2);
    }

    @Test
    void each_story_that_left_something_else_goes_on() throws Exception {
        Exploration explored = bench.explore(only("lost", "drop", "busy"), payments -> {
            try {
                payments.pay(1);
            } catch (Payments.Unclear unclear) {
                // Falls only to something that goes wrong behind a call that was not carried out.
                if (payments.credit(1).intValueExact() == 90) {
                    try {
                        payments.pay(1);
                    } catch (Payments.Unclear again) {
                        payments.pay(1);
                    }
                }
            }
        });

        assertThat(found(explored))
                .containsExactly("moved-twice by " + PAY + " drop reset, AllocateCustomerCredit#2 lost reset");
    }

    @Test
    void what_says_success_whatever_comes_is_found_by_what_left_all_unmoved() throws Exception {
        Exploration explored = bench.explore(only("lost", "drop"), payments -> {
            try {
                payments.pay(1);
            } catch (Payments.Unclear unclear) {
                // That is what is wrong.
            }
        });

        assertThat(found(explored)).containsExactly("success-unmoved by " + PAY + " drop reset");
    }

    @Test
    void a_failure_is_held_to_its_word_by_whoever_has_another_word_for_not_knowing() throws Exception {
        Paying wrong = payments -> {
            try {
                payments.pay(1);
            } catch (Payments.Unclear unclear) {
                throw new IllegalStateException("failed");
            }
        };
        Flow withoutAWord = new ThreadFlow(box -> wrong.pay(bench.payments(box)), Set.of(), false);

        assertThat(found(bench.explore(only("lost"), wrong)))
                .containsExactly("failure-moved by " + PAY + " lost reset");
        assertThat(found(bench.repeat(bench.flow(wrong), PAY + " lost closed")))
                .containsExactly("failure-moved by " + PAY + " lost closed");
        assertThat(found(bench.explore(ONCE, "example", only("lost"), withoutAWord)))
                .isEmpty();
    }

    @Test
    void what_goes_on_behind_its_end_is_seen_without_anything_going_wrong() throws Exception {
        Exploration explored = bench.explore(only("lost"), payments -> {
            payments.credit(1);
            CompletableFuture.runAsync(
                    () -> payments.pay(1), CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS));
        });

        // Where the machine is slow the call comes later than is waited for: then nothing was moved.
        assertThat(found(explored)).containsAnyOf("after-end by nothing", "success-unmoved by nothing");
    }

    @Test
    void another_customer_than_expected_is_seen_without_anything_going_wrong() throws Exception {
        Exploration explored = bench.explore(
                "customer 200000000001 gains 10 once",
                "thousand",
                only("lost"),
                bench.flow(payments -> payments.pay(200_000_000_002L)));

        assertThat(found(explored)).containsExactly("moved-elsewhere by nothing");
    }

    @Test
    void of_payments_side_by_side_the_faulty_one_is_named() throws Exception {
        Exploration explored = bench.explore(
                "customer 200000000001 gains 10 once and customer 200000000002 gains 10 once",
                "thousand",
                only("lost"),
                bench.flow(payments -> Stream.of(200_000_000_001L, 200_000_000_002L)
                        .map(uin -> CompletableFuture.runAsync(() -> {
                            try {
                                payments.pay(uin);
                            } catch (Payments.Unclear unclear) {
                                if (uin == 200_000_000_002L) {
                                    payments.pay(uin);
                                }
                            }
                        }))
                        .toList()
                        .forEach(CompletableFuture::join)));

        assertThat(found(explored)).containsExactly("moved-twice by AllocateCustomerCredit(200000000002)#1 lost reset");
        assertThat(explored.singles().unmet()).isEmpty();
    }

    @Test
    void a_flow_that_calls_nothing_and_an_entity_that_is_not_there_are_refused() {
        assertThatThrownBy(() -> bench.explore(only(), payments -> {})).isInstanceOf(NeverCalled.class);
        assertThatThrownBy(() -> bench.explore(
                        "customer 7 gains 10 once", "example", only(), bench.flow(payments -> payments.pay(7))))
                .hasMessageContaining("there is no customer 7 at the beginning of a run");
        assertThatThrownBy(() -> bench.explore(only("stale"), payments -> payments.pay(1)))
                .hasMessageContaining("nothing is left that could go wrong");
        assertThatThrownBy(() -> only("losst"))
                .hasMessageStartingWith(
                        "there is no kind 'losst' of what goes wrong (did you mean 'lost'?); kinds are busy, clock +301s, ");
    }
}
