package org.ledgermock.cucumber;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.time.Duration;
import org.ledgermock.testing.PublicApi;

/**
 * Steps for how fast calls may come: the limits of a vendor, and the two times that they are counted by. A time is moved for
 * all sandboxes of the scenario, whenever they begin.
 */
@PublicApi
public final class PaceSteps {

    @Given("{word} may be called {long} time(s) a {word}")
    public void limit(String operation, long calls, String window) {
        Scenarios.having(operation).limitCalls(operation, calls, window);
    }

    @Given("a client of {word} may call {long} time(s) a {word}")
    public void limitAll(String family, long calls, String window) {
        Scenarios.sandbox(family).limitAllCalls(calls, window);
    }

    @Given("the wire time stands still")
    public void freezeWireTime() {
        Scenarios.current().each(sandbox -> sandbox.control().wireTime().freeze());
    }

    @When("the wire time moves on by {int} second(s)")
    public void advanceWireTime(int seconds) {
        Scenarios.current().each(sandbox -> sandbox.control().wireTime().advance(Duration.ofSeconds(seconds)));
    }

    @Given("the API time stands still")
    public void freezeApiTime() {
        Scenarios.current().each(sandbox -> sandbox.control().apiTime().freeze());
    }

    @When("the API time moves on by {int} day(s)")
    public void advanceApiTime(int days) {
        Scenarios.current().each(sandbox -> sandbox.control().apiTime().advance(Duration.ofDays(days)));
    }
}
