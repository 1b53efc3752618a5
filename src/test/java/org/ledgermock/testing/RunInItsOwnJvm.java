package org.ledgermock.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;

import io.cucumber.core.cli.Main;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.ledgermock.junit.LedgermockTest;
import org.ledgermock.tencent.testing.PartnerSandbox;
import org.ledgermock.testng.LedgermockListener;
import org.ledgermock.testng.Sandboxes;
import org.testng.TestNG;
import org.testng.annotations.Listeners;

/** Tests of one operation by Jupiter or TestNG, and of another one by Cucumber, as builds and IDEs run them. */
final class RunInItsOwnJvm {

    private static final String GLUE = "org.ledgermock.cucumber";
    private static final String FEATURE = System.getProperty("feature", "");

    private RunInItsOwnJvm() {}

    /** How such a run is put together. */
    enum Way {
        ENGINES_AND_PLANS_OF_A_SESSION {
            @Override
            void run() {
                try (LauncherSession session = LauncherFactory.openSession()) {
                    execute(session, selectClass(ByJupiter.class));
                    execute(session, selectFile(FEATURE));
                }
            }
        },
        CUCUMBER_IN_TESTNG {
            @Override
            void run() {
                TestNG testng = new TestNG(false);
                testng.setTestClasses(new Class<?>[] {CucumberByTestNg.class, ByTestNg.class});
                testng.run();
                assertThat(testng.getStatus()).isZero();
            }
        },
        FAILING_IN_EACH {
            @Override
            void run() {
                try (LauncherSession session = LauncherFactory.openSession()) {
                    execute(session, selectClass(FailingByJupiter.class));
                }
                TestNG testng = new TestNG(false);
                testng.setTestClasses(new Class<?>[] {FailingByTestNg.class});
                testng.run();
                Main.run(
                        new String[] {"--glue", GLUE, "--plugin", "summary", FEATURE},
                        RunInItsOwnJvm.class.getClassLoader());
            }
        },
        CUCUMBER_ALONE {
            @Override
            void run() {
                cucumber();
            }
        };

        abstract void run();
    }

    @LedgermockTest
    static class ByJupiter {

        @Test
        void queries(PartnerSandbox partner) {
            Callers.tencent(partner).call("QueryCustomersCredit", "{}");
        }
    }

    @LedgermockTest
    static class FailingByJupiter {

        @Test
        void fails(PartnerSandbox partner) {
            partner.assertCalls("QueryCustomersCredit", 1);
        }

        @Test
        void isAborted(PartnerSandbox partner) {
            Assumptions.abort("it is no failure");
        }
    }

    @Listeners(LedgermockListener.class)
    public static class FailingByTestNg {

        @org.testng.annotations.Test(dataProvider = Sandboxes.FRESH, dataProviderClass = Sandboxes.class)
        public void fails(PartnerSandbox partner) {
            partner.assertCalls("QueryCustomersCredit", 1);
        }
    }

    @Listeners(LedgermockListener.class)
    public static class ByTestNg {

        @org.testng.annotations.Test(dataProvider = Sandboxes.FRESH, dataProviderClass = Sandboxes.class)
        public void queries(PartnerSandbox partner) {
            Callers.tencent(partner).call("QueryCustomersCredit", "{}");
        }
    }

    public static class CucumberByTestNg {

        @org.testng.annotations.Test
        public void allocates() {
            cucumber();
        }
    }

    private static void cucumber() {
        assertThat(Main.run(
                        new String[] {"--glue", GLUE, "--plugin", "summary", FEATURE},
                        RunInItsOwnJvm.class.getClassLoader()))
                .isZero();
    }

    private static void execute(LauncherSession session, DiscoverySelector selector) {
        session.getLauncher()
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selector)
                        .configurationParameter("cucumber.glue", GLUE)
                        .build());
    }

    /** Runs one way with one least share of operations after another, and prints what came of each. */
    public static void main(String[] arguments) {
        for (int at = 1; at < arguments.length; at++) {
            System.setProperty(TriedSummary.LEAST, "operations:" + arguments[at]);
            try {
                Way.valueOf(arguments[0]).run();
                System.out.println(arguments[at] + ": green");
            } catch (AssertionError failure) {
                System.out.println(arguments[at] + ": " + failure.getMessage());
            }
        }
        // The server's threads go on, so that a JVM does not end by itself.
        System.exit(0);
    }
}
