package org.ledgermock.kybio.cucumber;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import org.ledgermock.cucumber.Scenarios;
import org.ledgermock.kybio.testing.MemberSandbox;
import org.ledgermock.testing.PublicApi;

/** Steps for a shop's members: the balance and points that they start with, and those that they have in the end. */
@PublicApi
public final class MemberSteps {

    @Given("member {long} starts with balance {word}")
    public void startsWithBalance(long uid, String amount) {
        shop().member(uid).setBalance(amount);
    }

    @Given("member {long} starts with {word} points")
    public void startsWithPoints(long uid, String points) {
        shop().member(uid).setPoints(points);
    }

    @Given("there is a member {long} with card {string}, balance {word} and {word} points")
    public void there(long uid, String number, String balance, String points) {
        shop().addMember(uid, number, balance, points);
    }

    @Given("the shop may call {long} time(s) a {word}")
    public void limit(long calls, String window) {
        shop().limitAllCalls(calls, window);
    }

    @Then("member {long} has balance {word}")
    public void hasBalance(long uid, String amount) {
        shop().member(uid).assertBalance(amount);
    }

    @Then("member {long} has {word} points")
    public void hasPoints(long uid, String points) {
        shop().member(uid).assertPoints(points);
    }

    @Then("the balance of member {long} was raised by {word} once")
    public void balanceRaisedOnce(long uid, String amount) {
        shop().member(uid).assertBalanceRaisedOnce(amount);
    }

    @Then("the points of member {long} were raised by {word} once")
    public void pointsRaisedOnce(long uid, String points) {
        shop().member(uid).assertPointsRaisedOnce(points);
    }

    @Then("the balance of member {long} was not touched")
    public void balanceUntouched(long uid) {
        shop().member(uid).assertBalanceUntouched();
    }

    @Then("the points of member {long} were not touched")
    public void pointsUntouched(long uid) {
        shop().member(uid).assertPointsUntouched();
    }

    private static MemberSandbox shop() {
        return Scenarios.sandbox(MemberSandbox.class);
    }
}
