package org.ledgermock.testng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.tencent.testing.PartnerSandbox;
import org.ledgermock.testing.Failure;
import org.ledgermock.testing.Misuse;
import org.ledgermock.testing.TestSandbox;
import org.testng.annotations.Listeners;

/** What TestNG users do wrongly ends the run before its first test, and says what to write instead. */
class TestNgMisuseTest {

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
        String here = TestNgMisuseTest.class.getName();
        assertThat(misuse(WrongTypes.class)).isEqualTo("""
                        %1$s$WrongTypes.test, parameter Sandbox one: a Sandbox is not handed to tests; write @Family("…") TestSandbox, a type that a vendor has of its own, or Ledgermock.
                        %1$s$WrongTypes.test, parameter TestSandbox two: TestSandbox is for any family, and none is named; write @Family("…") TestSandbox, or take the type that a vendor has of its own.""".formatted(here).replace("\n", System.lineSeparator()));
        assertThat(misuse(FailureElsewhere.class))
                .isEqualTo(
                        "%s$FailureElsewhere.test, parameter Failure failure: a Failure is handed only to methods that run for each failure: @EveryFailure(\"operation\"), in TestNG @EveryFailureOf(\"operation\")."
                                .formatted(here));
        assertThat(TestNgOutcome.of(WithoutFailures.class).failures().get(0))
                .rootCause()
                .hasMessage(
                        "%s$WithoutFailures.test: the data provider asks which failures are meant; write @EveryFailureOf(\"operation\") on the method."
                                .formatted(here));
        assertThat(misuse(UnknownCode.class))
                .startsWith(
                        "%s$UnknownCode.test: QueryPartnerCredit has no error and no fault 'FailedOperation.BalanceInsufficient'; it has "
                                .formatted(here));
    }

    private static String misuse(Class<?> testClass) {
        Throwable failure = catchThrowable(() -> TestNgOutcome.of(testClass));
        assertThat(failure).as("what ends the run before its first test").isInstanceOf(Misuse.class);
        return failure.getMessage();
    }
}
