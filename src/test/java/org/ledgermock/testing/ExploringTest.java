package org.ledgermock.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.HttpProfile;
import java.io.UncheckedIOException;
import okhttp3.OkHttpClient;
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

    private static final String[] ALL_BUT_BROKEN_CONNECTIONS = {
        "late",
        "busy",
        "cutBody",
        "emptyBody",
        "gatewayPage",
        "refuse",
        "wrongContentType",
        "missingField",
        "retypedField",
        "error",
        "clock +301s",
        "credential expired",
        "credential revoked"
    };

    private static void payBySdk(PartnerSandbox box) throws TencentCloudSDKException {
        Callers.sdk(box).call("AllocateCustomerCredit", "{\"ClientUin\":1,\"AddedCredit\":10}");
    }

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

        assertThatThrownBy(() -> Exploring.of(partner).without("late", "error").check(ONCE, ExploringTest::pay))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("  AllocateCustomerCredit#1 lost reset")
                .hasMessageContaining("customer 1: Credit +10 +10")
                .hasMessageEndingWith(TestSandbox.REPEAT + "see 'Again' above");
        partner.customer(1).assertCredit("50");

        assertThatThrownBy(() -> partner.meet("AllocateCustomerCredit#1 lost reset"))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("write @ReusedConnections");
        partner.meet("connections end, AllocateCustomerCredit#1 lost reset");
        pay(partner);
        assertThatThrownBy(() -> partner.assertLedger(ONCE)).hasMessageContaining("customer 1: Credit +10 +10");
    }

    /** There is no repeat in it, but in its library: on a connection that was used before, if only by another run. */
    @Test
    void whatALibrarySendsAgainIsFoundWhicheverConnectionItHappensToUse() {
        Exploring<PartnerSandbox> sdk = Exploring.of(partner).without(ALL_BUT_BROKEN_CONNECTIONS);

        assertThatThrownBy(() -> sdk.check(ONCE, ExploringTest::payBySdk))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("  AllocateCustomerCredit#1 lost reset")
                .hasMessageContaining("3 of 3 times")
                .hasMessageContaining("with story(\"AllocateCustomerCredit#1 lost reset\") before check");
        assertThatThrownBy(
                        () -> sdk.story("AllocateCustomerCredit#1 lost closed").check(ONCE, ExploringTest::payBySdk))
                .hasMessageContaining("customer 1: Credit +10 +10");
    }

    @Test
    void aLibraryThatIsToldNotToSendAgainPaysOnce() {
        OkHttpClient once =
                new OkHttpClient.Builder().retryOnConnectionFailure(false).build();

        Exploring.of(partner)
                .without(ALL_BUT_BROKEN_CONNECTIONS)
                .unknown(TencentCloudSDKException.class)
                .check(ONCE, box -> {
                    HttpProfile http = new HttpProfile();
                    http.setHttpClient(once);
                    Callers.sdk(box, http).call("AllocateCustomerCredit", "{\"ClientUin\":1,\"AddedCredit\":10}");
                });
    }

    /** And what it leaves to the program on a fresh connection is found as well. */
    @Test
    void whatGoesWrongOnAFreshConnectionAloneIsFound() {
        assertThatThrownBy(() -> Exploring.of(partner)
                        .without(ALL_BUT_BROKEN_CONNECTIONS)
                        .check(ONCE, box -> {
                            try {
                                payBySdk(box);
                            } catch (TencentCloudSDKException unclear) {
                                // Taken for a success.
                            }
                        }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("  connections end, AllocateCustomerCredit#1 drop reset");
    }

    @Test
    void aFlowThatCallsAnotherSandboxIsToldSo() {
        assertThatThrownBy(() -> partner.explore(ONCE, box -> pay(partner)))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("The flow called nothing in its own box: it made no call")
                .hasMessageContaining("Meanwhile 1 call came to the sandbox that it was made from: use the parameter");
    }

    @Test
    void whatIsMisspeltIsToldWithWhatIsMeant() {
        String hint = "has no kind 'lots' of what goes wrong (did you mean 'lost'?); kinds are ";
        assertThatThrownBy(() -> partner.meet("AllocateCustomerCredit#1 lots"))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining(hint);
        assertThatThrownBy(() -> Exploring.of(partner)
                        .story("AllocateCustomerCredit#1 lots")
                        .check(ONCE, ExploringTest::pay))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining(hint);
        assertThatThrownBy(() -> Exploring.of(partner).without("lots"))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("(did you mean 'lost'?); kinds are ");
        assertThatThrownBy(() -> partner.meet("AllocateCustomerCredits#1 late"))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining(
                        "no operation 'AllocateCustomerCredits' (did you mean 'AllocateCustomerCredit'?)");
        assertThatThrownBy(() -> partner.meet("AllocateCustomerCredit#1 error InternalEror"))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("did you mean 'InternalError'")
                .hasMessageNotContaining("__admin");
    }

    /** What was explored counts in what was tried, and leaves nothing that would have to be repeated, or was refused. */
    @Test
    void whatWasExploredWasTried() {
        try (Ledgermock own = Ledgermock.start()) {
            PartnerSandbox alone = own.sandbox(PartnerSandbox.class);
            Exploring.of(alone)
                    .unknown(PaymentUnclear.class)
                    .without("late", "error")
                    .check(ONCE, box -> new Payments(box).pay(1, "10"));

            assertThat(own.tried().families()).singleElement().satisfies(family -> {
                assertThat(family.calls()).isGreaterThan(10);
                assertThat(family.operations().tried()).containsExactly("AllocateCustomerCredit");
                assertThat(family.mistakes()).isEmpty();
            });
            alone.assertNothingRefused();
            assertThat(alone.report()).contains("saw no call").doesNotContain("besides", "past control()");
        }
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
