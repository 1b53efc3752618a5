package org.ledgermock.tencent.verify;

import static java.util.stream.Collectors.joining;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ledgermock.message.JsonObject;
import org.ledgermock.verify.MockSetup;
import org.ledgermock.verify.steps.Answers;
import org.ledgermock.verify.steps.TableRows;

/** How the mock of a scenario is set up, in the partner's nouns; what a table leaves out is the same in all. */
public final class PartnerMockSteps {

    private static final Set<String> NUMBERS =
            Set.of("ClientUin", "Credit", "RemainingCredit", "IdentifyType", "Force");

    private static final BigDecimal LEFT = new BigDecimal(1000);

    private final PartnerScenario scene = PartnerScenario.current();

    @Given("the mock has a partner with {amount} left to allocate, and these customers")
    public void customers(BigDecimal remaining, DataTable customers) {
        scene.setup().want(mock -> mock.seed(seed(remaining, customers.asMaps())));
    }

    /** The mock has them; another target is taken as it is, and what is asserted has to hold there too. */
    @Given("customers such as these")
    public void like(DataTable customers) {
        scene.setup().wantOfMock(mock -> mock.seed(seed(LEFT, customers.asMaps())));
    }

    @Given("the mock has another partner, whose customer is {word}")
    public void otherPartner(String clientUin) {
        scene.setup().want(MockSetup::withOther);
        scene.setup()
                .onceThere(tenant -> tenant.giveToOther(
                        "customer", (JsonObject) Answers.written(customer(Map.of("ClientUin", clientUin)))));
    }

    @Given("the mock knows the partner as a {string}")
    public void role(String role) {
        scene.setup().want(mock -> mock.role(role));
    }

    @Given("the mock has sent the code {string} to {string}")
    public void sent(String code, String phoneNum) {
        scene.setup().want(mock -> mock.seed("""
                {"family": "tencent-partner", "entities": {"verifyCode": [
                  {"PhoneNum": "%s", "CountryCode": "852", "Code": "%s", "SentTime": "2024-01-01 00:00:00"}]}}
                """.formatted(phoneNum, code)));
    }

    private static String seed(BigDecimal remaining, List<Map<String, String>> rows) {
        BigDecimal allocated = rows.stream()
                .map(row -> new BigDecimal(row.getOrDefault("Credit", "0")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return """
                {"family": "tencent-partner", "account": {"name": "Made-up Partner", "role": "reseller"}, "entities": {
                  "partner": [{"Uin": 1, "Name": "Made-up Partner",
                    "TotalCredit": %s, "AllocatedCredit": %s, "RemainingCredit": %s}],
                  "customer": [%s]}}
                """.formatted(
                        allocated.add(remaining).toPlainString(),
                        allocated.toPlainString(),
                        remaining.toPlainString(),
                        rows.stream().map(PartnerMockSteps::customer).collect(joining(", ")));
    }

    private static String customer(Map<String, String> row) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Name", "Made-up Customer");
        fields.put("Type", "new");
        fields.put("Mobile", "");
        fields.put("Email", "");
        fields.put("Arrears", "-");
        fields.put("AssociationTime", "2024-01-01 00:00:00");
        fields.put("RecentExpiry", "");
        fields.put("Credit", "0");
        fields.put("RemainingCredit", row.getOrDefault("Credit", "0"));
        fields.put("IdentifyType", "0");
        fields.put("Remark", "");
        fields.put("Force", "0");
        fields.putAll(row);
        return TableRows.object(fields, NUMBERS);
    }
}
