package org.ledgermock.kybio.verify;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.math.BigDecimal;
import java.util.List;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonObject;
import org.ledgermock.verify.SkippedException;
import org.ledgermock.verify.steps.Answers;
import org.ledgermock.verify.steps.Expect;
import org.ledgermock.verify.steps.ExpectedChange;

/** Balance and points of members. */
public final class MemberStateSteps {

    @ParameterType("the member|the other member")
    public String member(String name) {
        return name;
    }

    @ParameterType("the store|the second store of the chain")
    public String store(String name) {
        return name;
    }

    private final StoreScenario scene = StoreScenario.current();

    @Given("a member whose balance and points are known as before")
    public void oneMember() {
        meet(1);
    }

    @Given("two members whose balance and points are known as before")
    public void twoMembers() {
        meet(2);
    }

    /** Reads one by a single call, and moves nothing. */
    @Given("a member of the store")
    public void anyMember() {
        JsonObject member = scene.members().find();
        scene.context().meet(Members.FIRST, member);
        scene.context().know("balance", amount(member, "balance"));
        scene.context().know("point", amount(member, "point"));
    }

    private static BigDecimal amount(JsonObject member, String field) {
        return Answers.number(member.find(field).orElse(JsonNull.NULL), field);
    }

    @Given("a category of the store")
    public void oneCategory() {
        meetCategories(1);
    }

    @Given("two categories of the store")
    public void twoCategories() {
        meetCategories(2);
    }

    private void meetCategories(int count) {
        List<JsonObject> found = scene.members().categories();
        if (found.size() < count) {
            throw new SkippedException("it needs %d categories, and there are %d".formatted(count, found.size()));
        }
        for (int i = 0; i < count; i++) {
            scene.context().meet(List.of("the category", "the other category").get(i), found.get(i));
        }
    }

    @Given("the member may owe nothing")
    public void withoutCredit() {
        JsonObject member = scene.members().read(Members.FIRST);
        if (member.object("extInfo")
                .flatMap(more -> more.number("creditLimit"))
                .filter(limit -> limit.signum() > 0)
                .isPresent()) {
            throw new SkippedException("it needs a member that may owe nothing: this one has a credit limit");
        }
    }

    private void meet(int count) {
        scene.members().meet(count);
        Members.Account first = scene.members().before(Members.FIRST);
        scene.context().know("balanceBeforeUpdate", first.balance());
        scene.context().know("balanceAfterUpdate", first.balance());
        scene.context().know("balance", first.balance());
        scene.context().know("pointBeforeUpdate", first.points());
        scene.context().know("pointAfterUpdate", first.points());
    }

    @Then("customerUid is that of {member}")
    public void isAbout(String member) {
        Expect.equal(
                scene.members().uid(member).orElseThrow(),
                Answers.field(scene.context().answer(), "customerUid").asText(),
                "customerUid");
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
