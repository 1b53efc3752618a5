package org.ledgermock.tencent.cucumber;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import org.ledgermock.cucumber.Scenarios;
import org.ledgermock.tencent.testing.PartnerSandbox;
import org.ledgermock.testing.PublicApi;

/** Steps for a partner's customers: the credit that they start with, and the credit that they have in the end. */
@PublicApi
public final class PartnerSteps {

    @Given("customer {long} starts with credit {word}")
    public void startsWithCredit(long uin, String amount) {
        partner().customer(uin).setCredit(amount);
    }

    @Given("there is a customer {long} with credit {word}")
    public void there(long uin, String amount) {
        partner().addCustomer(uin, amount);
    }

    @Given("customer {long} has spent {word}")
    public void spent(long uin, String amount) {
        partner().customer(uin).spend(amount);
    }

    @Given("the partner can allocate {word}")
    public void available(String amount) {
        partner().setAvailable(amount);
    }

    @Given("the partner may call {word} {long} time(s) a {word}")
    public void limit(String operation, long calls, String window) {
        partner().limitCalls(operation, calls, window);
    }

    @Then("customer {long} has credit {word}")
    public void hasCredit(long uin, String amount) {
        partner().customer(uin).assertCredit(amount);
    }

    @Then("customer {long} has {word} left")
    public void hasLeft(long uin, String amount) {
        partner().customer(uin).assertRemaining(amount);
    }

    @Then("customer {long} was allocated {word} once")
    public void allocatedOnce(long uin, String amount) {
        partner().customer(uin).assertAllocatedOnce(amount);
    }

    @Then("nothing was allocated to customer {long}")
    public void nothingAllocated(long uin) {
        partner().customer(uin).assertNothingAllocated();
    }

    private static PartnerSandbox partner() {
        return Scenarios.sandbox(PartnerSandbox.class);
    }
}
