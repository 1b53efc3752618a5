package org.ledgermock.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.ledgermock.kybio.testing.MemberSandbox;
import org.ledgermock.server.Setup;
import org.ledgermock.tencent.testing.PartnerSandbox;
import org.ledgermock.testing.ApiTime;
import org.ledgermock.testing.Callers;
import org.ledgermock.testing.Family;
import org.ledgermock.testing.InitialState;
import org.ledgermock.testing.Ledgermock;
import org.ledgermock.testing.Seed;
import org.ledgermock.testing.TestSandbox;

/** What a Jupiter user expects of parameters. */
class JupiterFaceTest {

    private static final Map<String, String> SEEN = new ConcurrentHashMap<>();

    private static void assertAllSucceed(Class<?> testClass) {
        EngineExecutionResults results = Run.of(testClass);
        assertThat(Run.failures(results)).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isPositive();
    }

    @LedgermockTest
    @Seed("thousand")
    @ApiTime(value = "2030-01-01T00:00:00Z", frozen = true)
    static class Sharing {

        private final PartnerSandbox ofTheConstructor;
        private String ofTheSetUp = "";

        Sharing(PartnerSandbox partner) {
            this.ofTheConstructor = partner;
        }

        @BeforeAll
        static void ofTheClass(PartnerSandbox partner) {
            SEEN.put("class", partner.id());
        }

        @BeforeEach
        void setUp(@Family("tencent-partner") TestSandbox partner) {
            ofTheSetUp = partner.id();
        }

        @Test
        void oneForATestAndWhatIsSetUpBeforeIt(PartnerSandbox partner, PartnerSandbox other, MemberSandbox shop) {
            assertThat(partner.id()).isEqualTo(ofTheSetUp).isEqualTo(ofTheConstructor.id());
            assertThat(other.id()).isNotEqualTo(partner.id());
            assertThat(SEEN.get("class")).isNotIn(partner.id(), other.id());
            assertThat(shop.family()).isEqualTo("kybio-member");
            partner.customer(200000000007L).assertCredit("371");
            assertThat(partner.control().apiTime().now()).hasToString("2030-01-01T00:00:00Z");
        }

        @Nested
        class Inside {

            @Test
            @Seed("example")
            void theNearestAnnotationCounts() {
                assertThat(ofTheSetUp).isEqualTo(ofTheConstructor.id());
                ofTheConstructor.customer(1).assertCredit("90");
            }

            @Test
            void theOuterClassCountsToo(PartnerSandbox partner) {
                assertThat(partner.id()).isEqualTo(ofTheSetUp);
                partner.customer(200000000007L).assertCredit("371");
            }
        }
    }

    @Test
    void sandboxesAreSharedWithinATest() {
        assertAllSucceed(Sharing.class);
    }

    static class SetUpInCode {

        @RegisterExtension
        static final LedgermockExtension LEDGERMOCK = LedgermockExtension.withSetup(Setup.builder()
                        .option("tencent-partner", "decimals", "refuse")
                        .build())
                .beginningWith(InitialState.DEFAULT.seed("thousand"));

        @Test
        void theServerAndTheBeginningAreThoseOfTheCode(PartnerSandbox partner) {
            assertThat(Callers.allocate(partner, 200000000007L, "0.001").errorCode())
                    .contains("InvalidParameterValue");
            partner.customer(200000000007L).assertCredit("371");
        }
    }

    @Test
    void aServerCanBeSetUpInCode() {
        assertAllSucceed(SetUpInCode.class);
    }

    @LedgermockTest
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneInstance {

        private final String ofTheClass;
        private final List<String> ofTests = new ArrayList<>();

        OneInstance(PartnerSandbox partner) {
            this.ofTheClass = partner.id();
        }

        @RepeatedTest(3)
        void eachTestHasItsOwn(PartnerSandbox partner) {
            ofTests.add(partner.id());
        }

        @AfterAll
        void compare(PartnerSandbox partner) {
            assertThat(partner.id()).isEqualTo(ofTheClass);
            assertThat(ofTests).doesNotHaveDuplicates().hasSize(3).doesNotContain(ofTheClass);
        }
    }

    @Test
    void anInstanceForAllTestsHasASandboxOfTheClass() {
        assertAllSucceed(OneInstance.class);
    }

    @LedgermockTest
    static class Failing {

        @Test
        void byAnAssertionOfItsOwn(PartnerSandbox partner) {
            Callers.allocate(partner, 1, "10");
            throw new IllegalStateException("a defect of the client");
        }
    }

    @Test
    void aFailureOfAnyKindIsToldWhatTheSandboxSaw() {
        Throwable failure = Run.failures(Run.of(Failing.class)).get(0);

        assertThat(failure).hasMessage("a defect of the client");
        assertThat(failure.getSuppressed())
                .singleElement()
                .asString()
                .startsWith("the sandbox tencent-partner/")
                .contains("AllocateCustomerCredit {", "to repeat it: ");
    }

    /** Looks at the clock before all other extensions do something. */
    static final class Stopwatch implements BeforeAllCallback {

        static final AtomicLong BEGAN = new AtomicLong();

        @Override
        public void beforeAll(ExtensionContext context) {
            BEGAN.set(System.nanoTime());
        }
    }

    @ExtendWith(Stopwatch.class)
    @LedgermockTest
    static class Small {

        static final AtomicLong TOOK = new AtomicLong();

        @Test
        void test(PartnerSandbox partner) {
            TOOK.set(System.nanoTime() - Stopwatch.BEGAN.get());
        }
    }

    /** From the start of a class until its first test has its sandbox: what each class adds once the server runs. */
    @Test
    void laterClassesAddLittleBesideAServerOfTheirOwn() {
        Run.of(Small.class);
        // Others may use the machine meanwhile: that slows a round, and is not what a class adds.
        long added =
                IntStream.range(0, 5).mapToLong(round -> medianOf(25)).min().orElseThrow();
        long started = IntStream.range(0, 5)
                .mapToLong(round -> nanosOfAServer() / 1_000)
                .min()
                .orElseThrow();
        System.out.printf("a later test class adds %d us, a server would %d us%n", added, started);

        assertThat(added).isLessThan(started / 2);
    }

    private static long nanosOfAServer() {
        long begun = System.nanoTime();
        Ledgermock.start().close();
        return System.nanoTime() - begun;
    }

    private static long medianOf(int classes) {
        List<Long> micros = new ArrayList<>();
        for (int time = 0; time < classes; time++) {
            Run.of(Small.class);
            micros.add(Small.TOOK.get() / 1_000);
        }
        return micros.stream().sorted().toList().get(classes / 2);
    }
}
