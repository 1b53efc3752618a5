package org.ledgermock.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import java.util.List;

/** Errors: their codes and texts as the vendor writes them. */
public final class ErrorSteps {

    private final Scene scene = Scene.current();

    @Then("it fails with {word}")
    public void fails(String code) {
        assertThat(scene.answer().errorCode()).as(scene.answer().body()).hasValue(code);
    }

    @Then("the message is {string}")
    public void message(String text) {
        assertThat(scene.answer().message()).hasValue(text);
    }

    @Then("the message begins with {string}")
    public void messageBegins(String text) {
        assertThat(scene.answer().message())
                .hasValueSatisfying(message -> assertThat(message).startsWith(text));
    }

    @Then("the last {int} of them fail(s) with {word}, the others succeed")
    public void lastFail(int failing, String code) {
        List<String> codes = scene.answers().stream()
                .map(answer -> answer.errorCode().orElse("success"))
                .toList();
        int first = codes.size() - failing;
        assertThat(codes.subList(0, first)).containsOnly("success");
        assertThat(codes.subList(first, codes.size())).containsOnly(code);
    }
}
