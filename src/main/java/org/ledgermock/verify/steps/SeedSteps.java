package org.ledgermock.verify.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;

/** Seeds that are written out, for what a table of customers cannot say; and calls that carry nothing, in one second. */
public final class SeedSteps {

    private final ScenarioContext scene = ScenarioContext.current();

    @Given("the mock has the seed")
    public void seed(String text) {
        scene.setup(ScenarioContext.TENCENT).want(mock -> mock.seed(text));
    }

    @When("the partner calls {word} {int} times within one second, without parameters")
    public void burst(String action, int times) {
        scene.time().within(() -> {
            for (int i = 0; i < times; i++) {
                scene.answered(scene.partner().call(action, "{}"));
            }
        });
    }
}
