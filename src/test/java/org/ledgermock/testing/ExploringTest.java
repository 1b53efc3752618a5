package org.ledgermock.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.tencent.testing.PartnerSandbox;

/** A flow in a test is explored from the test's own sandbox, and what breaks it can be repeated there. */
class ExploringTest {

    private static final String ONCE = "customer 1 gains 10 once";
    private static final Ledgermock LEDGERMOCK = Ledgermock.start();

    @AfterAll
    static void stop() {
        LEDGERMOCK.close();
    }

    private final PartnerSandbox partner = LEDGERMOCK.sandbox(PartnerSandbox.class);

    private static void pay(PartnerSandbox box) {
        try {
            Callers.allocate(box, 1, "10");
        } catch (UncheckedIOException noAnswer) {
            Callers.allocate(box, 1, "10");
        }
    }

    /** It is not known what came of a payment. */
    private static final class PaymentUnclear extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private record Payments(PartnerSandbox box) {

        void pay(long uin, String amount) {
            String code;
            try {
                TencentClient.Answer answer = Callers.allocate(box, uin, amount);
                code = answer.errorCode()
                        .orElse(answer.response().at("/TotalCredit").isNumber() ? "" : "InternalError");
            } catch (UncheckedIOException noAnswer) {
                throw new PaymentUnclear();
            }
            if (code.contains("InternalError") || code.contains("ServiceBusy")) {
                throw new PaymentUnclear();
            }
            if (!code.isEmpty()) {
                throw new IllegalStateException(code);
            }
        }
    }

    @Test
    void whatSaysWhatItKnowsHolds() {
        Exploring.of(partner)
                .unknown(PaymentUnclear.class)
                .without("late")
                .check("customer 1 gains 10 once", box -> new Payments(box).pay(1, "10"));

        partner.assertLedger("nothing moves");
        assertThat(partner.control().snapshots()).isEmpty();
    }

    @Test
    void whatIsWrongIsToldAndCanBeRepeated() {
        partner.customer(1).setCredit("50");

        assertThatThrownBy(() -> Exploring.of(partner).without("late").check(ONCE, ExploringTest::pay))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("  AllocateCustomerCredit#1 lost reset")
                .hasMessageContaining("customer 1: Credit +10 +10");
        partner.customer(1).assertCredit("50");

        partner.meet("AllocateCustomerCredit#1 lost reset");
        pay(partner);
        assertThatThrownBy(() -> partner.assertLedger(ONCE)).hasMessageContaining("customer 1: Credit +10 +10");
    }

    @Test
    void whatCannotBeAskedIsMisuse() {
        assertThatThrownBy(() -> partner.explore("customr 1 gains 10", box -> {}))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("there is no kind 'customr' (did you mean 'customer'?)");
        assertThatThrownBy(() -> partner.explore(ONCE, box -> {}))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("made no call");
        assertThatThrownBy(() -> partner.meet("AllocateCustomerCredit lost"))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("is no part of a story");
        assertThatThrownBy(() -> partner.assertLedger("there is one more customer"))
                .hasMessageContaining("only an exploration knows");
    }

    @Test
    void aLedgerIsHeldToTheSameWords() {
        partner.customer(1).setCredit("50");
        assertThatCode(() -> partner.assertLedger("nothing moves")).doesNotThrowAnyException();

        Callers.allocate(partner, 1, "10");

        assertThatCode(() -> partner.assertLedger(ONCE)).doesNotThrowAnyException();
        assertThatThrownBy(() -> partner.assertLedger("nothing moves")).isInstanceOf(AssertionError.class);
    }
}
