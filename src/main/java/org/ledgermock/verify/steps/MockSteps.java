package org.ledgermock.verify.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.ledgermock.message.JsonObject;
import org.ledgermock.verify.MockSetup;
import org.ledgermock.verify.ScenarioTime;

/** How the mock of a scenario is set up: steps that name the mock have no meaning for a live endpoint. */
public final class MockSteps {

    private final ScenarioContext scene = ScenarioContext.current();

    @Given("the mock has the seed {string}")
    public void seed(String name) {
        scene.setup(ScenarioContext.TENCENT).want(mock -> mock.seed(name));
        scene.setup(ScenarioContext.KYBIO).want(mock -> mock.seed(name));
    }

    @Given("the mock has a partner with {amount} left to allocate, and these customers")
    public void customers(BigDecimal remaining, DataTable customers) {
        scene.setup(ScenarioContext.TENCENT)
                .want(mock -> mock.seed(SeedTexts.customers(remaining, customers.asMaps())));
    }

    @Given("the mock has these members")
    public void members(DataTable members) {
        List<Map<String, String>> rows = members.asMaps();
        scene.members().are(rows.stream().map(row -> row.get("customerUid")).toList());
        scene.setup(ScenarioContext.KYBIO).want(mock -> mock.seed(SeedTexts.members(rows)));
    }

    @Given("the mock has another partner, whose customer is {word}")
    public void otherPartner(String clientUin) {
        scene.setup(ScenarioContext.TENCENT).want(MockSetup::withOther);
        scene.setup(ScenarioContext.TENCENT)
                .onceThere(tenant -> tenant.giveToOther(
                        "customer", (JsonObject) Answers.written(SeedTexts.customer(Map.of("ClientUin", clientUin)))));
    }

    @Given("the mock knows the partner as a {string}")
    public void role(String role) {
        scene.setup(ScenarioContext.TENCENT).want(mock -> mock.role(role));
    }

    @Given("the mock is strict about {family}")
    public void strict(String family) {
        scene.setup(family).want(MockSetup::asStrict);
    }

    @Given("the mock has the option {word} of {family} set to {string}")
    public void option(String key, String family, String value) {
        scene.setup(family).want(mock -> mock.option(key, value));
    }

    @Given("the mock lets {long} calls of {family} through")
    public void limit(long calls, String family) {
        scene.setup(family).want(mock -> mock.limit(calls));
    }

    @Given("in the mock it is {string} in China")
    public void time(String text) {
        scene.time().set(ScenarioTime.read(text));
    }

    @Given("in the mock {int} days pass")
    public void days(int count) {
        scene.time().pass(Duration.ofDays(count));
    }

    @Given("in the mock the next day begins in China")
    public void nextDay() {
        scene.time().passMidnight();
    }
}
