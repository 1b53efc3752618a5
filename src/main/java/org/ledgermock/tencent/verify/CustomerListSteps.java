package org.ledgermock.tencent.verify;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;
import org.ledgermock.verify.steps.Answers;
import org.ledgermock.verify.steps.Expect;

/** Data of QueryCustomersCredit: customers, in their order. */
public final class CustomerListSteps {

    private static final String LIST = "QueryCustomersCredit";

    private final PartnerScenario scene = PartnerScenario.current();
    private final List<BigInteger> read = new ArrayList<>();

    @When("the partner reads page after page of QueryCustomersCredit, {int} customers each, until one is empty")
    public void readAll(int size) {
        for (int page = 1; read(page, size) > 0; page++) {}
    }

    private int read(int page, int size) {
        scene.context().answered(scene.partner().call(LIST, "{\"Page\": %d, \"PageSize\": %d}".formatted(page, size)));
        List<JsonObject> customers = customers();
        Expect.that(customers.size() <= size, "customers on a page", "at most " + size, customers.size());
        int known = read.size();
        customers.forEach(
                customer -> read.add(Answers.uid(customer.find("ClientUin").orElse(JsonNull.NULL), "ClientUin")));
        // A list that begins again and again would never end.
        Expect.distinct(read, "customers read page after page");
        return read.size() - known;
    }

    @Then("no customer was read twice, and all of Total were read")
    public void allWereRead() {
        Expect.distinct(read, "customers read page after page");
        Expect.sameAmount(
                BigDecimal.valueOf(read.size()), Answers.amount(scene.context().answer(), "Total"), "Total");
    }

    @Then("there are {int} customers on the page")
    public void count(int customers) {
        Expect.equal(customers, customers().size(), "customers on the page");
    }

    @Then("there is no customer on the page")
    public void none() {
        count(0);
    }

    @Then("the customers are")
    public void are(DataTable expected) {
        List<String> fields = expected.row(0);
        List<Map<String, String>> shown = customers().stream()
                .map(customer -> {
                    Map<String, String> row = new LinkedHashMap<>();
                    fields.forEach(field -> row.put(field, text(customer, field)));
                    return row;
                })
                .toList();
        Expect.equal(expected.asMaps(), shown, "the customers");
    }

    @Then("the page begins with the customer {word} and ends with {word}")
    public void beginsAndEnds(String first, String last) {
        List<String> uins = texts("ClientUin");
        Expect.that(!uins.isEmpty(), "customers on the page", "some", "none");
        Expect.equal(first, uins.get(0), "the first customer");
        Expect.equal(last, uins.get(uins.size() - 1), "the last customer");
    }

    @Then("the customers are sorted by AssociationTime, the {word} first")
    public void sorted(String end) {
        Comparator<String> order = end.equals("newest") ? Comparator.reverseOrder() : Comparator.naturalOrder();
        List<String> times = texts("AssociationTime");
        Expect.equal(times.stream().sorted(order).toList(), times, "AssociationTime, the %s first".formatted(end));
    }

    @Then("every {word} is one of {string}")
    public void oneOf(String field, String values) {
        List<String> allowed = List.of(values.split(", "));
        Expect.that(
                !texts(field).isEmpty() && allowed.containsAll(texts(field)),
                field,
                "some, of " + allowed,
                texts(field));
    }

    @Then("the newest {word} is {string}")
    public void newest(String field, String expected) {
        JsonObject newest = Answers.objects(Answers.field(scene.context().answer(), "History"), "History").stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no record in History"));
        Expect.equal(expected, text(newest, field), field);
    }

    @Then("every {word} is a time written yyyy-MM-dd HH:mm:ss")
    public void times(String field) {
        List<String> others = texts(field).stream()
                .filter(text -> !text.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"))
                .toList();
        Expect.that(!texts(field).isEmpty() && others.isEmpty(), field, "times", texts(field));
    }

    private List<String> texts(String field) {
        return customers().stream().map(customer -> text(customer, field)).toList();
    }

    private static String text(JsonObject customer, String field) {
        return customer.find(field)
                .map(JsonValue::asText)
                .orElseThrow(() -> new AssertionError("a customer has no field " + field));
    }

    private List<JsonObject> customers() {
        return Answers.objects(Answers.field(scene.context().answer(), "Data"), "Data");
    }
}
