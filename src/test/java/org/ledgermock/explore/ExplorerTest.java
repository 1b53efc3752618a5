package org.ledgermock.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.server.GivenStore;
import org.ledgermock.server.Setup;
import org.ledgermock.wiremock.MockServer;

/** Each way to be wrong is found by the plainest story, and what is right holds. */
class ExplorerTest {

    private static final String ONCE = "customer 1 gains 10 once";
    private static final String PAY = "AllocateCustomerCredit#1";

    private static MockServer server;
    private static LedgermockClient client;

    @BeforeAll
    static void start() {
        server = GivenStore.start(Setup.DEFAULT);
        client = LedgermockClient.of(server.uri().getAuthority(), server::control);
    }

    @AfterAll
    static void stop() {
        assertThat(client.sandboxes()).as("left behind").noneMatch(id -> id.contains("/s-"));
        server.close();
    }

    /** A flow, in the words of payments. */
    private interface Paying {

        void pay(Payments payments) throws Exception;
    }

    private static final Paying PAYS_AGAIN = payments -> {
        try {
            payments.pay(1);
        } catch (Payments.Unclear unclear) {
            payments.pay(1);
        }
    };

    private static Choice only(String... kinds) {
        return new Choice(
                300,
                Duration.ofMinutes(2),
                4,
                2,
                false,
                Optional.of(Duration.ofSeconds(30)),
                1,
                Set.of(kinds),
                Set.of());
    }

    private static Exploration explore(String expected, String seed, Choice choice, Paying flow) throws Exception {
        SandboxClient base = base(seed);
        try {
            return explorer(expected, choice, flow).explore(base);
        } finally {
            base.delete();
        }
    }

    private static SandboxClient base(String seed) {
        return client.create(NewSandbox.of("tencent-partner").named("base").withSeed(seed));
    }

    private static Explorer explorer(String expected, Choice choice, Paying flow) {
        return new Explorer(
                Expectation.read(expected, List.of(client.family("tencent-partner"))),
                new ThreadFlow(box -> flow.pay(new Payments(box, server.uri())), Set.of(Payments.Unclear.class)),
                choice,
                ExplorationProgress.NONE);
    }

    private static Exploration explore(Choice choice, Paying flow) throws Exception {
        return explore(ONCE, "example", choice, flow);
    }

    private static List<String> found(Exploration exploration) {
        return exploration.broken().stream()
                .map(one -> one.verdict().word() + " by " + one.story())
                .toList();
    }

    @Test
    void one_call_that_says_what_it_knows_holds() throws Exception {
        Exploration explored = explore(
                only("lost", "drop", "busy", "refuse", "cutBody", "emptyBody", "gatewayPage", "error", "clock +301s"),
                payments -> payments.pay(1));

        assertThat(explored.verdict()).as(explored.broken().toString()).isEqualTo("holds");
        assertThat(explored.singles().left()).isZero();
        assertThat(explored.singles().tried()).isBetween(30, 60);
        assertThat(explored.pairs().all()).isZero();
        assertThat(explored.notTried()).anyMatch(one -> one.startsWith("AllocateCustomerCredit twice: "));
    }

    @Test
    void what_pays_again_without_a_look_pays_twice() throws Exception {
        Exploration explored = explore(only("lost", "busy", "drop"), PAYS_AGAIN);

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
        Exploration explored = explore(only("lost", "stale", "drop"), payments -> {
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
        Exploration explored = explore(only("lost", "drop", "busy"), payments -> {
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
        Exploration explored = explore(only("lost", "drop"), payments -> {
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
            } catch (Payments.Refused refused) {
                throw new Payments.Unclear();
            } catch (Payments.Unclear unclear) {
                throw new IllegalStateException("failed");
            }
        };

        assertThat(found(explore(only("lost", "error"), wrong)))
                .containsExactly("failure-moved by " + PAY + " lost reset");
        assertThat(found(explore(only("lost"), wrong))).isEmpty();
    }

    @Test
    void what_does_not_give_up_has_no_end() throws Exception {
        Choice choice = only("credential revoked").withPatience(Duration.ofSeconds(1));
        Exploration explored = explore(choice, payments -> {
            while (true) {
                try {
                    payments.pay(1);
                    return;
                } catch (Payments.Refused refused) {
                    Thread.sleep(100);
                }
            }
        });

        assertThat(found(explored)).containsExactly("no-end by credential revoked");
    }

    @Test
    void what_goes_on_behind_its_end_is_seen_without_anything_going_wrong() throws Exception {
        Exploration explored = explore(only("lost"), payments -> {
            payments.credit(1);
            CompletableFuture.runAsync(
                    () -> payments.pay(1), CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS));
        });

        // Where the machine is slow the call comes later than is waited for: then nothing was moved.
        assertThat(found(explored)).containsAnyOf("after-end by nothing", "success-unmoved by nothing");
    }

    @Test
    void another_customer_than_expected_is_seen_without_anything_going_wrong() throws Exception {
        Exploration explored = explore(
                "customer 200000000001 gains 10 once",
                "thousand",
                only("lost"),
                payments -> payments.pay(200_000_000_002L));

        assertThat(found(explored)).containsExactly("moved-elsewhere by nothing");
    }

    @Test
    void of_payments_side_by_side_the_faulty_one_is_named() throws Exception {
        Exploration explored = explore(
                "customer 200000000001 gains 10 once and customer 200000000002 gains 10 once",
                "thousand",
                only("lost"),
                payments -> Stream.of(200_000_000_001L, 200_000_000_002L)
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
                        .forEach(CompletableFuture::join));

        assertThat(found(explored)).containsExactly("moved-twice by AllocateCustomerCredit(200000000002)#1 lost reset");
        assertThat(explored.singles().unmet()).isZero();
    }

    @Test
    void a_story_is_repeated_by_its_name() throws Exception {
        SandboxClient base = base("example");

        Exploration once = explorer(ONCE, only(), PAYS_AGAIN).repeat(base, Story.read(PAY + " busy"));
        Exploration never =
                explorer(ONCE, only(), PAYS_AGAIN).repeat(base, Story.read("AllocateCustomerCredit#7 busy"));
        base.delete();

        assertThat(found(once)).containsExactly("moved-twice by " + PAY + " busy");
        assertThat(never.verdict()).isEqualTo("unfinished");
        assertThat(never.notes()).containsExactly("1 story did not come to pass: AllocateCustomerCredit#7 busy");
    }

    @Test
    void what_is_not_the_same_each_time_is_told_and_gone_on_with() throws Exception {
        AtomicInteger run = new AtomicInteger();
        Exploration explored = explore(only("lost"), payments -> {
            if (run.incrementAndGet() % 2 == 0) {
                payments.credit(1);
            }
            payments.pay(1);
        });

        assertThat(explored.notes()).anyMatch(note -> note.startsWith("two undisturbed runs were not alike"));
        assertThat(explored.isBroken()).isFalse();
    }

    @Test
    void when_runs_are_used_up_nothing_holds() throws Exception {
        Choice few = only("lost", "drop", "busy").withRuns(5).withParallel(1);

        Exploration explored = explore(few, payments -> payments.pay(1));

        assertThat(explored.verdict()).isEqualTo("unfinished");
        assertThat(explored.singles()).isEqualTo(new Exploration.Tries(3, 2, 0));
        assertThat(new ExplorationReport(explored, story -> "").lines())
                .anyMatch(line -> line.startsWith("NOTHING BROKE IT, BUT NOT ALL WAS TRIED"));
    }

    @Test
    void a_flow_that_calls_nothing_and_an_entity_that_is_not_there_are_refused() {
        assertThatThrownBy(() -> explore(only(), payments -> {})).isInstanceOf(NeverCalled.class);
        assertThatThrownBy(() -> explore("customer 7 gains 10 once", "example", only(), payments -> payments.pay(7)))
                .hasMessageContaining("there is no customer 7 at the beginning of a run");
        assertThatThrownBy(() -> explore(only("losst"), payments -> payments.pay(1)))
                .hasMessageContaining("nothing is left that could go wrong");
    }
}
