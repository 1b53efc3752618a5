package org.ledgermock.tencent.verify;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ledgermock.message.JsonObject;
import org.ledgermock.verify.steps.Answers;
import org.ledgermock.verify.steps.Expect;

/** Data of GetCountryCodes: countries and regions, in their order. */
public final class CountrySteps {

    private final PartnerScenario scene = PartnerScenario.current();

    @Then("the countries with the IOS2 {string} are")
    public void are(String code, DataTable expected) {
        List<String> fields = expected.row(0);
        List<Map<String, String>> shown = countries().stream()
                .filter(country -> text(country, "IOS2").equals(code))
                .map(country -> {
                    Map<String, String> row = new LinkedHashMap<>();
                    fields.forEach(field -> row.put(field, text(country, field)));
                    return row;
                })
                .toList();
        Expect.equal(expected.asMaps(), shown, "the countries with the IOS2 " + code);
    }

    @Then("the countries come by {word}")
    public void sorted(String field) {
        List<String> texts =
                countries().stream().map(country -> text(country, field)).toList();
        Expect.equal(texts.stream().sorted().toList(), texts, field);
    }

    private static String text(JsonObject country, String field) {
        return country.text(field).orElseThrow(() -> new AssertionError("a country has no text " + field));
    }

    private List<JsonObject> countries() {
        return Answers.objects(Answers.field(scene.context().answer(), "Data"), "Data");
    }
}
