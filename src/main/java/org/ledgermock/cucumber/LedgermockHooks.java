package org.ledgermock.cucumber;

import io.cucumber.java.After;
import io.cucumber.java.AfterAll;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import org.ledgermock.testing.PublicApi;
import org.ledgermock.testing.face.EndOfRun;

/** Gives each scenario its own sandboxes, and adds what they saw to the report of a failed one. Runs around all other hooks. */
@PublicApi
public final class LedgermockHooks {

    private static final int OUTERMOST = -10_000;

    @Before(order = OUTERMOST)
    public void begin() {
        Scenarios.begin();
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
