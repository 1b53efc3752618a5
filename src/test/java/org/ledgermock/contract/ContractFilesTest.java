package org.ledgermock.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.RecordReader;

/** The contract files, as schemas/README.md says they are. */
class ContractFilesTest {

    private static final Set<String> ROLES = Set.of("distributor", "second-level-reseller", "reseller", "end-customer");
    private static final Set<String> PLACEHOLDERS =
            Set.of("parameter", "value", "type", "count", "limit", "time", "action", "service", "version");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> DOCUMENTS = Set.of(
            "tencent-AllocateCustomerCredit", "tencent-QueryCustomersCredit", "kybio-updateBalancePointByIncrement");

    static List<String> contracts() {
        return ContractFiles.all(".contract.json");
    }

    static Stream<String> operations() {
        return contracts().stream().filter(file -> !file.endsWith("/common.contract.json"));
    }

    static List<ContractFiles.Located> locators() {
        return ContractFiles.locators();
    }

    static List<String> families() {
        return ContractFiles.families();
    }

    @Test
    void there_is_something_to_look_at() {
        assertThat(operations()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(locators()).hasSizeGreaterThan(40);
        assertThat(families()).contains("kybio-member", "tencent-partner");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void names_the_operation_and_the_documents(String file) {
        JsonObject contract = ContractFiles.json(file);

        assertThat(file).endsWith("/" + contract.text("operation").orElse("?") + ".contract.json");
        assertThat(contract.text("says").orElse("")).isNotBlank();
        assertThat(ContractFiles.texts(contract, "documents")).allMatch(DOCUMENTS::contains);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void every_statement_has_an_id_of_its_kind_that_comes_once(String file) {
        Set<String> ids = new HashSet<>();
        for (JsonObject statement : ContractFiles.statements(file)) {
            String id = statement.text("id").orElse("");

            assertThat(id).startsWith(statement.text("kind").orElse("?") + ".");
            assertThat(ids.add(id)).as(id + " comes twice").isTrue();
            assertThat(statement.text("source").orElse("")).as(id).isNotBlank();
            assertThat(statement.text("says").orElse("")).as(id).isNotBlank();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void only_an_error_may_stand_in_the_common_file_too(String file) {
        Set<String> common = ids(file.substring(0, file.indexOf('/')) + "/common.contract.json");

        assertThat(ids(file).stream().filter(common::contains)).allMatch(id -> id.startsWith("error."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void what_is_superseded_says_by_what_and_nothing_else_does(String file) {
        Set<String> known = ids(file);
        known.addAll(ids(file.substring(0, file.indexOf('/')) + "/common.contract.json"));
        for (JsonObject statement : ContractFiles.statements(file)) {
            boolean superseded = statement.text("provenance").orElse("").equals("superseded");
            String by = statement.text("supersededBy").orElse("");

            assertThat(by.isEmpty()).as(statement.text("id").orElse("")).isEqualTo(!superseded);
            assertThat(superseded || !statement.has("strict"))
                    .as(statement.text("id").orElse("") + " asks for something strictly")
                    .isTrue();
            if (by.matches("(rule|error|limit|roles)\\.\\S+")) {
                assertThat(known).as(statement.text("id").orElse("")).contains(by);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void every_rules_option_is_declared(String file) {
        JsonObject family = ContractFiles.json(file.substring(0, file.indexOf('/')) + "/family.json");
        List<String> keys = ContractFiles.objects(family, "options").stream()
                .map(option -> option.text("key").orElse(""))
                .toList();

        assertThat(ContractFiles.statements(file).stream().flatMap(statement -> statement.text("option").stream()))
                .allMatch(keys::contains);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void what_a_rule_asks_for_strictly_can_be_switched_on(String file) {
        JsonObject family = ContractFiles.json(file.substring(0, file.indexOf('/')) + "/family.json");
        for (JsonObject statement : ContractFiles.statements(file)) {
            if (statement.has("strict") && statement.has("option")) {
                String option = statement.text("option").orElseThrow();
                assertThat(ContractFiles.objects(family, "options"))
                        .filteredOn(declared -> declared.text("key").orElse("").equals(option))
                        .as("what a conditional waits for is 'true'")
                        .allMatch(declared -> declared.text("type").orElse("").equals("boolean"))
                        .hasSize(1);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void every_error_has_its_text_and_only_known_placeholders(String file) {
        boolean kybio = file.startsWith("kybio-member/");
        for (JsonObject statement : ContractFiles.statements(file)) {
            if (!statement.text("kind").orElse("").equals("error")) {
                continue;
            }
            String id = statement.text("id").orElse("");
            JsonObject text = statement.object("text").orElseThrow();
            assertThat(text.names()).as(id).isSubsetOf("en", "zh").contains(kybio ? "zh" : "en");
            text.forEach((language, words) -> {
                String template = ((JsonString) words).text();
                assertThat(template).as(id).isNotBlank();
                Matcher placeholder = PLACEHOLDER.matcher(template);
                while (placeholder.find()) {
                    assertThat(PLACEHOLDERS).as(id).contains(placeholder.group(1));
                }
            });
            if (kybio) {
                assertThat(statement.text("code").orElse("")).as(id).matches("0|[1-9][0-9]{0,8}");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void roles_are_those_that_the_vendor_names(String file) {
        assertThat(ContractFiles.statements(file).stream()
                        .flatMap(statement -> ContractFiles.texts(statement, "roles").stream()))
                .allMatch(ROLES::contains);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("locators")
    void a_locator_is_well_formed(ContractFiles.Located located) {
        JsonObject locator = located.locator();

        assertThat(locator.names()).containsExactly("document", "row", "digest");
        assertThat(locator.text("document")).get().isIn(DOCUMENTS);
        assertThat(locator.text("digest")).get().asString().matches("[0-9a-f]{12}");
        assertThat(locator.text("row"))
                .get()
                .asString()
                .isNotBlank()
                .isEqualTo(locator.text("row").orElse("").strip().replaceAll("\\s+", " "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void its_locators_are_of_its_own_documents(String file) {
        List<String> documents = ContractFiles.texts(ContractFiles.json(file), "documents");
        String operation = file.replace(".contract.json", ".");

        assertThat(locators())
                .filteredOn(located -> located.place().startsWith(operation))
                .allMatch(located ->
                        documents.contains(located.locator().text("document").orElse("")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void a_statement_with_a_locator_has_a_page_for_its_source(String file) {
        for (JsonObject statement : ContractFiles.statements(file)) {
            String source = statement.text("source").orElse("");
            if (statement.has("locator")) {
                assertThat(source).as(statement.text("id").orElse("")).matches(SchemaFilesTest.PAGE + "\\b.*");
            }
            if (source.matches(SchemaFilesTest.PAGE + " .*")
                    && statement.text("provenance").orElse("").equals("documented")) {
                assertThat(statement.object("locator"))
                        .as(statement.text("id").orElse("") + ", " + source)
                        .isPresent();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void an_options_default_and_strict_value_are_among_its_values(String family) {
        List<String> keys = new ArrayList<>();
        for (JsonObject written : ContractFiles.objects(ContractFiles.json(family + "/family.json"), "options")) {
            OptionDeclaration option = RecordReader.read(written, OptionDeclaration.class);
            keys.add(option.key());

            assertThat(option.allows(option.byDefault())).as(option.key()).isTrue();
            assertThat(option.allows(option.strict()))
                    .as(option.key() + ", strict")
                    .isTrue();
            assertThat(option.says()).isNotBlank();
            assertThat(option.source()).isNotBlank();
        }
        assertThat(keys).doesNotHaveDuplicates().doesNotContain(OptionDeclaration.STRICT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void entities_and_invariants_fit_together(String family) {
        JsonObject file = ContractFiles.json(family + "/family.json");
        JsonObject entities = file.object("entities").orElseThrow();
        Set<String> quantities = new HashSet<>();
        for (String kind : entities.names()) {
            JsonObject entity = entities.object(kind).orElseThrow();
            JsonObject schema = entity.object("schema").orElseThrow();
            List<String> required = ContractFiles.texts(schema, "required");
            List<String> needed = new ArrayList<>(ContractFiles.texts(entity, "order"));
            needed.addAll(ContractFiles.texts(entity, "quantities"));
            needed.add(entity.text("key").orElseThrow());

            assertThat(schema.object("properties").orElseThrow().names())
                    .as(kind)
                    .containsAll(needed);
            assertThat(required).as(kind).containsAll(needed);
            ContractFiles.texts(entity, "quantities").forEach(quantity -> quantities.add(kind + "." + quantity));
        }
        for (JsonObject invariant : ContractFiles.objects(file, "invariants")) {
            for (JsonValue sum : ((JsonArray) invariant.find("equal").orElse(JsonArray.EMPTY))) {
                ((JsonArray) sum).forEach(term -> assertThat(quantities).contains(((JsonString) term).text()));
            }
            String each = invariant.text("each").orElse("");
            ContractFiles.texts(invariant, "ascending").stream()
                    .filter(quantity -> !quantity.equals("0"))
                    .forEach(quantity -> assertThat(quantities).contains(each + "." + quantity));
        }
    }

    private static Set<String> ids(String file) {
        Set<String> ids = new HashSet<>();
        ContractFiles.statements(file)
                .forEach(statement -> ids.add(statement.text("id").orElse("")));
        return ids;
    }
}
