package org.ledgermock.testng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tencentcloudapi.common.CommonClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.ledgermock.kybio.testing.MemberSandbox;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.tencent.testing.PartnerSandbox;
import org.ledgermock.testing.Callers;
import org.ledgermock.testing.Failure;
import org.ledgermock.testing.Family;
import org.ledgermock.testing.Ledgermock;
import org.ledgermock.testing.Misuse;
import org.ledgermock.testing.Seed;
import org.ledgermock.testing.StrictFaults;
import org.ledgermock.testing.TestSandbox;
import org.ledgermock.testing.TriedSummary;
import org.testng.ITestListener;
import org.testng.ITestResult;
import org.testng.Reporter;
import org.testng.SkipException;
import org.testng.TestNG;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Listeners;

/** What a TestNG user expects of data providers. */
class TestNgFaceTest {

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    @TempDir
    private Path folder;

    /** What came of a run. */
    private static final class Outcome implements ITestListener {

        private final List<ITestResult> passed = java.util.Collections.synchronizedList(new ArrayList<>());
        private final List<ITestResult> failed = java.util.Collections.synchronizedList(new ArrayList<>());

        @Override
        public void onTestSuccess(ITestResult result) {
            passed.add(result);
        }

        @Override
        public void onTestFailure(ITestResult result) {
            failed.add(result);
        }

        @Override
        public void onTestSkipped(ITestResult result) {
            failed.add(result);
        }

        List<Throwable> failures() {
            return failed.stream().map(ITestResult::getThrowable).toList();
        }
    }

    private Outcome run(Class<?> testClass) {
        Outcome outcome = new Outcome();
        TestNG testng = new TestNG(false);
        testng.setOutputDirectory(folder.toString());
        testng.setTestClasses(new Class<?>[] {testClass});
        testng.setDataProviderThreadCount(8);
        testng.addListener(outcome);
        testng.run();
        return outcome;
    }

    @Listeners(LedgermockListener.class)
    @Seed("thousand")
    public static class Fresh {

        @BeforeMethod
        public void setUp(Object[] parameters) {
            ((TestSandbox) parameters[0]).assertNothingRefused();
        }

        @org.testng.annotations.Test(dataProvider = Sandboxes.FRESH, dataProviderClass = Sandboxes.class)
        public void hasItsOwn(PartnerSandbox partner, PartnerSandbox other, @Family("kybio-member") TestSandbox shop) {
            SEEN.addAll(List.of(partner.id(), other.id(), shop.id()));
            Callers.allocate(partner, 200000000007L, "1");
            partner.customer(200000000007L).assertCredit("101");
            other.customer(200000000007L).assertCredit("100");
        }

        @org.testng.annotations.Test(dataProvider = Sandboxes.FRESH, dataProviderClass = Sandboxes.class)
        @Seed("example")
        public void theNearestAnnotationCounts(MemberSandbox shop, Ledgermock ledgermock) {
            SEEN.add(shop.id());
            assertThat(ledgermock).isSameAs(Ledgermock.shared());
            shop.member(MemberSandbox.EXAMPLE).assertPoints("300");
        }
    }

    @Test
    void eachTestHasSandboxesOfItsOwnAndGivesThemBack() {
        Outcome outcome = run(Fresh.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.passed).hasSize(2);
        assertThat(SEEN).hasSize(4);
        assertThat(Ledgermock.shared().client().sandboxes()).doesNotContainAnyElementsOf(SEEN);
    }

    private static void with(Map<String, String> properties, Runnable work) {
        properties.forEach(System::setProperty);
        try {
            work.run();
        } finally {
            properties.keySet().forEach(System::clearProperty);
        }
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void whatOnlyLooksForTestsOpensNoSandboxAndJudgesNothing() {
        Map<String, String> all = Map.of(TriedSummary.LEAST, "operations:100", "testng.mode.dryrun", "true");
        for (Class<?> testClass : List.of(Fresh.class, Resilient.class, WrongTypes.class, UnknownCode.class)) {
            with(all, () -> {
                Outcome outcome = run(testClass);
                assertThat(outcome.failures()).isEmpty();
                assertThat(outcome.passed).isNotEmpty();
                assertThat(outcome.passed)
                        .flatMap(result -> Arrays.asList(result.getParameters()))
                        .containsOnlyNulls();
            });
        }
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void theLeastShareIsJudgedAtTheEndOfTheRun() {
        with(
                Map.of(TriedSummary.LEAST, "operations:100"),
                () -> assertThat(catchThrowable(() -> run(Fresh.class)))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageStartingWith("expected: at least 100 % of the documented operations tried"));
    }

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
        Outcome outcome = run(Resilient.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.passed)
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
        Outcome outcome = run(OrderingInVain.class);

        assertThat(outcome.passed)
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
    void connectionsBreakFreshAndReusedAndARunWithoutAReusedOneIsSkipped() {
        Outcome outcome = run(Reusing.class);

        assertThat(outcome.passed).hasSize(2);
        assertThat(outcome.failures())
                .singleElement()
                .isInstanceOf(SkipException.class)
                .asString()
                .contains("dropOnReused did not come to pass: ");
    }

    @Listeners(LedgermockListener.class)
    public static class Failing {

        @org.testng.annotations.Test(dataProvider = Sandboxes.FRESH, dataProviderClass = Sandboxes.class)
        public void byItsOwnDefect(PartnerSandbox partner) {
            Callers.allocate(partner, 1, "10");
            throw new IllegalStateException("a defect of the client");
        }
    }

    @Test
    void aFailureOfAnyKindIsToldWhatTheSandboxSaw() {
        Throwable failure = run(Failing.class).failures().get(0);

        assertThat(failure).hasMessage("a defect of the client");
        assertThat(failure.getSuppressed())
                .singleElement()
                .asString()
                .contains("AllocateCustomerCredit {", "to repeat it: ");
    }

    @Listeners(LedgermockListener.class)
    public static class WrongTypes {

        @org.testng.annotations.Test(dataProvider = Sandboxes.FRESH, dataProviderClass = Sandboxes.class)
        public void test(Sandbox one, TestSandbox two) {}
    }

    @Listeners(LedgermockListener.class)
    public static class WithoutFailures {

        @org.testng.annotations.Test(dataProvider = Sandboxes.EVERY_FAILURE, dataProviderClass = Sandboxes.class)
        public void test(PartnerSandbox partner) {}
    }

    @Listeners(LedgermockListener.class)
    public static class FailureElsewhere {

        @org.testng.annotations.Test(dataProvider = Sandboxes.FRESH, dataProviderClass = Sandboxes.class)
        public void test(PartnerSandbox partner, Failure failure) {}
    }

    @Listeners(LedgermockListener.class)
    public static class UnknownCode {

        @org.testng.annotations.Test(dataProvider = Sandboxes.EVERY_FAILURE, dataProviderClass = Sandboxes.class)
        @EveryFailureOf(value = "QueryPartnerCredit", only = "FailedOperation.BalanceInsufficient")
        public void test(PartnerSandbox partner, Failure failure) {}
    }

    @Test
    void misuseSaysWhatWhereAndWhatToWriteInstead() {
        String here = TestNgFaceTest.class.getName();
        assertThat(misuse(WrongTypes.class)).isEqualTo("""
                        %1$s$WrongTypes.test, parameter Sandbox one: a Sandbox is not handed to tests; write @Family("…") TestSandbox, a type that a vendor has of its own, or Ledgermock.
                        %1$s$WrongTypes.test, parameter TestSandbox two: TestSandbox is for any family, and none is named; write @Family("…") TestSandbox, or take the type that a vendor has of its own.""".formatted(here).replace("\n", System.lineSeparator()));
        assertThat(misuse(FailureElsewhere.class))
                .isEqualTo(
                        "%s$FailureElsewhere.test, parameter Failure failure: a Failure is handed only to methods that run for each failure: @EveryFailure(\"operation\"), in TestNG @EveryFailureOf(\"operation\")."
                                .formatted(here));
        assertThat(run(WithoutFailures.class).failures().get(0))
                .rootCause()
                .hasMessage(
                        "%s$WithoutFailures.test: the data provider asks which failures are meant; write @EveryFailureOf(\"operation\") on the method."
                                .formatted(here));
        assertThat(misuse(UnknownCode.class))
                .startsWith(
                        "%s$UnknownCode.test: QueryPartnerCredit has no error and no fault 'FailedOperation.BalanceInsufficient'; it has "
                                .formatted(here));
    }

    private String misuse(Class<?> testClass) {
        Throwable failure = catchThrowable(() -> run(testClass));
        assertThat(failure).as("what ends the run before its first test").isInstanceOf(Misuse.class);
        return failure.getMessage();
    }
}
