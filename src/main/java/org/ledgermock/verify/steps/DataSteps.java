package org.ledgermock.verify.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonValue;
import org.ledgermock.verify.SkippedException;

/** What an answer has, place by place: pointers into its fields, and values as calls have them. */
public final class DataSteps {

    private static final String NOW = "the time of the call";
    private static final String BEFORE = "a moment ago";
    private static final Duration MOMENT = Duration.ofSeconds(10);

    private final ScenarioContext scene = ScenarioContext.current();
    private final Values values = new Values(scene);

    @Given("{somebody} has a {word}")
    public void has(String somebody, String field) {
        if (scene.of(somebody, field).asText().isBlank()) {
            throw new SkippedException("%s has no %s".formatted(somebody, field));
        }
    }

    @Given("{somebody}'s {word} is {string}")
    public void is(String somebody, String field, String needed) {
        String has = scene.of(somebody, field).asText();
        if (!has.equals(needed)) {
            throw new SkippedException(
                    "it needs one whose %s is %s: %s has %s".formatted(field, needed, somebody, has));
        }
    }

    @Given("{word} as before is below zero")
    public void isBelowZero(String field) {
        BigDecimal has = scene.before(field);
        if (has.signum() >= 0) {
            throw new SkippedException(
                    "it needs a %s below zero, and this is %s".formatted(field, has.toPlainString()));
        }
    }

    @Then("the data is")
    public void is(String expected) {
        Expect.equal(Answers.written(values.within(expected)), scene.answer().fields(), "the data");
    }

    @Then("the data has")
    public void has(DataTable expected) {
        expected.asMap().forEach((pointer, value) -> {
            JsonValue got = Answers.at(scene.answer(), pointer);
            Expect.that(isMeant(value, got), pointer, value, got);
        });
    }

    /** Where the contract lets it be absent, and it is, nothing is proven. */
    @Then("{string}, which may be absent, is there")
    public void mayBeAbsent(String pointer) {
        if (JsonPointer.of(pointer).find(scene.answer().fields()).isEmpty()) {
            throw new SkippedException("it is answered without " + pointer + " here");
        }
    }

    @Then("the data has no {string}")
    public void hasNo(String pointer) {
        Expect.that(
                JsonPointer.of(pointer).find(scene.answer().fields()).isEmpty(),
                pointer,
                "nothing",
                scene.answer().body());
    }

    @Then("there are {int} in {string}")
    public void count(int count, String pointer) {
        Expect.equal(
                count,
                Answers.at(scene.answer(), pointer) instanceof JsonArray list ? list.size() : -1,
                "the number in " + pointer);
    }

    private boolean isMeant(String words, JsonValue got) {
        if (words.equals(NOW) || words.equals(BEFORE)) {
            return isNow(got, words.equals(NOW) ? Duration.ofSeconds(1) : MOMENT);
        }
        return values.isMeant(words, got);
    }

    // As far as the clocks of both sides may be apart.
    private boolean isNow(JsonValue got, Duration tolerance) {
        Instant now = scene.time().instant();
        Duration apart = scene.time().uncertainty().plus(tolerance);
        return scene.calls()
                .times()
                .instant(got.asText())
                .filter(time -> Duration.between(time, now).abs().compareTo(apart) <= 0)
                .isPresent();
    }

    @Then("{word} is the time of the call")
    public void isNow(String field) {
        JsonValue value = Answers.field(scene.answer(), field);
        Expect.that(
                isNow(value, Duration.ofSeconds(1)),
                field,
                NOW + ", " + scene.calls().times().text(scene.time().instant()),
                value);
    }
}
