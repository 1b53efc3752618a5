package org.ledgermock.verify.steps;

import io.cucumber.java.en.Given;
import java.time.Duration;
import org.ledgermock.message.FamilyTimes;
import org.ledgermock.verify.MockSetup;

/** How the mock of a scenario is set up: steps that name the mock have no meaning for a live endpoint. */
public final class MockSteps {

    private final ScenarioContext scene = ScenarioContext.current();

    @Given("the mock has the seed {string}")
    public void seed(String name) {
        scene.calls().setup().want(mock -> mock.seed(name));
    }

    @Given("the mock has this seed")
    public void writtenSeed(String text) {
        seed(text.strip());
    }

    /** The mock has it; another target is taken as it is, and what is asserted has to hold there too. */
    @Given("an account such as the seed {string}")
    public void like(String name) {
        scene.calls().setup().wantOfMock(mock -> mock.seed(name));
    }

    @Given("an account such as this seed")
    public void likeWritten(String text) {
        like(text.strip());
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

    @Given("in the mock it is {string}")
    public void time(String text) {
        scene.time()
                .set(scene.calls()
                        .times()
                        .instant(text)
                        .orElseThrow(() -> new IllegalStateException("the family writes no time so: " + text)));
    }

    @Given("in the mock {int} days pass")
    public void days(int count) {
        scene.time().pass(Duration.ofDays(count));
    }

    @Given("in the mock the next day begins")
    public void nextDay() {
        FamilyTimes times = scene.calls().times();
        scene.time().set(times.begin(times.day(scene.time().instant()).plusDays(1)));
    }
}
