package org.ledgermock.verify.steps;

import io.cucumber.java.en.Then;
import java.util.Collections;
import java.util.List;

/** Errors: their codes and texts as the vendor writes them. */
public final class ErrorSteps {

    private static final String SUCCESS = "success";

    private final ScenarioContext scene = ScenarioContext.current();

    @Then("it fails with {word}")
    public void fails(String code) {
        Expect.equal(
                code,
                scene.answer().errorCode().orElse(SUCCESS),
                scene.answer().call().operation());
    }

    @Then("the message is {string}")
    public void message(String text) {
        Expect.equal(text, message(), "the message");
    }

    @Then("the message begins with {string}")
    public void messageBegins(String text) {
        Expect.that(message().startsWith(text), "the message", "to begin with " + text, message());
    }

    private String message() {
        return scene.answer().message().orElse("none");
    }

    @Then("the last {int} of them fail(s) with {word}, the others succeed")
    public void lastFail(int failing, String code) {
        List<String> codes = scene.answers().stream()
                .map(answer -> answer.errorCode().orElse(SUCCESS))
                .toList();
        int first = codes.size() - failing;
        Expect.equal(Collections.nCopies(first, SUCCESS), codes.subList(0, first), "the first calls");
        Expect.equal(Collections.nCopies(failing, code), codes.subList(first, codes.size()), "the last calls");
    }
}
