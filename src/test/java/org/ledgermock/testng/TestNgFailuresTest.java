package org.ledgermock.testng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tencentcloudapi.common.CommonClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.ledgermock.tencent.testing.PartnerSandbox;
import org.ledgermock.testing.Callers;
import org.ledgermock.testing.Failure;
import org.ledgermock.testing.StrictFaults;
import org.testng.Reporter;
import org.testng.SkipException;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Listeners;

/** What a TestNG user expects of failures: each is a run of its own, and one that never comes is told. */
class TestNgFailuresTest {

    @Listeners(LedgermockListener.class)
    public static class Resilient {

        @BeforeMethod
        public void callBefore(Object[] parameters) {
            Callers.allocate((PartnerSandbox) parameters[0], 1, "1");
        }

        @org.testng.annotations.Test(dataProvider = Sandboxes.EVERY_FAILURE, dataProviderClass = Sandboxes.class)
        @EveryFailureOf("AllocateCustomerCredit")
        public void eachDocumentedError(PartnerSandbox partner, Failure failure) {
            assertThat(Callers.allocate(partner, 1, "10").errorCode()).isEqualTo(failure.code());
            partner.customer(1).assertAllocatedOnce("1");
        }
    }

    @Test
    void oneRunForEveryDocumentedFailureNamedAfterItsCode() {
        TestNgOutcome outcome = TestNgOutcome.of(Resilient.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.passed())
                .hasSizeGreaterThan(20)
                .extracting(result -> result.getParameters()[1].toString())
                .contains("FailedOperation.BalanceInsufficient", "RequestLimitExceeded")
                .doesNotHaveDuplicates();
    }

    @Listeners(LedgermockListener.class)
    public static class OrderingInVain {

        @org.testng.annotations.Test(dataProvider = Sandboxes.FRESH, dataProviderClass = Sandboxes.class)
        public void passes(PartnerSandbox partner) {
            partner.loseNextAnswer("AllocateCustomerCredit");
        }

        @org.testng.annotations.Test(dataProvider = Sandboxes.FRESH, dataProviderClass = Sandboxes.class)
        @StrictFaults
        public void passesButForTheFault(PartnerSandbox partner) {
            partner.loseNextAnswer("AllocateCustomerCredit");
        }
    }

    @Test
    void aFaultThatNeverHappenedIsToldAndFailsAStrictTest() {
        TestNgOutcome outcome = TestNgOutcome.of(OrderingInVain.class);

        assertThat(outcome.passed())
                .singleElement()
                .satisfies(result -> assertThat(Reporter.getOutput(result))
                        .singleElement()
                        .asString()
                        .endsWith("never happened: no call came that it is for"));
        assertThat(outcome.failures())
                .singleElement()
                .isInstanceOf(AssertionError.class)
                .asString()
                .endsWith("never happened: no call came that it is for");
    }

    @Listeners(LedgermockListener.class)
    public static class Reusing {

        @org.testng.annotations.Test(dataProvider = Sandboxes.EVERY_FAILURE, dataProviderClass = Sandboxes.class)
        @EveryFailureOf(
                value = "AllocateCustomerCredit",
                only = {"lost", "lostOnReused", "dropOnReused"})
        public void theLibrarySendsAgainOnAReusedConnectionAlone(PartnerSandbox partner, Failure failure)
                throws Exception {
            CommonClient client = Callers.sdk(partner);
            if (!failure.name().startsWith("drop")) {
                client.call("QueryCustomersCredit", "{}");
            }
            catchThrowable(() -> client.call("AllocateCustomerCredit", "{\"ClientUin\": 1, \"AddedCredit\": 10}"));
            partner.customer(1).assertAllocated("10", failure.name().equals("lostOnReused") ? 2 : 1);
        }
    }

    @Test
    @DisabledIfEnvironmentVariable(
            named = "LEDGERMOCK_URL",
            matches = ".+",
            disabledReason = "a server elsewhere keeps the connections of all sandboxes")
    void connectionsBreakFreshAndReusedAndARunWithoutAReusedOneIsSkipped() {
        TestNgOutcome outcome = TestNgOutcome.of(Reusing.class);

        assertThat(outcome.passed()).hasSize(2);
        assertThat(outcome.failures())
                .singleElement()
                .isInstanceOf(SkipException.class)
                .asString()
                .contains("dropOnReused did not come to pass: ");
    }
}
