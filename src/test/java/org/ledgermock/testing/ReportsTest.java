package org.ledgermock.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.ledgermock.client.NewFault;
import org.ledgermock.kybio.testing.MemberSandbox;
import org.ledgermock.message.JsonObject;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.tencent.testing.PartnerSandbox;

/** What a failing assertion says, whole. */
class ReportsTest {

    private final Ledgermock ledgermock = Ledgermock.shared();
    private final PartnerSandbox partner = ledgermock.sandbox(PartnerSandbox.class);

    private String said(ThrowingCallable assertion) {
        Throwable thrown = catchThrowable(assertion);
        assertThat(thrown).isInstanceOf(AssertionError.class);
        return thrown.getMessage().replace(System.lineSeparator(), "\n");
    }

    @Test
    void itTellsTheCallsInOrderAndHowToRepeatThem() {
        Callers.allocate(partner, 1, "10");
        Callers.allocate(partner, 1, "-101");
        partner.refuseNext("AllocateCustomerCredit", "OperationDenied.ServiceBusy");
        Callers.allocate(partner, 1, "5");

        assertThat(said(() -> partner.customer(1).assertCredit("110"))).startsWith("""
                        expected: customer 1 with Credit 110
                             got: 100
                        the sandbox %s, begun with the seed 'example', saw 3 calls:
                          1. AllocateCustomerCredit {"ClientUin":1,"AddedCredit":10}: answered; customer 1: Credit 90 -> 100, RemainingCredit 90 -> 100
                          2. AllocateCustomerCredit {"ClientUin":1,"AddedCredit":-101}: refused at 'operation' with FailedOperation.BalanceInsufficient: 101 was to be taken back, but customer 1 has 100 available.
                          3. AllocateCustomerCredit {"ClientUin":1,"AddedCredit":5}: refused at 'fault' with OperationDenied.ServiceBusy: A fault was ordered for this call; it is not the client's doing. (ordered fault: error)
                        to repeat it: start `./ledgermock serve`, then paste""".formatted(partner.id()));
    }

    @Test
    void eachAssertionSaysWhatItExpectedAndGot() {
        assertThat(said(() -> partner.assertRefused("FailedOperation")))
                .startsWith("expected: a call to be refused with FailedOperation\n     got: none was\n")
                .contains("saw no call\n");
        assertThat(said(() -> partner.assertCalls("QueryCustomersCredit", 1)))
                .startsWith("expected: 1 call of QueryCustomersCredit\n     got: 0\n");
        assertThat(said(() -> partner.customer(1).assertAllocatedOnce("10")))
                .startsWith("expected: Credit of customer 1 moved by 10 once\n     got: it did not move\n");
        assertThat(said(() -> partner.customer(7).assertCredit("10")))
                .startsWith(
                        "expected: customer 7 with Credit 10\n     got: There is no customer 7 in the sandbox %s, which began with the seed 'example'; it has 1. addCustomer adds one.\n"
                                .formatted(partner.id()));

        Callers.allocate(partner, 1, "10");
        Callers.allocate(partner, 1, "0.5");
        Callers.allocate(partner, 8, "0.5");

        assertThat(said(() -> partner.customer(1).assertAllocatedOnce("10")))
                .startsWith(
                        "expected: Credit of customer 1 moved by 10 once\n     got: it moved by 0.5, and before by 10\n");
        assertThat(said(() -> partner.customer(1).assertNothingAllocated()))
                .startsWith("expected: Credit of customer 1 not moved\n     got: it moved by 0.5, and before by 10\n");
        assertThat(said(partner::assertNothingRefused))
                .startsWith("expected: no call to be refused\n     got: one was\n");
    }

    @Test
    void aMistakeOfTheClientIsToldWithWhatToDoInstead() {
        partner.loseNextAnswer("AllocateCustomerCredit");
        catchThrowable(() -> Callers.allocate(partner, 1, "10"));
        partner.assertNoMistakes();

        Callers.allocate(partner, 1, "10");

        assertThat(said(partner::assertNoMistakes))
                .startsWith(
                        "expected: no mistake of the client\n     got: blind-repeat: AllocateCustomerCredit was made again though it was not known what had come of it, and was made twice.")
                .contains(
                        "no answer was sent; customer 1: Credit 90 -> 100, RemainingCredit 90 -> 100 (ordered fault: lost)\n");
    }

    @Test
    void whatWasNeverAnsweredIsNotCalledAnswered() {
        partner.order(NewFault.drop("AllocateCustomerCredit"));
        partner.order(NewFault.other("AllocateCustomerCredit", "cutBody", JsonObject.EMPTY));
        partner.order(NewFault.late("AllocateCustomerCredit", Duration.ofMillis(7)));
        partner.order(NewFault.twice("AllocateCustomerCredit"));
        for (int call = 0; call < 4; call++) {
            catchThrowable(() -> Callers.allocate(partner, 1, "1"));
        }

        assertThat(partner.calls()
                        .lines()
                        .map(line -> line.replaceFirst(".*}: ", "").replaceFirst("; .* \\(", " (")))
                .containsSubsequence(
                        "no answer was sent (ordered fault: drop)",
                        "answered, but for half of the answer (ordered fault: cutBody)",
                        "answered, 7 ms late (ordered fault: late)",
                        "delivered a first time, and not answered (ordered fault: twice)",
                        "answered (ordered fault: twice)");
    }

    @Test
    void theFailureThatARunIsToMeetIsNamed() {
        Failures.of(
                        ledgermock,
                        SandboxType.of(PartnerSandbox.class),
                        new Failures.Selection("AllocateCustomerCredit", List.of("drop"), List.of(), true))
                .forEach(failure -> failure.prime(partner));

        assertThat(partner.calls()).contains("begun with the seed 'example', to meet drop, saw no call");
    }

    @Test
    void ofManyCallsTheNewestAreShown() {
        for (int call = 0; call < 25; call++) {
            Callers.allocate(partner, 1, "1");
        }

        assertThat(partner.calls())
                .contains("saw 25 calls:", "  … 5 earlier ones", "  6. AllocateCustomerCredit", "  25. Allocate")
                .doesNotContain("  5. Allocate");
    }

    @Test
    void whatIsToBeComparedStandsBelowTheRefusal() {
        TencentClient wrong = new TencentClient(
                partner.endpoint(), new Credential(partner.secretId(), "another-key"), InstantSource.system());
        wrong.call("QueryPartnerCredit", "{}");
        wrong.call("AllocateCustomerCredit", "{\"ClientUin\":1,\"AddedCredit\":10}");

        assertThat(partner.calls())
                .containsSubsequence(
                        "  1. QueryPartnerCredit {}: refused at 'signature' with AuthFailure.SignatureFailure: ",
                        "Most often it is made with another key: ",
                        "Compare both, line by line, with the canonical request here and the string to sign here: ",
                        "\n       Is its key this sandbox's, credential().secret()?",
                        "\n       canonical request here:\n         POST\n         /\n",
                        "\n       string to sign here:\n         TC3-HMAC-SHA256\n",
                        "  2. AllocateCustomerCredit {\"ClientUin\":1,\"AddedCredit\":10}: refused at 'signature'")
                .containsOnlyOnce("string to sign here:\n")
                .doesNotContain("another-key", partner.secretKey());
    }

    @Test
    void nothingIsSaidOfCallsThatAreNoLongerKept() {
        for (int call = 0; call < 1_001; call++) {
            Callers.allocate(partner, 1, "1");
        }

        assertThat(catchThrowable(partner::assertNothingRefused))
                .isInstanceOf(Misuse.class)
                .hasMessage(
                        "1 call of the sandbox %s is no longer kept, so that nothing can be said of all; assert earlier, or forget the first ones by control().clearJournal()."
                                .formatted(partner.id()));
        partner.control().clearJournal();
        partner.assertNothingRefused();
    }

    @Test
    void noSecretIsTold() {
        MemberSandbox shop = ledgermock.sandbox(MemberSandbox.class);
        Callers.kybio(shop)
                .call(
                        "add",
                        Callers.kybio(shop)
                                .body(
                                        "\"customerInfo\":{\"number\":\"77\",\"name\":\"x\",\"password\":\"made-up-password\"}"));

        assertThat(shop.report()).contains("add {").doesNotContain("made-up-password");
        assertThat(shop.calls()).doesNotContain(shop.appKey());
    }
}
