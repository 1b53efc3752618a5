package org.ledgermock.verify.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;

/** Balance and points of members. */
public final class MemberStateSteps {

    private final ScenarioContext scene = ScenarioContext.current();

    @Given("a member whose balance and points are known as before")
    public void oneMember() {
        meet(1);
    }

    @Given("two members whose balance and points are known as before")
    public void twoMembers() {
        meet(2);
    }

    private void meet(int count) {
        scene.members().meet(count);
        Members.Account first = scene.members().before(Members.FIRST);
        scene.know("balanceBeforeUpdate", first.balance());
        scene.know("balanceAfterUpdate", first.balance());
        scene.know("pointBeforeUpdate", first.points());
        scene.know("pointAfterUpdate", first.points());
    }

    @Then("the balance of {member} is {change}")
    public void balance(String member, ExpectedChange change) {
        Expect.sameAmount(
                change.from(scene.members().before(member).balance()),
                scene.members().now(member).balance(),
                "balance of " + member);
    }

    @Then("the points of {member} are {change}")
    public void points(String member, ExpectedChange change) {
        Expect.sameAmount(
                change.from(scene.members().before(member).points()),
                scene.members().now(member).points(),
                "points of " + member);
    }

    @Then("the balance and the points of {member} are as before")
    public void unchanged(String member) {
        Expect.equal(scene.members().before(member), scene.members().now(member), "balance and points of " + member);
    }
}
