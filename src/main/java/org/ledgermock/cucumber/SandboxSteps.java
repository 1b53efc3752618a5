package org.ledgermock.cucumber;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ledgermock.testing.Failures;
import org.ledgermock.testing.InitialState;
import org.ledgermock.testing.Ledgermock;
import org.ledgermock.testing.Misuse;
import org.ledgermock.testing.PublicApi;
import org.ledgermock.testing.SandboxType;
import org.ledgermock.testing.TestSandbox;

/** Steps for any family: what the sandbox begins with, which calls go wrong, and how they were answered. */
@PublicApi
public final class SandboxSteps {

    @Given("the sandbox begins with the seed {string}")
    public void seed(String name) {
        Scenarios.current().beginWith(Scenarios.current().beginning().seed(name));
    }

    @Given("the sandbox begins with the snapshot {string}")
    public void snapshot(String name) {
        Scenarios.current().beginWith(Scenarios.current().beginning().snapshot(name));
    }

    @Given("the sandbox begins at the API time {string}")
    public void apiTime(String instant) {
        Scenarios.current().beginWith(Scenarios.current().beginning().apiTime(moment(instant, false)));
    }

    @Given("the sandbox begins at the API time {string}, standing still")
    public void frozenApiTime(String instant) {
        Scenarios.current().beginWith(Scenarios.current().beginning().apiTime(moment(instant, true)));
    }

    @Given("the sandbox begins at the wire time {string}")
    public void wireTime(String instant) {
        Scenarios.current().beginWith(Scenarios.current().beginning().wireTime(moment(instant, false)));
    }

    @Given("the sandbox begins at the wire time {string}, standing still")
    public void frozenWireTime(String instant) {
        Scenarios.current().beginWith(Scenarios.current().beginning().wireTime(moment(instant, true)));
    }

    @Given("the sandbox begins with reused connections")
    public void reusedConnections() {
        Scenarios.current().beginWith(Scenarios.current().beginning().reusingConnections());
    }

    private static InitialState.Moment moment(String instant, boolean frozen) {
        try {
            return new InitialState.Moment(Instant.parse(instant), frozen);
        } catch (DateTimeException e) {
            throw new Misuse(
                    "'%s' is no instant; write one as ISO 8601 does: 2026-03-01T00:00:00Z.".formatted(instant), e);
        }
    }

    @Given("the next call of {word} is refused with {word}")
    public void refuseNext(String operation, String code) {
        Scenarios.having(operation).refuseNext(operation, code);
    }

    @Given("the answer to the next call of {word} is lost")
    public void loseNextAnswer(String operation) {
        Scenarios.having(operation).loseNextAnswer(operation);
    }

    @Given("the next call of {word} meets the failure {word}")
    public void fail(String operation, String name) {
        TestSandbox sandbox = Scenarios.having(operation);
        Failures.of(
                        Ledgermock.shared(),
                        SandboxType.of(sandbox.family()),
                        new Failures.Selection(operation, List.of(name), List.of(), true))
                .forEach(failure -> failure.prime(sandbox));
    }

    @Given("the story {string} of {word}")
    public void meet(String story, String family) {
        Scenarios.sandbox(family).meet(story);
    }

    @Then("the ledger of {word} shows that {string}")
    public void ledger(String family, String expected) {
        Scenarios.sandbox(family).assertLedger(expected);
    }

    @Given("the state of {word} is kept as {string}")
    public void keep(String family, String name) {
        Scenarios.sandbox(family).keep(name);
    }

    @Then("nothing was refused")
    public void nothingRefused() {
        Scenarios.current().scope().opened().forEach(TestSandbox::assertNothingRefused);
    }

    @Then("a call of {word} was refused with {word}")
    public void refused(String operation, String code) {
        Scenarios.having(operation).assertRefused(operation, code);
    }

    /** Waits for a program that calls in the background; the steps that follow find what its calls have made. */
    @Then("within {int} second(s) {word} was called {int} time(s)")
    public void calledWithin(int seconds, String operation, int times) {
        TestSandbox sandbox = Scenarios.having(operation);
        sandbox.eventually(Duration.ofSeconds(seconds), () -> sandbox.assertCalls(operation, times));
    }

    @Then("{word} was called {int} time(s)")
    public void called(String operation, int times) {
        Scenarios.having(operation).assertCalls(operation, times);
    }
}
