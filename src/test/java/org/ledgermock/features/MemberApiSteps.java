package org.ledgermock.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ledgermock.oracle.ExactJson;
import tools.jackson.databind.JsonNode;

/** Members, categories and quotas as the member API answers them, whole. */
public final class MemberApiSteps {

    private static final String PAGES = "queryCustomerPages";
    private static final int TENANTS = 10;

    private final Scene scene = Scene.current();
    private final List<String> read = new ArrayList<>();

    @Given("the mock has this seed")
    public void seed(String text) {
        scene.mock(Mock.KYBIO).want(mock -> mock.seed(text.strip()));
    }

    @Given("the mock raises the quota of {store} to {int} from {string} to {string}")
    public void raised(String store, int calls, String from, String until) {
        List<String> quotas = IntStream.range(0, TENANTS)
                .mapToObj(Tenant::new)
                .map(tenant -> "{\"appId\": \"%s\", \"limitTimes\": %d, \"startDate\": \"%s\", \"endDate\": \"%s\"}"
                        .formatted(appId(store, tenant), calls, from, until))
                .toList();
        seed("{\"family\": \"kybio-member\", \"entities\": {\"quota\": [" + String.join(", ", quotas) + "]}}");
    }

    @When("{store} calls {word}")
    public void call(String store, String operation) {
        callWithJson(store, operation, "");
    }

    /** The members of the body besides the appId, as JSON. */
    @When("{store} calls {word} with this")
    public void callWithJson(String store, String operation, String members) {
        scene.answered(
                store.equals("the store")
                        ? scene.store().call(operation, body(members))
                        : scene.store().callOfSecondStore(operation, members));
    }

    @When("the store goes on reading with the postBackParameter of the answer")
    public void goOn() {
        JsonNode parameter = scene.answer().field("postBackParameter");
        callWithJson("the store", PAGES, "\"postBackParameter\": " + parameter);
    }

    @When("the store reads all pages, and between two of them {int} members are added")
    public void readAll(int added) {
        String members = "";
        for (int page = 1; ; page++) {
            callWithJson("the store", PAGES, members);
            List<JsonNode> result = scene.answer().field("result").valueStream().toList();
            result.forEach(member -> read.add(member.path("customerUid").asString()));
            if (result.size() < 100) {
                return;
            }
            members = "\"postBackParameter\": " + scene.answer().field("postBackParameter");
            for (int number = 1; page <= 3 && number <= added; number++) {
                scene.store()
                        .read("add", body("\"customerInfo\": {\"number\": \"NEW-%d-%d\"}".formatted(page, number)));
            }
        }
    }

    @Then("{int} members have been read, none of them twice")
    public void readOnce(int count) {
        assertThat(read).hasSize(count).doesNotHaveDuplicates();
    }

    @Then("there is no data")
    public void noData() {
        assertThat(scene.answer().errorCode()).as(scene.answer().body()).isEmpty();
        assertThat(scene.answer().json().has("data")).as(scene.answer().body()).isFalse();
    }

    @Then("the data is")
    public void data(String expected) {
        assertThat(scene.answer().fields()).isEqualTo(ExactJson.read(named(expected)));
    }

    @Then("the data has")
    public void dataHas(DataTable expected) {
        expected.asMap()
                .forEach((pointer, value) -> assertThat(scene.answer().fields().at(pointer))
                        .as("%s of %s", pointer, scene.answer().body())
                        .isEqualTo(ExactJson.read(named(value))));
    }

    @Then("the data has no {string}")
    public void dataHasNo(String pointer) {
        assertThat(scene.answer().fields().at(pointer).isMissingNode())
                .as(scene.answer().body())
                .isTrue();
    }

    @Then("there are {int} in {string}")
    public void count(int count, String pointer) {
        assertThat(scene.answer().fields().at(pointer)).as(pointer).hasSize(count);
    }

    @Then("the customerUid is new and beyond what a double holds exactly")
    public void newUid() {
        assertThat(scene.answer().field("customerUid").bigIntegerValue().bitLength())
                .isBetween(54, 63);
    }

    private String body(String members) {
        return "{\"appId\": \"%s\"%s}"
                .formatted(
                        appId("the store", scene.mock(Mock.KYBIO).tenant()), members.isBlank() ? "" : ", " + members);
    }

    private String named(String text) {
        Tenant tenant = scene.mock(Mock.KYBIO).tenant();
        return text.replace("the second store", appId("the second store", tenant))
                .replace("the store", appId("the store", tenant));
    }

    private static String appId(String store, Tenant tenant) {
        return (store.equals("the store") ? tenant.store() : tenant.secondStore()).id();
    }

    @io.cucumber.java.ParameterType("the store|the second store of the chain, which the mock knows too,")
    public String store(String name) {
        return name;
    }
}
