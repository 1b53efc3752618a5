package org.ledgermock.kybio.verify;

import static java.util.stream.Collectors.joining;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ledgermock.verify.steps.TableRows;

/** How the mock of a scenario is set up, in the store's nouns; what a table leaves out is the same in all. */
public final class MemberMockSteps {

    private static final Set<String> NUMBERS = Set.of("customerUid", "balance", "point");

    private final StoreScenario scene = StoreScenario.current();

    @Given("the mock has these members")
    public void members(DataTable members) {
        scene.setup().want(mock -> mock.seed(named(members)));
    }

    /** The mock has them; another target is taken as it is, and what is asserted has to hold there too. */
    @Given("members such as these")
    public void like(DataTable members) {
        scene.setup().wantOfMock(mock -> mock.seed(named(members)));
    }

    private String named(DataTable members) {
        List<Map<String, String>> rows = members.asMaps();
        scene.members().are(rows.stream().map(row -> row.get("customerUid")).toList());
        return seed(rows);
    }

    private static String seed(List<Map<String, String>> rows) {
        return """
                {"family": "kybio-member", "account": {"name": "Made-up Chain"}, "entities": {"member": [%s]}}
                """.formatted(rows.stream().map(MemberMockSteps::member).collect(joining(", ")));
    }

    private static String member(Map<String, String> row) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("number", "N" + row.get("customerUid"));
        fields.put("balance", "0");
        fields.put("point", "0");
        fields.putAll(row);
        String limit = fields.remove("creditLimit");
        String extension = limit == null ? "" : ", \"extInfo\": {\"creditLimit\": " + limit + "}";
        return TableRows.object(fields, NUMBERS).replaceFirst("}$", ", \"enable\": 1" + extension + "}");
    }
}
