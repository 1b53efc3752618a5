package org.ledgermock.kybio.verify;

import io.cucumber.java.en.Then;
import org.ledgermock.kybio.protocol.DataSignature;
import org.ledgermock.message.JsonString;
import org.ledgermock.verify.steps.Answers;
import org.ledgermock.verify.steps.Expect;

/** What only this vendor's answers have: a signature, and the time of the call. */
public final class SignedAnswerSteps {

    private final StoreScenario scene = StoreScenario.current();

    /** Whether it is the right one, the client has looked at already. */
    @Then("the answer is signed with the appKey")
    public void signed() {
        long signatures = scene.context().answer().headers().fields().stream()
                .filter(field -> field.name().equalsIgnoreCase(DataSignature.HEADER))
                .count();
        Expect.equal(1L, signatures, "headers " + DataSignature.HEADER);
    }

    @Then("{word} is the dataChangeTime of the call")
    public void isTheTimeOfTheChange(String field) {
        Expect.equal(
                new JsonString(scene.members().sameTime()),
                Answers.field(scene.context().answer(), field),
                field);
    }
}
