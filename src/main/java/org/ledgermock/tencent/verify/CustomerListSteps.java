package org.ledgermock.tencent.verify;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;
import org.ledgermock.verify.steps.Answers;
import org.ledgermock.verify.steps.Expect;

/** Data of QueryCustomersCredit: customers, in their order. */
public final class CustomerListSteps {

    private final PartnerScenario scene = PartnerScenario.current();

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

    private static String text(JsonObject customer, String field) {
        return customer.find(field)
                .map(JsonValue::asText)
                .orElseThrow(() -> new AssertionError("a customer has no field " + field));
    }

    private List<JsonObject> customers() {
        return Answers.objects(Answers.field(scene.context().answer(), "Data"), "Data");
    }
}
