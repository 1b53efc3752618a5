package org.ledgermock.cucumber;

import io.cucumber.java.After;
import io.cucumber.java.AfterAll;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import java.util.List;
import java.util.Optional;
import org.ledgermock.testing.PublicApi;
import org.ledgermock.testing.face.EndOfRun;
import org.ledgermock.testing.face.Framework;
import org.ledgermock.testing.face.LeftOver;
import org.ledgermock.testing.face.TestScope;

/** Gives each scenario its own sandboxes, and adds what they saw to the report of a failed one. Runs around all other hooks. */
@PublicApi
public final class LedgermockHooks {

    private static final int OUTERMOST = -10_000;

    /** The tag of a scenario that fails for a fault that never happened. */
    private static final String STRICT = "@strict-faults";

    @Before(order = OUTERMOST)
    public void begin() {
        Scenarios.begin();
        // Before 7.0 nothing happens after all scenarios, so that nobody would judge what was tried.
        Framework.require("Cucumber", "7.0", "io.cucumber.java.AfterAll", Before.class);
    }

    @After(order = OUTERMOST)
    public void end(Scenario scenario) {
        Optional<String> left;
        try {
            left = told(scenario, Scenarios.current().scope());
        } finally {
            Scenarios.end();
        }
        if (!scenario.isFailed() && isStrict(scenario)) {
            left.ifPresent(text -> {
                throw new AssertionError(text);
            });
        }
    }

    private static Optional<String> told(Scenario scenario, TestScope scope) {
        if (scenario.isFailed()) {
            scope.told().ifPresent(scenario::log);
            scope.keepForALook();
        }
        Optional<String> left = scope.leftOver();
        left.ifPresent(scenario::log);
        return left;
    }

    private static boolean isStrict(Scenario scenario) {
        return LeftOver.isForbidden(List.of()) || scenario.getSourceTagNames().contains(STRICT);
    }

    @AfterAll
    public static void tell() {
        EndOfRun.end();
    }
}
