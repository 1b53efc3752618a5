package org.ledgermock.cucumber;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import org.ledgermock.client.TimeClient;
import org.ledgermock.kybio.testing.MemberSandbox;
import org.ledgermock.tencent.testing.PartnerSandbox;
import org.ledgermock.testing.Callers;

/** Steps of a client's own, which call. */
public final class CallingSteps {

    private static int raises;

    @When("we allocate {word} to customer {long} {int} time(s)")
    public void allocate(String amount, long uin, int times) {
        for (int call = 0; call < times; call++) {
            Callers.allocate(Scenarios.sandbox(PartnerSandbox.class), uin, amount);
        }
    }

    @Then("the wire time does not move")
    public void stands() {
        TimeClient wire = Scenarios.sandbox(PartnerSandbox.class).control().wireTime();
        assertThat(wire.now()).isEqualTo(wire.now());
    }

    @When("we raise the points of member {long} by {word} {int} time(s)")
    public void raise(long uid, String points, int times) {
        for (int call = 0; call < times; call++) {
            // Each raise is another: two of one moment count once.
            Callers.raise(
                    Scenarios.sandbox(MemberSandbox.class),
                    uid,
                    "0",
                    points,
                    "2026-03-01 12:00:%02d".formatted(raises++ % 60));
        }
    }
}
