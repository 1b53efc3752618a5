package org.ledgermock.cucumber;

import io.cucumber.java.After;
import io.cucumber.java.AfterAll;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import org.ledgermock.testing.PublicApi;
import org.ledgermock.testing.face.EndOfRun;
import org.ledgermock.testing.face.Framework;

/** Gives each scenario its own sandboxes, and adds what they saw to the report of a failed one. Runs around all other hooks. */
@PublicApi
public final class LedgermockHooks {

    private static final int OUTERMOST = -10_000;

    @Before(order = OUTERMOST)
    public void begin() {
        Scenarios.begin();
        // Before 7.0 nothing happens after all scenarios, so that nobody would judge what was tried.
        Framework.require("Cucumber", "7.0", "io.cucumber.java.AfterAll", Before.class);
    }

    @After(order = OUTERMOST)
    public void end(Scenario scenario) {
        if (scenario.isFailed()) {
            Scenarios.current().scope().told().ifPresent(scenario::log);
        }
        Scenarios.end();
    }

    @AfterAll
    public static void tell() {
        EndOfRun.tell();
    }
}
