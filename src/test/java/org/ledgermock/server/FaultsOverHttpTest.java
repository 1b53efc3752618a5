package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.oracle.KybioClient;
import org.ledgermock.oracle.NoAnswer;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.pipeline.FaultOrders;
import org.ledgermock.sandbox.Delivery;
import org.ledgermock.sandbox.Deviation;
import org.ledgermock.sandbox.Exchange;
import org.ledgermock.sandbox.FaultOrder;
import org.ledgermock.sandbox.Pause;

/** What faults do to both families' calls on the wire, and what they leave in the ledger. */
class FaultsOverHttpTest {

    private static final Optional<Deviation.Break> RESET = Optional.of(Deviation.Break.RESET);
    private static final Optional<Deviation.Break> CLOSED = Optional.of(Deviation.Break.CLOSED);

    /** A family, its changing call and what the call moves. */
    enum Money {
        TENCENT(Served.TENCENT, Served.ALLOCATE, "customer", "1", "Credit", "/TotalCredit"),
        KYBIO(Served.KYBIO, Served.INCREMENT, "member", Served.MEMBER, "balance", "/data/balanceAfterUpdate");

        final String family;
        final String operation;
        private final String kind;
        private final String key;
        private final String quantity;
        final String field;

        Money(String family, String operation, String kind, String key, String quantity, String field) {
            this.family = family;
            this.operation = operation;
            this.kind = kind;
            this.key = key;
            this.quantity = quantity;
            this.field = field;
        }

        byte[] request(Served served) {
            return this == TENCENT
                    ? RawRequest.tencent(served.clock, Served.ONE).bytes()
                    : RawRequest.kybio(Served.increment(1, "\"balanceIncrement\":1,\"pointIncrement\":0"))
                            .bytes();
        }

        BigDecimal held(Served served) {
            return served.state(family).find(kind, key).orElseThrow().quantity(quantity);
        }

        long entries(Served served) {
            return served.state(family).ledger().count();
        }
    }

    private Served served;

    @BeforeEach
    void start() {
        served = Served.start();
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private void order(Money money, Deviation deviation) {
        order(money.family, FaultOrder.next(money.operation, deviation));
    }

    private void order(String family, FaultOrder order) {
        FaultOrders.place(served.server.families().find(family).orElseThrow(), served.sandbox(family), order);
    }

    private Exchange newest(Money money) {
        return served.sandbox(money.family).journal().newestFirst().get(0);
    }

    private void assertMoved(Money money, BigDecimal before, int times) {
        assertThat(money.held(served)).isEqualByComparingTo(before.add(BigDecimal.valueOf(times)));
        assertThat(money.entries(served)).isEqualTo(times);
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_that_is_lost_leaves_the_change_and_a_reset_connection(Money money) {
        BigDecimal before = money.held(served);
        order(money, new Deviation.Lost(RESET));

        assertThatThrownBy(() -> served.exchange(money.request(served)))
                .isInstanceOfSatisfying(NoAnswer.class, none -> {
                    assertThat(none.received()).isEmpty();
                    assertThat(none.ending()).isEqualTo(RawAnswer.Ending.RESET);
                });
        assertMoved(money, before, 1);
        assertThat(newest(money).version()).contains(served.state(money.family).version());
        assertThat(newest(money).delivery().ending()).isEqualTo(Delivery.Ending.RESET);
        assertThat(newest(money).fault()).map(fault -> fault.kind()).contains("lost");
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_can_be_lost_by_closing_as_well(Money money) {
        BigDecimal before = money.held(served);
        order(money, new Deviation.Lost(CLOSED));

        assertThatThrownBy(() -> served.exchange(money.request(served)))
                .isInstanceOfSatisfying(NoAnswer.class, none -> {
                    assertThat(none.received()).isEmpty();
                    assertThat(none.ending()).isEqualTo(RawAnswer.Ending.CLOSED);
                });
        assertMoved(money, before, 1);
    }

    @ParameterizedTest
    @EnumSource
    void a_call_that_is_dropped_leaves_nothing(Money money) {
        BigDecimal before = money.held(served);
        order(money, new Deviation.Drop(Optional.empty()));

        assertThatThrownBy(() -> served.exchange(money.request(served)))
                .isInstanceOfSatisfying(
                        NoAnswer.class, none -> assertThat(none.ending()).isEqualTo(RawAnswer.Ending.RESET));
        assertMoved(money, before, 0);
        assertThat(newest(money).stage()).isEqualTo("fault");
        assertThat(newest(money).version()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void only_the_deliveries_that_were_ordered_are_hit(Money money) throws IOException {
        BigDecimal before = money.held(served);
        order(money.family, FaultOrder.next(money.operation, 2, new Deviation.Drop(CLOSED)));

        assertThatThrownBy(() -> served.exchange(money.request(served))).isInstanceOf(NoAnswer.class);
        assertThatThrownBy(() -> served.exchange(money.request(served))).isInstanceOf(NoAnswer.class);
        assertThat(served.exchange(money.request(served)).status()).isEqualTo(200);
        assertMoved(money, before, 1);
    }

    @Test
    void a_late_answer_comes_after_the_clients_patience_and_the_change_is_made_at_once() {
        order(Money.TENCENT, new Deviation.Late(new Pause.Fixed(60_000)));

        assertThatThrownBy(() ->
                        served.tencent().call(Served.ALLOCATE, Served.ONE, o -> o.timeout(Duration.ofMillis(300))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("timed out");
        assertThat(served.credit("Credit")).isEqualByComparingTo("91");
        assertThat(newest(Money.TENCENT).delivery().after()).isEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @EnumSource
    void a_late_answer_is_whole_when_it_comes(Money money) throws IOException {
        BigDecimal before = money.held(served);
        order(money, new Deviation.Late(new Pause.Fixed(400)));

        RawAnswer answer = served.exchange(money.request(served));

        assertThat(answer.isComplete()).isTrue();
        assertThat(answer.completeAfter()).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        assertMoved(money, before, 1);
    }

    @ParameterizedTest
    @EnumSource
    void a_delay_holds_the_change_up_too_though_wire_time_stands_still(Money money) throws IOException {
        served.sandbox(money.family).wireTime().freeze(served.clock.instant());
        BigDecimal before = money.held(served);
        order(money, new Deviation.Delay(new Pause.Uniform(300, 350)));

        RawAnswer answer = served.exchange(money.request(served));

        assertThat(answer.isComplete()).isTrue();
        assertThat(answer.completeAfter()).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(newest(money).took()).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertMoved(money, before, 1);
    }

    @Test
    void busy_is_the_vendors_error_before_the_change_and_after_it() {
        order(Money.TENCENT, Deviation.Plain.REFUSE);
        order(Money.TENCENT, Deviation.Plain.BUSY);
        order(Money.KYBIO, Deviation.Plain.REFUSE);
        order(Money.KYBIO, Deviation.Plain.BUSY);
        String increment = Served.increment(1, "\"balanceIncrement\":1");

        assertThat(served.tencent().call(Served.ALLOCATE, Served.ONE).errorCode())
                .contains("OperationDenied.ServiceBusy");
        assertThat(Money.TENCENT.entries(served)).isZero();
        assertThat(served.tencent().call(Served.ALLOCATE, Served.ONE).errorMessage())
                .contains("System busy. Please try again later.");
        assertThat(Money.TENCENT.entries(served)).isEqualTo(1);
        assertThat(newest(Money.TENCENT).version())
                .contains(served.state(Served.TENCENT).version());

        assertThat(served.kybio().call(Served.INCREMENT, increment).errorCode()).contains(0);
        assertThat(Money.KYBIO.entries(served)).isZero();
        assertThat(served.kybio().call(Served.INCREMENT, increment).errorCode()).contains(0);
        assertThat(Money.KYBIO.entries(served)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FailedOperation.BalanceInsufficient",
                "RequestLimitExceeded",
                "AuthFailure.SignatureExpire",
                "InvalidParameter",
                "error.InvalidParameter.type"
            })
    void an_error_can_be_ordered_by_code_or_by_statement_with_its_text_filled_in(String code) {
        order(Money.TENCENT, new Deviation.Error(code));

        TencentClient.Answer answer = served.tencent().call(Served.ALLOCATE, Served.ONE);

        assertThat(answer.errorCode())
                .get()
                .asString()
                .isEqualTo(code.equals("error.InvalidParameter.type") ? "InvalidParameter" : code);
        assertThat(answer.errorMessage()).get().asString().isNotBlank().doesNotContain("{");
        assertThat(Money.TENCENT.entries(served)).isZero();
        assertThat(newest(Money.TENCENT).stage()).isEqualTo("fault");
    }

    @Test
    void every_code_of_every_operation_can_be_ordered_and_leaves_no_placeholder_open() {
        served.server
                .families()
                .all()
                .forEach(family -> family.operations()
                        .values()
                        .forEach(operation -> operation.contract().errors().forEach(error -> {
                            order(family.name(), FaultOrder.next(operation.name(), new Deviation.Error(error.id())));
                            order(family.name(), FaultOrder.next(operation.name(), new Deviation.Error(error.code())));
                            served.sandbox(family.name()).faults().cancelAll();
                        })));
        served.server
                .families()
                .find(Served.TENCENT)
                .orElseThrow()
                .operations()
                .get(Served.ALLOCATE)
                .contract()
                .errors()
                .forEach(error -> {
                    served.clock.forward(Duration.ofSeconds(1));
                    order(Money.TENCENT, new Deviation.Error(error.id()));
                    TencentClient.Answer answer = served.tencent().call(Served.ALLOCATE, Served.ONE);
                    assertThat(answer.errorCode()).contains(error.code());
                    assertThat(answer.errorMessage()).get().asString().doesNotContain("{");
                });
    }

    @Test
    void the_same_request_delivered_twice_moves_credit_twice_and_a_member_once() {
        order(Money.TENCENT, Deviation.Plain.TWICE);
        order(Money.KYBIO, Deviation.Plain.TWICE);

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
    void a_stale_read_answers_from_the_past_and_the_next_one_from_the_present() {
        served.tencent().call(Served.ALLOCATE, Served.ONE);
        served.kybio().call(Served.INCREMENT, Served.increment(1, "\"balanceIncrement\":1"));
        served.clock.forward(Duration.ofSeconds(10));
        order(Served.TENCENT, FaultOrder.next(Served.QUERY, new Deviation.Stale(30)));
        order(Served.KYBIO, FaultOrder.next("queryByUid", new Deviation.Stale(11)));
        String uid = served.kybio().body("\"customerUid\":" + Served.MEMBER);

        assertThat(served.tencent()
                        .call(Served.QUERY, "{}")
                        .response()
                        .at("/Data/0/Credit")
                        .intValue())
                .isEqualTo(90);
        assertThat(served.tencent()
                        .call(Served.QUERY, "{}")
                        .response()
                        .at("/Data/0/Credit")
                        .intValue())
                .isEqualTo(91);
        assertThat(served.kybio().call("queryByUid", uid).data().path("balance").intValue())
                .isEqualTo(400);
        assertThat(served.kybio().call("queryByUid", uid).data().path("balance").intValue())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource
    void broken_answers_follow_a_change_that_was_made(Money money) throws IOException {
        BigDecimal before = money.held(served);
        String whole = served.exchange(money.request(served)).bodyText();
        String held = JsonPointer.of(money.field)
                .tokens()
                .get(JsonPointer.of(money.field).tokens().size() - 1);
        for (Deviation deviation : new Deviation[] {
            Deviation.Plain.GATEWAY_PAGE,
            Deviation.Plain.EMPTY_BODY,
            Deviation.Plain.WRONG_CONTENT_TYPE,
            Deviation.Plain.CUT_BODY,
            new Deviation.Field(Deviation.Spoiling.MISSING, JsonPointer.of(money.field)),
            new Deviation.Field(Deviation.Spoiling.RETYPED, JsonPointer.of(money.field))
        }) {
            order(money, deviation);
        }
        served.sandbox(money.family).limits().change("limit.AllocateCustomerCredit", 100);

        RawAnswer gateway = broken(money, 2);
        assertThat(gateway.status()).isEqualTo(502);
        assertThat(gateway.value("Content-Type")).contains("text/html");
        assertThat(gateway.bodyText()).startsWith("<html>");
        RawAnswer empty = broken(money, 3);
        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.body()).isEmpty();
        RawAnswer plain = broken(money, 4);
        assertThat(plain.value("Content-Type")).contains("text/plain");
        assertThat(plain.bodyText()).contains("\"" + held + "\"");
        RawAnswer cut = broken(money, 5);
        assertThat(cut.isComplete()).isFalse();
        assertThat(cut.ending()).isEqualTo(RawAnswer.Ending.CLOSED);
        assertThat(cut.body().length).isPositive().isLessThan(whole.length());
        assertThat(broken(money, 6).bodyText()).doesNotContain("\"" + held + "\"");
        assertThat(broken(money, 7).bodyText())
                .contains("\"" + held + "\":\""
                        + before.add(BigDecimal.valueOf(7)).stripTrailingZeros().toPlainString());
        assertMoved(money, before, 7);
    }

    private RawAnswer broken(Money money, int stamp) throws IOException {
        return served.exchange(
                money == Money.TENCENT
                        ? money.request(served)
                        : RawRequest.kybio(Served.increment(stamp, "\"balanceIncrement\":1"))
                                .bytes());
    }

    @Test
    void a_broken_answer_of_kybios_is_signed_as_it_is() {
        order(Money.KYBIO, new Deviation.Field(Deviation.Spoiling.MISSING, JsonPointer.of(Money.KYBIO.field)));

        // The client itself checks the signature of each answer; the schema, which it would break, is not asked here.
        KybioClient client = new KybioClient(served.uri(), Served.SHOP, served.clock);
        assertThat(client.call(Served.INCREMENT, Served.increment(1, "\"balanceIncrement\":1"))
                        .data()
                        .propertyNames())
                .contains("balanceBeforeUpdate")
                .doesNotContain("balanceAfterUpdate");
    }

    @Test
    void a_call_that_would_be_refused_anyway_is_no_delivery_to_the_operation() {
        order(Money.TENCENT, new Deviation.Lost(RESET));

        assertThat(served.tencent()
                        .call(Served.ALLOCATE, Served.ONE, o -> o.secretKey("another"))
                        .errorCode())
                .contains("AuthFailure.SignatureFailure");
        assertThat(served.tencent().call(Served.ALLOCATE, "{}").errorCode()).contains("MissingParameter");
        assertThat(served.sandbox(Served.TENCENT).faults().standing().get(0).seen())
                .isZero();
    }

    @Test
    void faults_of_one_family_leave_the_other_alone() {
        order(Money.TENCENT, new Deviation.Lost(RESET));

        assertThat(served.kybio()
                        .call(Served.INCREMENT, Served.increment(1, "\"balanceIncrement\":1"))
                        .isSuccess())
                .isTrue();
    }
}
