package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.Refusal;
import org.ledgermock.sandbox.ByHand;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.state.Change;
import org.ledgermock.state.State;
import org.ledgermock.state.Together;

/** A change of a member is carried out once for each time that it is stamped with. */
class RepetitionsTest {

    private static final String FAMILY = "kybio-member";
    private static final String UID = "231607639459718452";

    private final TestServer server =
            new TestServer(getClass().getClassLoader(), new Families.Choices(Set.of(), Map.of()));
    private final Sandbox sandbox = server.sandbox(FAMILY);

    private Exchange increment(String uid, String amounts, String at) {
        return server.call(
                FAMILY,
                "updateBalancePointByIncrement",
                "{\"appId\":\"LEDGERMOCKEXAMPLE\",\"customerUid\":%s,%s,\"dataChangeTime\":\"%s\"}"
                        .formatted(uid, amounts, at));
    }

    private boolean isDone(String amounts, String at) {
        return increment(UID, amounts, at).error().isEmpty();
    }

    @Test
    void the_same_time_comes_once_for_a_member_whatever_the_amounts() {
        assertThat(isDone("\"balanceIncrement\":1", "2015-12-16 13:26:23")).isTrue();
        State before = sandbox.state();

        Exchange again = increment(UID, "\"balanceIncrement\":2,\"pointIncrement\":5", "2015-12-16 13:26:23");

        assertThat(again.stage()).isEqualTo("operation");
        assertThat(again.refusal())
                .contains(new Refusal(
                        "error.duplicate",
                        Map.of(),
                        Explanation.of(
                                "A call of updateBalancePointByIncrement with /customerUid %s and /dataChangeTime 2015-12-16 13:26:23 has already been carried out: its result stands, this one was not carried out again."
                                        .formatted(UID))));
        assertThat(sandbox.state()).isSameAs(before);
        assertThat(isDone("\"balanceIncrement\":1", "2015-12-16 13:26:24")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {UID, "\"" + UID + "\"", "\"0" + UID + "\"", UID + ".0"})
    void the_member_is_the_same_by_number_and_by_digits(String uid) {
        assertThat(isDone("\"balanceIncrement\":1", "2015-12-16 13:26:23")).isTrue();

        assertThat(increment(uid, "\"balanceIncrement\":1", "2015-12-16 13:26:23")
                        .refusal()
                        .orElseThrow()
                        .error())
                .isEqualTo("error.duplicate");
    }

    @Test
    void a_time_is_remembered_only_after_a_success() {
        assertThat(isDone("\"balanceIncrement\":-100000,\"validateBalance\":1", "2015-12-16 13:26:23"))
                .isFalse();
        assertThat(isDone("\"balanceIncrement\":-1", "2015-12-16 13:26:23")).isTrue();
    }

    @Test
    void the_newest_thousand_times_of_a_member_are_remembered() {
        ByHand.limit(sandbox, "limit.daily-quota", 10_000);
        for (int number = 0; number <= 1_000; number++) {
            assertThat(isDone("\"balanceIncrement\":1", time(number))).isTrue();
        }

        assertThat(isDone("\"balanceIncrement\":1", time(0)))
                .as("the 1001st newest")
                .isTrue();
        assertThat(isDone("\"balanceIncrement\":1", time(2)))
                .as("the 1000th newest")
                .isFalse();
        assertThat(isDone("\"balanceIncrement\":1", time(1_000)))
                .as("the newest")
                .isFalse();
    }

    private static String time(int number) {
        return "2015-12-16 %02d:%02d:%02d".formatted(number / 3_600, number / 60 % 60, number % 60);
    }

    @Test
    void what_is_written_to_the_member_besides_is_no_reason_to_forget() {
        assertThat(isDone("\"balanceIncrement\":1", "2015-12-16 13:26:23")).isTrue();
        sandbox.step(root -> new org.ledgermock.state.Decision<>(
                0,
                List.of(new Change.Put(root.state()
                        .find("member", UID)
                        .orElseThrow()
                        .withQuantity("balance", java.math.BigDecimal.ONE)))));

        assertThat(isDone("\"balanceIncrement\":1", "2015-12-16 13:26:23")).isFalse();
    }

    @Test
    void a_reset_forgets() {
        assertThat(isDone("\"balanceIncrement\":1", "2015-12-16 13:26:23")).isTrue();
        sandbox.reset();

        assertThat(isDone("\"balanceIncrement\":1", "2015-12-16 13:26:23")).isTrue();
    }

    @Test
    void of_sixty_four_at_the_same_time_one_is_carried_out() throws InterruptedException {
        ByHand.limit(sandbox, "limit.daily-quota", 100_000);
        AtomicInteger done = new AtomicInteger();

        Together.run(64, thread -> {
            for (int number = 0; number < 20; number++) {
                done.addAndGet(isDone("\"balanceIncrement\":1", time(number)) ? 1 : 0);
            }
        });

        assertThat(done).hasValue(20);
        assertThat(sandbox.state().ledger().count()).isEqualTo(20);
    }
}
