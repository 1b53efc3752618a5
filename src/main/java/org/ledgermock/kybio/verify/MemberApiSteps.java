package org.ledgermock.kybio.verify;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonValue;
import org.ledgermock.verify.Caller;
import org.ledgermock.verify.MockSetup;
import org.ledgermock.verify.steps.Answers;
import org.ledgermock.verify.steps.Expect;

/** Members, categories and quotas as the member API answers them, whole. */
public final class MemberApiSteps {

    private static final String PAGES = "queryCustomerPages";
    private static final int FULL_PAGE = 100;
    private static final int PAGES_AT_MOST = 100;

    private final StoreScenario scene = StoreScenario.current();
    private final List<String> read = new ArrayList<>();

    @Given("the mock raises the quota of {store} to {int} from {string} to {string}")
    public void raised(String store, int calls, String from, String until) {
        scene.setup().want(mock -> mock.raise(new MockSetup.Raise(caller(store), calls, from, until)));
    }

    @When("{store} calls {word}")
    public void call(String store, String operation) {
        callWithJson(store, operation, "");
    }

    /** The members of the body besides the appId, as JSON. */
    @When("{store} calls {word} with this")
    public void callWithJson(String store, String operation, String members) {
        Caller caller = caller(store);
        scene.context()
                .answered(
                        caller == Caller.MAIN
                                ? scene.store().call(operation, body(caller, members))
                                : scene.store().callOfSecond(operation, body(caller, members)));
    }

    @When("the store goes on reading with the postBackParameter of the answer")
    public void goOn() {
        callWithJson("the store", PAGES, postBack());
    }

    @When("the store reads all pages, and between two of them {int} members are added")
    public void readAll(int added) {
        String members = "";
        for (int page = 1; page <= PAGES_AT_MOST; page++) {
            callWithJson("the store", PAGES, members);
            List<JsonObject> result =
                    Answers.objects(Answers.field(scene.context().answer(), "result"), "result");
            result.forEach(member ->
                    read.add(member.find("customerUid").orElse(JsonNull.NULL).asText()));
            if (result.size() < FULL_PAGE) {
                return;
            }
            members = postBack();
            for (int number = 1; page <= 3 && number <= added; number++) {
                scene.store()
                        .read(
                                "add",
                                body(
                                        Caller.MAIN,
                                        "\"customerInfo\": {\"number\": \"NEW-%d-%d\"}".formatted(page, number)));
            }
        }
        throw new AssertionError("after %d pages there was still another one".formatted(PAGES_AT_MOST));
    }

    private String postBack() {
        return "\"postBackParameter\": " + Answers.field(scene.context().answer(), "postBackParameter");
    }

    @Then("{int} members have been read, none of them twice")
    public void readOnce(int count) {
        Expect.distinct(read, "members read page after page");
        Expect.equal(count, read.size(), "members read page after page");
    }

    @Then("there is no data")
    public void noData() {
        Expect.equal(
                "success",
                scene.context().answer().errorCode().orElse("success"),
                scene.context().answer().call().operation());
        Expect.that(
                scene.context().answer().json() instanceof JsonObject object && !object.has("data"),
                "the answer",
                "no data",
                scene.context().answer().body());
    }

    @Then("the data is")
    public void data(String expected) {
        Expect.equal(Answers.written(named(expected)), scene.context().answer().fields(), "the data");
    }

    @Then("the data has")
    public void dataHas(DataTable expected) {
        expected.asMap().forEach((pointer, value) -> Expect.equal(Answers.written(named(value)), at(pointer), pointer));
    }

    @Then("the data has no {string}")
    public void dataHasNo(String pointer) {
        Expect.that(
                JsonPointer.of(pointer).find(scene.context().answer().fields()).isEmpty(),
                pointer,
                "nothing",
                scene.context().answer().body());
    }

    @Then("there are {int} in {string}")
    public void count(int count, String pointer) {
        Expect.equal(count, at(pointer) instanceof JsonArray list ? list.size() : -1, "the number in " + pointer);
    }

    @Then("the customerUid is new and beyond what a double holds exactly")
    public void newUid() {
        int bits = Answers.uid(Answers.field(scene.context().answer(), "customerUid"), "customerUid")
                .bitLength();
        Expect.that(bits >= 54 && bits <= 63, "customerUid", "54 to 63 bits", bits);
    }

    private JsonValue at(String pointer) {
        return JsonPointer.of(pointer)
                .find(scene.context().answer().fields())
                .orElseThrow(() -> new AssertionError("there is no %s in %s"
                        .formatted(
                                pointer, Expect.shown(scene.context().answer().body()))));
    }

    private String body(Caller caller, String members) {
        return "{\"appId\": \"%s\"%s}".formatted(scene.appId(caller), members.isBlank() ? "" : ", " + members);
    }

    private String named(String text) {
        return text.contains("the second store") || text.contains("the store")
                ? text.replace("the second store", scene.appId(Caller.SECOND))
                        .replace("the store", scene.appId(Caller.MAIN))
                : text;
    }

    private static Caller caller(String store) {
        return store.equals("the store") ? Caller.MAIN : Caller.SECOND;
    }
}
