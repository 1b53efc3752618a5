package org.ledgermock.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import java.math.BigDecimal;
import org.ledgermock.oracle.ExactJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of the last answer. */
public final class AnswerSteps {

    private final Scene scene = Scene.current();

    @Then("it succeeds")
    public void succeeds() {
        assertThat(scene.answer().errorCode()).as(scene.answer().body()).isEmpty();
    }

    @Then("{word} is {change}")
    public void is(String field, Change change) {
        BigDecimal expected = change.from(scene.before(field));
        assertThat(scene.answer().amount(field)).as(field).isEqualByComparingTo(expected);
    }

    @Then("{word} is {amount}")
    public void is(String field, BigDecimal expected) {
        assertThat(scene.answer().amount(field)).as(field).isEqualByComparingTo(expected);
    }

    @Then("{word} is {string}")
    public void is(String field, String expected) {
        assertThat(scene.answer().field(field).stringValueOpt()).as(field).hasValue(expected);
    }

    @Then("{word} is written {word}")
    public void isWritten(String field, String text) {
        JsonNode value = scene.answer().field(field);
        assertThat(scene.answer().body()).as("%s is %s in", field, value).contains("\"%s\":%s".formatted(field, text));
    }

    @Then("{word} is the dataChangeTime of the call")
    public void isTheTimeOfTheChange(String field) {
        is(field, scene.members().sameTime());
    }

    @Then("the answer is, but for its own RequestId,")
    public void isButForRequestId(String expected) {
        assertThat(withoutRequestId(scene.answer().json())).isEqualTo(withoutRequestId(ExactJson.read(expected)));
    }

    private static JsonNode withoutRequestId(JsonNode document) {
        JsonNode copy = document.deepCopy();
        ((ObjectNode) copy.path("Response")).remove("RequestId");
        return copy;
    }

    @Then("the answer is")
    public void isExactly(String expected) {
        assertThat(scene.answer().json()).isEqualTo(ExactJson.read(expected));
    }

    @Then("the answer begins with {string}")
    public void begins(String expected) {
        assertThat(scene.answer().body()).startsWith(expected.replace('\'', '"'));
    }

    @Then("the answer has no {word}")
    public void hasNo(String field) {
        assertThat(scene.answer().json().has(field)).as(scene.answer().body()).isFalse();
    }

    @Then("no two answers have the same RequestId")
    public void requestIds() {
        assertThat(scene.answers())
                .extracting(answer -> answer.fields().path("RequestId").asString())
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @Then("the HTTP status is {int}")
    public void status(int expected) {
        assertThat(scene.answer().httpStatus()).isEqualTo(expected);
    }

    @Then("the answer's header {word} is {string}")
    public void header(String name, String expected) {
        assertThat(scene.answer().headers().allValues(name)).containsExactly(expected);
    }

    /** Whether it is the right one, the client has looked at already. */
    @Then("the answer is signed with the appKey")
    public void signed() {
        assertThat(scene.answer().headers().allValues("Data-signature")).hasSize(1);
    }

    @Then("the answer has no header {word}")
    public void noHeader(String name) {
        assertThat(scene.answer().headers().allValues(name)).isEmpty();
    }
}
