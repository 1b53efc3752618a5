package org.ledgermock.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgermock.tencent.testing.PartnerSandbox;
import org.ledgermock.testing.Callers;

/** What a Jupiter user expects of a method with Explore: one test, which begins with what was set up. */
class ExploredMethodsTest {

    private static final String ONCE = "customer 2 gains 10 once";

    @LedgermockTest
    static class Paying {

        @BeforeEach
        void setUp(PartnerSandbox partner) {
            partner.addCustomer(2, "20");
        }

        @Explore(
                value = ONCE,
                without = {"late", "error"})
        void paysOnce(PartnerSandbox partner) {
            pay(partner);
        }

        @Explore(
                value = ONCE,
                without = {"late", "error"})
        void paysAgainWithoutALook(PartnerSandbox partner) {
            try {
                pay(partner);
            } catch (UncheckedIOException noAnswer) {
                pay(partner);
            }
        }

        @Explore("customer 2 gain 10")
        void hasNoExpectation(PartnerSandbox partner) {}

        @Explore(ONCE)
        void hasNoSandbox() {}

        private static void pay(PartnerSandbox partner) {
            if (!Callers.allocate(partner, 2, "10")
                    .response()
                    .at("/TotalCredit")
                    .isNumber()) {
                throw new IllegalStateException("not paid");
            }
        }
    }

    @Test
    void eachIsOneTestWhichTellsTheStoryThatBreaksIt() {
        List<String> failures = Run.failures(Run.of(Paying.class)).stream()
                .map(Throwable::getMessage)
                .sorted()
                .toList();

        assertThat(failures).hasSize(3);
        assertThat(failures)
                .anyMatch(text -> text.contains("YOUR PROGRAM MOVES MORE THAN IT SHOULD")
                        && text.contains("AllocateCustomerCredit#1 lost reset")
                        && text.contains("story = \"AllocateCustomerCredit#1 lost reset\" of @Explore"))
                .anyMatch(text -> text.contains("word 3 is 'gain'; write gains, loses or has"))
                .anyMatch(text -> text.contains("has @Explore and 0 parameters that are sandboxes"));
    }
}
