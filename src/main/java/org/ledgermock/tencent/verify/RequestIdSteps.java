package org.ledgermock.tencent.verify;

import io.cucumber.java.en.Then;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;
import org.ledgermock.verify.steps.Answers;
import org.ledgermock.verify.steps.Expect;

/** The RequestId that each answer has of its own. */
public final class RequestIdSteps {

    private final PartnerScenario scene = PartnerScenario.current();

    @Then("the answer is, but for its own RequestId,")
    public void isButForRequestId(String expected) {
        Expect.equal(
                withoutRequestId(Answers.written(expected)),
                withoutRequestId(scene.context().answer().json()),
                "the answer");
    }

    private static JsonValue withoutRequestId(JsonValue document) {
        return document instanceof JsonObject object
                ? object.object("Response")
                        .<JsonValue>map(response -> object.with("Response", response.without("RequestId")))
                        .orElse(object)
                : document;
    }

    @Then("no two answers have the same RequestId")
    public void requestIds() {
        Expect.distinct(
                scene.context().answers().stream()
                        .map(answer -> Answers.field(answer, "RequestId").asText())
                        .toList(),
                "RequestId");
    }
}
