package org.ledgermock.kybio.verify;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonObject;
import org.ledgermock.verify.Caller;
import org.ledgermock.verify.MockSetup;
import org.ledgermock.verify.SkippedException;
import org.ledgermock.verify.steps.Answers;
import org.ledgermock.verify.steps.Expect;
import org.ledgermock.verify.steps.ExpectedChange;
import org.ledgermock.verify.steps.Values;

/** Members, categories and quotas as the member API answers them, whole. */
public final class MemberApiSteps {

    private static final String PAGES = "queryCustomerPages";
    private static final int FULL_PAGE = 100;
    private static final int PAGES_AT_MOST = 100;

    private final StoreScenario scene = StoreScenario.current();
    private static final String COUNT = "the count of calls";

    private final Values values = new Values(scene.context());
    private final List<String> read = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private BigDecimal count = BigDecimal.ZERO;

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

    @When("the store reads its count of today")
    public void readCount() {
        callWithJson(
                "the store", "openApiLimitAccess/queryDailyAccessTimesLog", "\"beginDate\": today, \"endDate\": today");
        String own = scene.appId(Caller.MAIN);
        count = Answers.items(scene.context().answer()).stream()
                .filter(row -> row.text("appId").filter(own::equals).isPresent())
                .findFirst()
                .flatMap(row -> row.number("haveAcessTimes"))
                .orElseThrow(() -> new AssertionError("there is no count of this store today"));
    }

    @Then("its count is known as before")
    public void countIsKnown() {
        scene.context().know(COUNT, count);
    }

    /** Other programs may be at work. */
    @Then("its count is {change} or more")
    public void countRises(ExpectedChange change) {
        BigDecimal least = change.from(scene.context().before(COUNT));
        Expect.that(count.compareTo(least) >= 0, COUNT, least.toPlainString() + " or more", count.toPlainString());
    }

    /** As far as three calls lead. */
    @When("the store reads page after page, three at most")
    public void readPages() {
        String members = "";
        for (int page = 1; page <= 3; page++) {
            callWithJson("the store", PAGES, members);
            List<JsonObject> result = Answers.items(scene.context().answer());
            sizes.add(result.size());
            result.forEach(member ->
                    read.add(member.find("customerUid").orElse(JsonNull.NULL).asText()));
            if (result.size() < FULL_PAGE) {
                return;
            }
            members = postBack();
        }
    }

    @Then("no member was read twice, and every page but the last was full")
    public void pagesAreFull() {
        if (sizes.size() < 2) {
            throw new SkippedException(
                    "it needs %d members at least, and there are %d".formatted(FULL_PAGE, read.size()));
        }
        Expect.distinct(read, "members read page after page");
        Expect.equal(
                Collections.nCopies(sizes.size() - 1, FULL_PAGE),
                sizes.subList(0, sizes.size() - 1),
                "members on the pages before the last");
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

    @Then("the customerUid is new and beyond what a double holds exactly")
    public void newUid() {
        int bits = Answers.uid(Answers.field(scene.context().answer(), "customerUid"), "customerUid")
                .bitLength();
        Expect.that(bits >= 54 && bits <= 63, "customerUid", "54 to 63 bits", bits);
    }

    private String body(Caller caller, String members) {
        return "{\"appId\": \"%s\"%s}".formatted(scene.appId(caller), members.isBlank() ? "" : ", " + members(members));
    }

    private String members(String written) {
        String object = values.within("{" + written + "}");
        return object.substring(1, object.length() - 1);
    }

    private static Caller caller(String store) {
        return store.equals("the store") ? Caller.MAIN : Caller.SECOND;
    }
}
