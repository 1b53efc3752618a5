package org.ledgermock.testng;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.ledgermock.kybio.testing.MemberSandbox;
import org.ledgermock.tencent.testing.PartnerSandbox;
import org.ledgermock.testing.Callers;
import org.ledgermock.testing.Family;
import org.ledgermock.testing.Ledgermock;
import org.ledgermock.testing.Seed;
import org.ledgermock.testing.TestSandbox;
import org.ledgermock.testing.TriedSummary;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Listeners;

/** What a TestNG user expects of data providers. */
class TestNgFaceTest {

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

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
            partner.customer(200000000007L).assertCredit("372");
            other.customer(200000000007L).assertCredit("371");
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
        SEEN.clear();
        TestNgOutcome outcome = TestNgOutcome.of(Fresh.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.passed()).hasSize(2);
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
        for (Class<?> testClass : List.of(
                Fresh.class,
                TestNgFailuresTest.Resilient.class,
                TestNgMisuseTest.WrongTypes.class,
                TestNgMisuseTest.UnknownCode.class)) {
            with(all, () -> {
                TestNgOutcome outcome = TestNgOutcome.of(testClass);
                assertThat(outcome.failures()).isEmpty();
                assertThat(outcome.passed()).isNotEmpty();
                assertThat(outcome.passed())
                        .flatMap(result -> Arrays.asList(result.getParameters()))
                        .containsOnlyNulls();
            });
        }
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
        Throwable failure = TestNgOutcome.of(Failing.class).failures().get(0);

        assertThat(failure).hasMessage("a defect of the client");
        assertThat(failure.getSuppressed())
                .singleElement()
                .asString()
                .contains("AllocateCustomerCredit {", "to repeat it: ");
    }
}
