package org.ledgermock.cucumber;

import io.cucumber.java.After;
import io.cucumber.java.AfterAll;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import org.ledgermock.testing.PublicApi;
import org.ledgermock.testing.face.EndOfRun;

/** Gives each scenario sandboxes of its own, around all other hooks; a failed one is told what they saw. */
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
