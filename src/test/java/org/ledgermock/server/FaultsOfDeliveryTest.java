package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgermock.fault.Delivery;
import org.ledgermock.fault.Deviation;
import org.ledgermock.fault.FaultOrder;
import org.ledgermock.fault.Pause;
import org.ledgermock.oracle.KybioClient;
import org.ledgermock.oracle.NoAnswer;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.oracle.Waiting;
import org.ledgermock.sandbox.ByHand;
import org.ledgermock.state.Change;

/** Calls and answers of both families that are lost, late or doubled on the wire, and what they leave in the ledger. */
class FaultsOfDeliveryTest {

    private static final Optional<Deviation.Break> RESET = Optional.of(Deviation.Break.RESET);
    private static final Optional<Deviation.Break> CLOSED = Optional.of(Deviation.Break.CLOSED);

    private static Served served;

    @BeforeAll
    static void start() {
        served = Served.start();
    }

    @BeforeEach
    void again() {
        served.again();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_that_is_lost_leaves_the_change_and_a_reset_connection(Money money) {
        BigDecimal before = money.held(served);
        money.order(served, new Deviation.Lost(RESET));

        assertThatThrownBy(() -> served.exchange(money.request(served)))
                .isInstanceOfSatisfying(NoAnswer.class, none -> {
                    assertThat(none.received()).isEmpty();
                    assertThat(none.ending()).isEqualTo(RawAnswer.Ending.RESET);
                });
        money.assertMoved(served, before, 1);
        assertThat(money.newest(served).version())
                .contains(served.state(money.family).version());
        assertThat(money.newest(served).delivery().ending()).isEqualTo(Delivery.Ending.RESET);
        assertThat(money.newest(served).fault()).map(fault -> fault.kind()).contains("lost");
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_can_be_lost_by_closing_as_well(Money money) {
        BigDecimal before = money.held(served);
        money.order(served, new Deviation.Lost(CLOSED));

        assertThatThrownBy(() -> served.exchange(money.request(served)))
                .isInstanceOfSatisfying(NoAnswer.class, none -> {
                    assertThat(none.received()).isEmpty();
                    assertThat(none.ending()).isEqualTo(RawAnswer.Ending.CLOSED);
                });
        money.assertMoved(served, before, 1);
    }

    @ParameterizedTest
    @EnumSource
    void a_call_that_is_dropped_leaves_nothing(Money money) {
        BigDecimal before = money.held(served);
        money.order(served, new Deviation.Drop(Optional.empty()));

        assertThatThrownBy(() -> served.exchange(money.request(served)))
                .isInstanceOfSatisfying(
                        NoAnswer.class, none -> assertThat(none.ending()).isEqualTo(RawAnswer.Ending.RESET));
        money.assertMoved(served, before, 0);
        assertThat(money.newest(served).stage()).isEqualTo("fault");
        assertThat(money.newest(served).version()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void only_the_deliveries_that_were_ordered_are_hit(Money money) throws IOException {
        BigDecimal before = money.held(served);
        served.order(money.family, FaultOrder.next(money.operation, 2, new Deviation.Drop(CLOSED)));

        assertThatThrownBy(() -> served.exchange(money.request(served))).isInstanceOf(NoAnswer.class);
        assertThatThrownBy(() -> served.exchange(money.request(served))).isInstanceOf(NoAnswer.class);
        assertThat(served.exchange(money.request(served)).status()).isEqualTo(200);
        money.assertMoved(served, before, 1);
    }

    @Test
    void before_a_late_answer_comes_the_change_is_made() throws IOException {
        Money.TENCENT.order(served, new Deviation.Late(new Pause.Fixed(60_000)));

        CompletableFuture<TencentClient.Answer> call =
                CompletableFuture.supplyAsync(() -> served.tencent().call(Served.ALLOCATE, Served.ONE));

        Waiting.until(
                "the call is journalled",
                () -> !served.sandbox(Served.TENCENT).journal().newestFirst().isEmpty());
        assertThat(served.credit("Credit")).isEqualByComparingTo("91");
        assertThat(call).isNotDone();
        assertThat(Money.TENCENT.newest(served).delivery().after()).isEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @EnumSource
    void a_late_answer_is_whole_when_it_comes(Money money) throws IOException {
        BigDecimal before = money.held(served);
        money.order(served, new Deviation.Late(new Pause.Fixed(400)));

        RawAnswer answer = served.exchange(money.request(served));

        assertThat(answer.isComplete()).isTrue();
        assertThat(answer.completeAfter()).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        money.assertMoved(served, before, 1);
    }

    @ParameterizedTest
    @EnumSource
    void a_delay_holds_the_change_up_too_though_wire_time_stands_still(Money money) throws IOException {
        ByHand.freeze(served.sandbox(money.family), Change.TimeSet.Time.WIRE, served.clock.instant());
        BigDecimal before = money.held(served);
        money.order(served, new Deviation.Delay(new Pause.Uniform(300, 350)));

        RawAnswer answer = served.exchange(money.request(served));

        assertThat(answer.isComplete()).isTrue();
        assertThat(answer.completeAfter()).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(money.newest(served).took()).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        money.assertMoved(served, before, 1);
    }

    @Test
    void the_same_request_delivered_twice_moves_credit_twice_and_a_member_once() {
        Money.TENCENT.order(served, Deviation.Plain.TWICE);
        Money.KYBIO.order(served, Deviation.Plain.TWICE);

        TencentClient.Answer allocated = served.tencent().call(Served.ALLOCATE, Served.ONE);
        KybioClient.Answer moved = served.kybio().call(Served.INCREMENT, Served.increment(1, "\"balanceIncrement\":1"));

        assertThat(allocated.response().path("TotalCredit").intValue()).isEqualTo(92);
        assertThat(Money.TENCENT.entries(served)).isEqualTo(2);
        assertThat(served.state(Served.TENCENT).ledger().newestFirst().map(entry -> entry.requestId()))
                .doesNotHaveDuplicates()
                .contains(allocated.requestId().orElseThrow());
        assertThat(served.sandbox(Served.TENCENT).journal().newestFirst())
                .extracting(exchange -> exchange.delivery().ending())
                .containsExactly(Delivery.Ending.WHOLE, Delivery.Ending.UNHEARD);
        assertThat(moved.messages()).containsExactly("重复提交修改");
        assertThat(Money.KYBIO.entries(served)).isEqualTo(1);
    }

    @Test
    void a_call_that_would_be_refused_anyway_is_no_delivery_to_the_operation() {
        Money.TENCENT.order(served, new Deviation.Lost(RESET));

        assertThat(served.tencent()
                        .call(Served.ALLOCATE, Served.ONE, o -> o.secretKey("another"))
                        .errorCode())
                .contains("AuthFailure.SignatureFailure");
        assertThat(served.tencent().call(Served.ALLOCATE, "{}").errorCode()).contains("MissingParameter");
        assertThat(served.sandbox(Served.TENCENT)
                        .root()
                        .faults()
                        .standing()
                        .get(0)
                        .seen())
                .isZero();
    }

    @Test
    void faults_of_one_family_leave_the_other_alone() {
        Money.TENCENT.order(served, new Deviation.Lost(RESET));

        assertThat(served.kybio()
                        .call(Served.INCREMENT, Served.increment(1, "\"balanceIncrement\":1"))
                        .isSuccess())
                .isTrue();
    }
}
