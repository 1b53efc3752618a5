package example;

import io.cucumber.java.en.When;
import java.io.IOException;
import org.ledgermock.cucumber.Scenarios;
import org.ledgermock.kybio.testing.MemberSandbox;

public final class PointsSteps {

    @When("we raise the points of member {long} by {int}")
    public void raise(long uid, int points) throws InterruptedException {
        MemberSandbox shop = Scenarios.sandbox(MemberSandbox.class);
        try {
            new PointsClient(shop.base(), shop.appId(), shop.appKey()).raisePoints(uid, points, "2026-03-01 12:00:00");
        } catch (IOException e) {
            // The answer was lost; our program sends again.
        }
    }
}
