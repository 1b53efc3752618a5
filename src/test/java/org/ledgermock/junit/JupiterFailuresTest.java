package org.ledgermock.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tencentcloudapi.common.CommonClient;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.ledgermock.tencent.testing.PartnerSandbox;
import org.ledgermock.testing.Callers;
import org.ledgermock.testing.Failure;
import org.ledgermock.testing.StrictFaults;

/** What a Jupiter user expects of failures: each is a test of its own, and one that never comes is told. */
class JupiterFailuresTest {

    @LedgermockTest
    static class OrderingInVain {

        @Test
        void passes(PartnerSandbox partner) {
            partner.loseNextAnswer("AllocateCustomerCredit");
            Callers.tencent(partner).call("QueryCustomersCredit", "{}");
        }
    }

    @LedgermockTest
    static class OrderingStrictly {

        @Test
        @StrictFaults
        void passesButForTheFault(PartnerSandbox partner) {
            partner.loseNextAnswer("AllocateCustomerCredit");
        }

        @Test
        @StrictFaults
        void failsForItself(PartnerSandbox partner) {
            partner.loseNextAnswer("AllocateCustomerCredit");
            throw new IllegalStateException("a defect of the client");
        }

        @Test
        @StrictFaults
        void ordersNothingInVain(PartnerSandbox partner) {
            partner.refuseNext("QueryCustomersCredit", "InternalError");
            Callers.tencent(partner).call("QueryCustomersCredit", "{}");
        }
    }

    @Test
    void aFaultThatNeverHappenedIsToldAndFailsAStrictTest() {
        EngineExecutionResults told = Run.of(OrderingInVain.class);
        List<Throwable> strict = Run.failures(Run.of(OrderingStrictly.class));

        assertThat(Run.failures(told)).isEmpty();
        assertThat(told.allEvents().reportingEntryPublished().stream()
                        .map(event -> event.getRequiredPayload(ReportEntry.class)
                                .getKeyValuePairs()
                                .toString()))
                .singleElement()
                .asString()
                .contains(
                        "the fault 'lost' was ordered for AllocateCustomerCredit and never happened: no call came that it is for");
        assertThat(strict)
                .extracting(Throwable::getMessage)
                .hasSize(2)
                .anyMatch(text -> text.equals("a defect of the client"))
                .anyMatch(text -> text.endsWith("never happened: no call came that it is for"));
    }

    @LedgermockTest
    static class Reusing {

        private final CommonClient client;

        Reusing(PartnerSandbox partner) throws Exception {
            client = Callers.sdk(partner);
            client.call("QueryCustomersCredit", "{}");
        }

        @EveryFailure(
                value = "AllocateCustomerCredit",
                only = {"lost", "lostOnReused"})
        void theLibrarySendsAgainOnAReusedConnectionAlone(PartnerSandbox partner, Failure failure) {
            catchThrowable(() -> client.call("AllocateCustomerCredit", "{\"ClientUin\": 1, \"AddedCredit\": 10}"));
            partner.customer(1).assertAllocated("10", failure.name().equals("lost") ? 1 : 2);
        }

        @EveryFailure(value = "AllocateCustomerCredit", only = "dropOnReused")
        void neverUsesAConnectionAgain(PartnerSandbox partner, Failure failure) {
            Callers.allocate(partner, 1, "10");
            throw new IllegalStateException("no failure came");
        }
    }

    @Test
    @DisabledIfEnvironmentVariable(
            named = "LEDGERMOCK_URL",
            matches = ".+",
            disabledReason = "a server elsewhere keeps the connections of all sandboxes")
    void connectionsBreakFreshAndReusedAndARunWithoutAReusedOneIsSkipped() {
        EngineExecutionResults results = Run.of(Reusing.class);

        assertThat(Run.failures(results)).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(2);
        assertThat(results.testEvents().aborted().stream()
                        .map(event -> event.getRequiredPayload(TestExecutionResult.class)
                                .getThrowable()
                                .orElseThrow()
                                .getMessage()))
                .singleElement()
                .asString()
                .startsWith("dropOnReused did not come to pass: ");
    }

    @LedgermockTest
    static class Resilient {

        @BeforeEach
        void callBefore(PartnerSandbox partner) {
            assertThat(Callers.allocate(partner, 1, "1").errorCode()).isEmpty();
        }

        @EveryFailure("AllocateCustomerCredit")
        void eachDocumentedError(PartnerSandbox partner, Failure failure) {
            assertThat(Callers.allocate(partner, 1, "10").errorCode()).isEqualTo(failure.code());
            partner.customer(1).assertAllocatedOnce("1");
        }
    }

    @Test
    void oneTestForEveryDocumentedFailureNamedAfterItsCode() {
        EngineExecutionResults results = Run.of(Resilient.class);

        assertThat(Run.failures(results)).isEmpty();
        assertThat(Run.names(results))
                .hasSizeGreaterThan(20)
                .doesNotHaveDuplicates()
                .contains(
                        "AuthFailure.SignatureFailure",
                        "FailedOperation.BalanceInsufficient",
                        "InvalidParameterValue.CreditAmountOutOfRange",
                        "RequestLimitExceeded");
    }

    @LedgermockTest
    static class Sturdy {

        @EveryFailure(
                value = "QueryCustomersCredit",
                only = {
                    "delay",
                    "refuse",
                    "drop",
                    "lost",
                    "late",
                    "busy",
                    "twice",
                    "stale",
                    "wrongContentType",
                    "gatewayPage",
                    "emptyBody",
                    "cutBody",
                    "missingField",
                    "retypedField"
                })
        void eachKindOfFault(PartnerSandbox partner, Failure failure) {
            try {
                Callers.tencent(partner).call("QueryCustomersCredit", "{}");
            } catch (RuntimeException e) {
                assertThat(failure.code()).isEmpty();
            }
            assertThat(partner.calls()).contains("(ordered fault: " + failure.name() + ")");
        }
    }

    @Test
    void andForEachKindOfFault() {
        EngineExecutionResults results = Run.of(Sturdy.class);

        assertThat(Run.failures(results)).isEmpty();
        assertThat(Run.names(results)).hasSize(14);
    }
}
