package org.ledgermock.verify.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.When;
import org.ledgermock.verify.Caller;

/** Calls of any family, as its protocol makes them: for features of a family that has no steps of its own. */
public final class CallSteps {

    private final ScenarioContext scene = ScenarioContext.current();
    private final Values values = new Values(scene);

    @When("a client calls {word} with")
    public void call(String operation, DataTable arguments) {
        callWith(operation, values.object(arguments.asMap()));
    }

    @When("a client calls {word} without arguments")
    public void call(String operation) {
        callWith(operation, "{}");
    }

    @When("a client calls {word} with the arguments")
    public void callWith(String operation, String json) {
        scene.answered(scene.calls().call(operation, values.within(json)));
    }

    @When("a client calls {word} {int} times within one second, with")
    public void burst(String operation, int times, DataTable arguments) {
        String json = values.object(arguments.asMap());
        new Burst(scene, operation, times, () -> scene.calls().call(operation, json)).make();
    }

    @When("another account's client calls {word} with")
    public void callOfOther(String operation, DataTable arguments) {
        scene.answered(scene.calls().call(Caller.OTHER, operation, values.object(arguments.asMap())));
    }

    @When("a client that nobody knows calls {word} with")
    public void callOfStranger(String operation, DataTable arguments) {
        scene.answered(scene.calls().callOfStranger(operation, values.object(arguments.asMap())));
    }

    @When("the next second begins")
    public void nextSecond() {
        scene.time().nextSecond();
    }
}
