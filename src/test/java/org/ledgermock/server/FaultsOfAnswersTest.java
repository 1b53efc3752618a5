package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.fault.Deviation;
import org.ledgermock.fault.FaultOrder;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.oracle.KybioClient;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.sandbox.ByHand;

/** Errors, stale reads and broken answers that were ordered of both families, and what stands in the ledger then. */
class FaultsOfAnswersTest {

    @AutoClose
    private final Served served = Served.start();

    @Test
    void busy_is_the_vendors_error_before_the_change_and_after_it() {
        Money.TENCENT.order(served, Deviation.Plain.REFUSE);
        Money.TENCENT.order(served, Deviation.Plain.BUSY);
        Money.KYBIO.order(served, Deviation.Plain.REFUSE);
        Money.KYBIO.order(served, Deviation.Plain.BUSY);
        String increment = Served.increment(1, "\"balanceIncrement\":1");

        assertThat(served.tencent().call(Served.ALLOCATE, Served.ONE).errorCode())
                .contains("OperationDenied.ServiceBusy");
        assertThat(Money.TENCENT.entries(served)).isZero();
        assertThat(served.tencent().call(Served.ALLOCATE, Served.ONE).errorMessage())
                .contains("System busy. Please try again later.");
        assertThat(Money.TENCENT.entries(served)).isEqualTo(1);
        assertThat(Money.TENCENT.newest(served).version())
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
        Money.TENCENT.order(served, new Deviation.Error(code));

        TencentClient.Answer answer = served.tencent().call(Served.ALLOCATE, Served.ONE);

        assertThat(answer.errorCode())
                .get()
                .asString()
                .isEqualTo(code.equals("error.InvalidParameter.type") ? "InvalidParameter" : code);
        assertThat(answer.errorMessage()).get().asString().isNotBlank().doesNotContain("{");
        assertThat(Money.TENCENT.entries(served)).isZero();
        assertThat(Money.TENCENT.newest(served).stage()).isEqualTo("fault");
    }

    @Test
    void every_code_of_every_operation_can_be_ordered_and_leaves_no_placeholder_open() {
        served.server
                .families()
                .all()
                .forEach(family -> family.operations()
                        .values()
                        .forEach(operation -> operation.contract().errors().forEach(error -> {
                            served.order(
                                    family.name(), FaultOrder.next(operation.name(), new Deviation.Error(error.id())));
                            served.order(
                                    family.name(),
                                    FaultOrder.next(operation.name(), new Deviation.Error(error.code())));
                            ByHand.cancelFaults(served.sandbox(family.name()));
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
                    Money.TENCENT.order(served, new Deviation.Error(error.id()));
                    TencentClient.Answer answer = served.tencent().call(Served.ALLOCATE, Served.ONE);
                    assertThat(answer.errorCode()).contains(error.code());
                    assertThat(answer.errorMessage()).get().asString().doesNotContain("{");
                });
    }

    @Test
    void a_stale_read_answers_from_the_past_and_the_next_one_from_the_present() {
        served.tencent().call(Served.ALLOCATE, Served.ONE);
        served.kybio().call(Served.INCREMENT, Served.increment(1, "\"balanceIncrement\":1"));
        served.clock.forward(Duration.ofSeconds(10));
        served.order(Served.TENCENT, FaultOrder.next(Served.QUERY, new Deviation.Stale(30)));
        served.order(Served.KYBIO, FaultOrder.next("queryByUid", new Deviation.Stale(11)));
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
            new Deviation.MissingField(JsonPointer.of(money.field)),
            new Deviation.RetypedField(JsonPointer.of(money.field))
        }) {
            money.order(served, deviation);
        }
        ByHand.limit(served.sandbox(money.family), "limit.AllocateCustomerCredit", 100);

        RawAnswer gateway = broken(money, 2);
        assertThat(gateway.status()).isEqualTo(502);
        assertThat(gateway.value("Content-Type")).contains("text/html");
        assertThat(gateway.value("Date")).isPresent();
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
        money.assertMoved(served, before, 7);
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
        Money.KYBIO.order(served, new Deviation.MissingField(JsonPointer.of(Money.KYBIO.field)));

        // The client itself checks the signature of each answer; the schema, which it would break, is not asked here.
        KybioClient client = new KybioClient(served.uri(), Served.SHOP, served.clock);
        assertThat(client.call(Served.INCREMENT, Served.increment(1, "\"balanceIncrement\":1"))
                        .data()
                        .propertyNames())
                .contains("balanceBeforeUpdate")
                .doesNotContain("balanceAfterUpdate");
    }
}
