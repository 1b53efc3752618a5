package org.ledgermock.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Data of QueryCustomersCredit: customers, in their order. */
public final class CustomerListSteps {

    private static final String LIST = "QueryCustomersCredit";

    private final Scene scene = Scene.current();
    private final List<BigInteger> read = new ArrayList<>();

    @When("the partner reads page after page of QueryCustomersCredit, {int} customers each, until one is empty")
    public void readAll(int size) {
        for (int page = 1; read(page, size) > 0; page++) {}
    }

    private int read(int page, int size) {
        scene.answered(scene.partner().call(LIST, "{\"Page\": %d, \"PageSize\": %d}".formatted(page, size)));
        List<JsonNode> customers = customers();
        assertThat(customers).hasSizeLessThanOrEqualTo(size);
        customers.forEach(customer -> read.add(customer.path("ClientUin").bigIntegerValue()));
        return customers.size();
    }

    @Then("no customer was read twice, and all of Total were read")
    public void allWereRead() {
        assertThat(read).doesNotHaveDuplicates();
        assertThat(BigInteger.valueOf(read.size()))
                .isEqualTo(scene.answer().field("Total").bigIntegerValue());
    }

    @Then("there are {int} customers on the page")
    public void count(int customers) {
        assertThat(customers()).hasSize(customers);
    }

    @Then("there is no customer on the page")
    public void none() {
        assertThat(customers()).isEmpty();
    }

    @Then("the customers are")
    public void are(DataTable expected) {
        List<String> fields = expected.row(0);
        List<Map<String, String>> shown = customers().stream()
                .map(customer ->
                        fields.stream().collect(Collectors.toMap(field -> field, field -> text(customer, field))))
                .toList();
        assertThat(shown).isEqualTo(expected.asMaps());
    }

    @Then("the page begins with the customer {word} and ends with {word}")
    public void beginsAndEnds(String first, String last) {
        List<JsonNode> customers = customers();
        assertThat(text(customers.get(0), "ClientUin")).isEqualTo(first);
        assertThat(text(customers.get(customers.size() - 1), "ClientUin")).isEqualTo(last);
    }

    @Then("the customers are sorted by AssociationTime, the {word} first")
    public void sorted(String end) {
        Comparator<String> order = end.equals("newest") ? Comparator.reverseOrder() : Comparator.naturalOrder();
        assertThat(texts("AssociationTime")).isSortedAccordingTo(order);
    }

    @Then("every {word} is one of {string}")
    public void oneOf(String field, String values) {
        assertThat(texts(field)).isNotEmpty().isSubsetOf(values.split(", "));
    }

    @Then("every {word} is a time written yyyy-MM-dd HH:mm:ss")
    public void times(String field) {
        assertThat(texts(field))
                .isNotEmpty()
                .allMatch(text -> text.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"));
    }

    private List<String> texts(String field) {
        return customers().stream().map(customer -> text(customer, field)).toList();
    }

    private static String text(JsonNode customer, String field) {
        JsonNode value = customer.path(field);
        return value.isNumber() ? value.decimalValue().toPlainString() : value.stringValue();
    }

    private List<JsonNode> customers() {
        return scene.answer().field("Data").valueStream().toList();
    }
}
