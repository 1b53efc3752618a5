package org.ledgermock.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.tencent.testing.PartnerSandbox;
import org.ledgermock.testing.Failure;
import org.ledgermock.testing.Family;
import org.ledgermock.testing.Misuse;
import org.ledgermock.testing.SandboxContext;
import org.ledgermock.testing.Seed;
import org.ledgermock.testing.Snapshot;
import org.ledgermock.testing.TestSandbox;
import org.ledgermock.testing.WireTime;

/** Misuse fails before the first test, and says what, where, and what to write instead: the whole text. */
class MisuseTest {

    private static final String HERE = MisuseTest.class.getName();

    private static void assertMisuse(Class<?> testClass, String message) {
        EngineExecutionResults results = Run.of(testClass);

        assertThat(Run.failures(results)).singleElement().isInstanceOf(Misuse.class);
        assertThat(Run.failures(results).get(0)).hasMessage(message.replace("\n", System.lineSeparator()));
        results.testEvents().assertStatistics(statistics -> statistics.started(0));
    }

    @LedgermockTest
    static class WrongTypes {

        @Test
        void test(Sandbox one, SandboxClient two) {}

        @Test
        void another(TestSandbox any) {}
    }

    @Test
    void parametersOfTypesThatAreNotHandedOut() {
        assertMisuse(WrongTypes.class, """
                %1$s$WrongTypes.another, parameter TestSandbox any: TestSandbox is for any family, and none is named; write @Family("…") TestSandbox, or take the type that a vendor has of its own.
                %1$s$WrongTypes.test, parameter Sandbox one: a Sandbox is not handed to tests; write @Family("…") TestSandbox, a type that a vendor has of its own, or Ledgermock.
                %1$s$WrongTypes.test, parameter SandboxClient two: a SandboxClient is not handed to tests; write @Family("…") TestSandbox, a type that a vendor has of its own, or Ledgermock.""".formatted(HERE));
    }

    static class Around {

        @LedgermockTest
        private static class Hidden {

            @Test
            void test(PartnerSandbox partner) {}
        }

        @LedgermockTest
        static class Seen {

            @LedgermockTest
            private static class HiddenInside {

                @Test
                void test(PartnerSandbox partner) {}
            }

            @Test
            void test(PartnerSandbox partner) {}
        }
    }

    @Test
    void theAnnotationOnAPrivateClass() {
        assertMisuse(
                Around.Seen.class,
                "%s$Around$Seen$HiddenInside is private, so that Jupiter does not see it and none of its tests would run; take 'private' away, or @LedgermockTest."
                        .formatted(HERE));
    }

    @LedgermockTest
    static class PrivateType {

        @Family("tencent-partner")
        private static final class Own extends TestSandbox {

            public Own(SandboxContext context) {
                super(context);
            }
        }

        @Test
        void test(Own own) {}
    }

    @Test
    void aSandboxTypeThatIsPrivate() {
        assertMisuse(
                PrivateType.class,
                "%1$s$PrivateType.test, parameter Own own: %1$s$PrivateType$Own cannot be made: write a public static class, or a top-level one, not abstract, with the constructor public Own(SandboxContext context) { super(context); }."
                        .formatted(HERE));
    }

    @LedgermockTest
    @Seed("thousands")
    static class UnknownSeed {

        @Test
        void test(PartnerSandbox partner) {}
    }

    @Test
    void aSeedThatDoesNotExist() {
        assertMisuse(
                UnknownSeed.class,
                "%s$UnknownSeed.test, parameter PartnerSandbox partner: There is no seed 'thousands' for tencent-partner; its seeds are empty, example, thousand, or a number, for so many. For one of yours name a .json or .yaml file, on the class path or from the working folder on."
                        .formatted(HERE));
    }

    @LedgermockTest
    static class UnknownCode {

        @EveryFailure(value = "QueryPartnerCredit", only = "FailedOperation.BalanceInsufficient")
        void test(PartnerSandbox partner, Failure failure) {}
    }

    @Test
    void aCodeThatTheOperationDoesNotHave() {
        EngineExecutionResults results = Run.of(UnknownCode.class);

        assertThat(Run.failures(results)).singleElement().isInstanceOf(Misuse.class);
        assertThat(Run.failures(results).get(0).getMessage())
                .startsWith(
                        "%s$UnknownCode.test: QueryPartnerCredit has no error and no fault 'FailedOperation.BalanceInsufficient'; it has ActionOffline, AuthFailure"
                                .formatted(HERE))
                .contains(", stale, ")
                .endsWith(", retypedField.");
    }

    @LedgermockTest
    static class UnknownOperation {

        @EveryFailure("AllocateCredit")
        void test(PartnerSandbox partner, Failure failure) {}
    }

    @Test
    void anOperationThatTheFamilyDoesNotHave() {
        assertThat(Run.failures(Run.of(UnknownOperation.class)).get(0).getMessage())
                .startsWith(
                        "%s$UnknownOperation.test: tencent-partner has no operation 'AllocateCredit'; it has AllocateCustomerCredit, "
                                .formatted(HERE));
    }

    @LedgermockTest
    static class SeveralUnknown {

        @EveryFailure("AllocateCustomerCredits")
        void one(PartnerSandbox partner, Failure failure) {}

        @EveryFailure(value = "QueryPartnerCredit", except = "InternalEror")
        void other(PartnerSandbox partner, Failure failure) {}
    }

    @Test
    void severalAreToldTogether() {
        assertThat(Run.failures(Run.of(SeveralUnknown.class)).get(0).getMessage())
                .contains(
                        "SeveralUnknown.one: tencent-partner has no operation 'AllocateCustomerCredits' (did you mean 'AllocateCustomerCredit'?); it has ",
                        "SeveralUnknown.other: QueryPartnerCredit has no error and no fault 'InternalEror' (did you mean 'InternalError'?); it has ");
    }

    @LedgermockTest
    static class WithoutSandbox {

        @EveryFailure("AllocateCustomerCredit")
        void test(Failure failure) {}
    }

    @Test
    void everyFailureWithoutASandbox() {
        assertMisuse(
                WithoutSandbox.class,
                "%s$WithoutSandbox.test: a failure happens in a sandbox, and no parameter asks for one; write test(@Family(\"…\") TestSandbox sandbox, Failure failure)."
                        .formatted(HERE));
    }

    @LedgermockTest
    static class FailureElsewhere {

        @Test
        void test(PartnerSandbox partner, Failure failure) {}
    }

    @Test
    void aFailureWhereThereIsNone() {
        assertMisuse(
                FailureElsewhere.class,
                "%s$FailureElsewhere.test, parameter Failure failure: a Failure is handed only to methods that run for each failure: @EveryFailure(\"operation\"), in TestNG @EveryFailureOf(\"operation\")."
                        .formatted(HERE));
    }

    @LedgermockTest
    static class TwoBeginnings {

        @Test
        @Seed("example")
        @Snapshot("kept")
        void test(PartnerSandbox partner) {}
    }

    @Test
    void aSeedAndASnapshotSideBySide() {
        assertMisuse(
                TwoBeginnings.class,
                "%s$TwoBeginnings.test, parameter PartnerSandbox partner: @Seed(\"example\") and @Snapshot(\"kept\") stand side by side, and a sandbox begins with one of them; take one away."
                        .formatted(HERE));
    }

    @LedgermockTest
    static class NoInstant {

        @Test
        @WireTime("tomorrow")
        void test(PartnerSandbox partner) {}
    }

    @Test
    void aTimeThatIsNone() {
        assertMisuse(
                NoInstant.class,
                "%s$NoInstant.test, parameter PartnerSandbox partner: @WireTime(\"tomorrow\") is no instant; write one as ISO 8601 does: 2026-03-01T00:00:00Z."
                        .formatted(HERE));
    }

    @LedgermockTest
    static class UnknownSnapshot {

        @BeforeAll
        static void keep(PartnerSandbox partner) {
            partner.keep("misuse-known");
        }

        @Test
        @Snapshot("misuse-unknown")
        void test(PartnerSandbox partner) {}
    }

    @Test
    void aSnapshotThatNobodyKept() {
        assertThat(Run.failures(Run.of(UnknownSnapshot.class)).get(0).getCause())
                .isInstanceOf(Misuse.class)
                .asString()
                .contains("No state of tencent-partner is kept under the name 'misuse-unknown'; kept are ")
                .contains("misuse-known")
                .endsWith("Keep one first: sandbox.keep(\"misuse-unknown\").");
    }

    @LedgermockTest
    static class DifferentWishes {

        @org.junit.jupiter.api.BeforeEach
        void setUp(PartnerSandbox partner) {}

        @Test
        void test(@Seed("thousand") PartnerSandbox partner) {}
    }

    @Test
    void oneSandboxWithTwoBeginnings() {
        assertThat(Run.failures(Run.of(DifferentWishes.class)).get(0))
                .hasNoSuppressedExceptions()
                .cause()
                .hasMessage(
                        "The same sandbox of tencent-partner is asked for with the seed 'thousand' and, earlier in the same test, with the seed 'example'; say it once, for the whole test.");
    }
}
