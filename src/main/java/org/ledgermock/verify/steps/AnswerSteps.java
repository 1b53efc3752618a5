package org.ledgermock.verify.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.verify.SkippedException;

/** The fields of the last answer. */
public final class AnswerSteps {

    private final ScenarioContext scene = ScenarioContext.current();

    @Then("it succeeds")
    public void succeeds() {
        Expect.equal(
                "success",
                scene.answer().errorCode().orElse("success"),
                scene.answer().call().operation());
    }

    @Then("{word} is {change}")
    public void is(String field, ExpectedChange change) {
        Expect.sameAmount(change.from(scene.before(field)), Answers.count(scene.answer(), field), field);
    }

    /** What the contract lets be absent, and is, leaves nothing to be compared. */
    @Then("{word} is known as before")
    public void isKnown(String field) {
        if (scene.answer().errorCode().isEmpty()
                && Answers.find(scene.answer(), field).isEmpty()) {
            throw new SkippedException("%s is answered without %s here"
                    .formatted(scene.answer().call().operation(), field));
        }
        scene.know(field, Answers.count(scene.answer(), field));
    }

    @Then("{word} is {amount}")
    public void is(String field, BigDecimal expected) {
        Expect.sameAmount(expected, Answers.amount(scene.answer(), field), field);
    }

    @Then("{word} is {string}")
    public void is(String field, String expected) {
        JsonValue value = Answers.field(scene.answer(), field);
        Expect.equal(new JsonString(expected), value, field);
    }

    @Then("{word} is written {word}")
    public void isWritten(String field, String text) {
        Answers.field(scene.answer(), field);
        Expect.that(
                Pattern.compile("\"%s\"\\s*:\\s*%s(?![\\w.+-])".formatted(Pattern.quote(field), Pattern.quote(text)))
                        .matcher(scene.answer().body())
                        .find(),
                field,
                "to be written " + text,
                scene.answer().body());
    }

    @Then("the answer is")
    public void isExactly(String expected) {
        Expect.equal(Answers.written(expected), scene.answer().json(), "the answer");
    }

    /** Values as JSON, by where they stand in the whole answer. */
    @Then("the answer has")
    public void has(DataTable expected) {
        expected.asMap()
                .forEach((pointer, value) -> Expect.equal(
                        Optional.of(Answers.written(value)),
                        JsonPointer.of(pointer).find(scene.answer().json()),
                        pointer));
    }

    @Then("the answer begins with {string}")
    public void begins(String expected) {
        String text = expected.replace('\'', '"');
        Expect.that(
                scene.answer().body().startsWith(text),
                "the answer",
                "to begin with " + text,
                scene.answer().body());
    }

    @Then("the answer has no {word}")
    public void hasNo(String field) {
        Expect.that(
                scene.answer().json() instanceof JsonObject object && !object.has(field),
                "the answer",
                "no " + field,
                scene.answer().body());
    }

    @Then("the HTTP status is {int}")
    public void status(int expected) {
        Expect.equal(expected, scene.answer().status(), "the HTTP status");
    }

    @Then("the answer's header {word} is {string}")
    public void header(String name, String expected) {
        Expect.equal(List.of(expected), headers(name), "the header " + name);
    }

    @Then("the answer has no header {word}")
    public void noHeader(String name) {
        Expect.equal(List.of(), headers(name), "the header " + name);
    }

    private List<String> headers(String name) {
        return scene.answer().headers().fields().stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Headers.Field::value)
                .toList();
    }
}
