package org.ledgermock.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A family's files with one thing wrong in them, and the whole message that names it. */
class FamilyContractMessagesTest {

    private static final String FOLDER = "ledgermock/schemas/acme/";

    @TempDir
    private Path folder;

    private final Map<String, String> files = new LinkedHashMap<>();

    @BeforeEach
    void write_a_good_family() {
        files.put("family.json", """
                {"family":"acme","title":"Acme","protocol":{"name":"p"},
                 "exampleCredential":{"id":"i","secret":"s"},
                 "options":[{"key":"o","values":["a","b"],"default":"a","strict":"b","provenance":"invented",
                             "source":"test","says":"it"}],
                 "entities":{},"invariants":[]}
                """);
        files.put("common.contract.json", "{\"statements\":[]}");
        files.put("Do.contract.json", """
                {"operation":"Do","says":"it","changes":true,"documents":[],"statements":[]}
                """);
        files.put("Do.request.json", "{\"type\":\"object\"}");
        files.put("Do.response.json", "{\"type\":\"object\"}");
    }

    @Test
    void a_good_family_loads() throws IOException {
        FamilyContract acme = load();

        assertThat(acme.operations()).containsOnlyKeys("Do");
        assertThat(acme.operations().get("Do").address()).isEqualTo("Do");
        assertThat(acme.statements()).isEmpty();
    }

    @Test
    void a_host_of_the_protocol_that_is_below_no_domain_is_one_itself() throws IOException {
        files.computeIfPresent(
                "family.json",
                (name, text) -> text.replace(
                        "\"p\"}",
                        "\"p\",\"hosts\":[\"a.vendor.example\",\"b.other.example\"]},\"domains\":[\"vendor.example\"]"));

        assertThat(load().domains()).containsExactly("vendor.example", "b.other.example");
    }

    @Test
    void of_several_wrong_files_the_first_by_name_is_told_of() {
        for (String operation : java.util.List.of("Do", "Eat", "Fly", "Go")) {
            files.put(
                    operation + ".contract.json",
                    "{\"operation\":\"Other\",\"says\":\"it\",\"changes\":true,\"documents\":[],\"statements\":[]}");
        }

        assertMessage(FOLDER + "Do.contract.json: /operation: it names the operation 'Other', not its file");
    }

    @Test
    void a_second_contract_for_an_operation_is_refused() {
        for (String kind : java.util.List.of("contract", "request", "response")) {
            files.put("below/Do." + kind + ".json", files.get("Do." + kind + ".json"));
        }

        assertMessage(FOLDER + "Do.contract.json: there is another contract for this operation in a folder below");
    }

    @ParameterizedTest
    @CsvSource({"family.json", "common.contract.json", "Do.request.json", "Do.response.json"})
    void a_missing_file_is_named(String file) {
        files.remove(file);

        assertMessage(FOLDER + file + ": it is not on the class path");
    }

    @Test
    void an_operation_without_a_contract_is_none() throws IOException {
        files.remove("Do.contract.json");

        assertThat(load().operations()).isEmpty();
    }

    @Test
    void a_family_bears_the_name_of_its_folder() {
        files.compute("family.json", (name, text) -> text.replace("\"acme\"", "\"acmee\""));

        assertMessage(FOLDER + "family.json: /family: it names the family 'acmee', not its folder");
    }

    @Test
    void a_contract_bears_the_name_of_its_file() {
        files.compute("Do.contract.json", (name, text) -> text.replace("\"Do\"", "\"do\""));

        assertMessage(FOLDER + "Do.contract.json: /operation: it names the operation 'do', not its file");
    }

    @Test
    void breaches_are_answered_by_an_error_that_there_is() {
        files.compute(
                "family.json",
                (name, text) -> text.replaceFirst("\\{", "{\"breaches\":[{\"error\":\"error.nowhere\"}],"));

        assertMessage(
                FOLDER
                        + "family.json: /breaches/0/error: breaches are answered by 'error.nowhere', which is no error of common.contract.json");
    }

    @Test
    void a_family_without_a_word_on_conduct_has_rules_for_nothing() throws IOException {
        assertThat(load().conduct()).isEqualTo(Conduct.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"operations\":{\"Don\":{}}} | /operations: the family has no contract for 'Don' (did you mean 'Do'?); it has contracts for [Do]",
                "{\"operations\":{\"Do\":{\"readBack\":[\"Look\"]}}} | /operations/Do/readBack: the family has no contract for 'Look'; it has contracts for [Do]",
                "{\"operations\":{\"Do\":{\"key\":\"/b\"}}} | /operations/Do/key: its schema names no /b; it names [/a]",
                "{\"busy\":[\"error.x\"],\"operations\":{}} | /busy/0: no contract has the error statement 'error.x'",
                "{\"hopless\":[]} | /: unknown key 'hopless' (did you mean 'hopeless'?), allowed: stamp, busy, limited, unclear, hopeless, operations, live"
            })
    void what_conduct_names_has_to_be_there(String conduct, String problem) {
        files.put("Do.request.json", "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}}}");
        files.put("conduct.json", conduct);

        assertMessage(FOLDER + "conduct.json: " + problem);
    }

    @Test
    void an_id_comes_once_in_a_file() {
        String roles = "{\"id\":\"roles.x\",\"kind\":\"roles\",\"provenance\":\"invented\",\"source\":\"test\","
                + "\"says\":\"it\",\"roles\":[]}";
        files.put("common.contract.json", "{\"statements\":[" + roles + "," + roles + "]}");

        assertMessage(FOLDER + "common.contract.json: /statements/1/id: the statement id 'roles.x' is there twice");
    }

    @Test
    void the_code_of_an_option_is_its_default() throws IOException {
        files.compute(
                "family.json",
                (name, text) -> text.replace("\"values\":[\"a\",\"b\"]", "\"type\":\"integer\"")
                        .replace("\"default\":\"a\",\"strict\":\"b\"", "\"default\":\"7\",\"strict\":\"7\""));
        String error =
                "{\"statements\":[{\"id\":\"error.x\",\"kind\":\"error\",\"provenance\":\"invented\",\"source\":\"test\","
                        + "\"says\":\"it\",\"code\":\"7\",\"option\":\"o\",\"text\":{\"en\":\"E\"},\"textProvenance\":\"invented\"}]}";
        files.put("common.contract.json", error);
        FamilyContract acme = load();
        assertThat(acme.error("error.x").orElseThrow().code(acme.options(false, Map.of("o", "8"))))
                .isEqualTo("8");

        String start =
                FOLDER + "common.contract.json: /statements/0/option: the code of 'error.x' is that of the option ";
        files.put("common.contract.json", error.replace("\"7\"", "\"8\""));
        assertMessage(start + "'o', but family.json has no such option with the default '8'");
        files.put("common.contract.json", error.replace("\"o\"", "\"p\""));
        assertMessage(start + "'p', but family.json has no such option with the default '7'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "family.json | \"title\" | \"titel\" | /: unknown key 'titel' (did you mean 'title'?), allowed: family, title, protocol, exampleCredential, domains, times, options, entities, invariants, breaches, by",
                "family.json | \"options\" | \"domains\":[\"vendor.example\",\"com\"],\"options\" | /domains/1: 'com' is no domain of a vendor's: it has to be two names or more in lower case, with dots between, such as 'vendor.example'",
                "family.json | \"provenance\":\"invented\" | \"provenance\":\"guessed\" | /options/0/provenance: expected one of documented, observed, inferred, invented, superseded, got the string \"guessed\"",
                "family.json | \"secret\":\"s\" | \"secret\":5 | ``",
                "Do.contract.json | \"changes\":true | \"changes\":1 | /changes: expected true or false, got the number 1",
                "Do.contract.json | \"statements\":[] | \"statements\":[{\"kind\":\"rule\",\"idd\":1,\"provenance\":\"invented\",\"source\":\"test\",\"says\":\"it\"}] | /statements/0: unknown key 'idd' (did you mean 'id'?), allowed: id, kind, provenance, source, locator, says, option, supersededBy, strict, once",
                "Do.request.json | \"type\" | \"tipe\" | it is not a JSON Schema of this project's dialect: Keyword 'tipe' is unknown and must be configured on the meta-schema or vocabulary",
                "Do.response.json | \"type\" | \"tipe\" | it is not a JSON Schema of this project's dialect: Keyword 'tipe' is unknown and must be configured on the meta-schema or vocabulary",
                "Do.response.json | {\"type\":\"object\"} | {} {} | it is not JSON: text follows the end of the JSON value, at /"
            })
    void a_wrong_file_is_named_with_place_and_problem(String file, String part, String wrong, String problem) {
        files.compute(file, (name, text) -> text.replace(part, wrong));

        if (problem.isEmpty()) {
            assertThatThrownBy(this::load).isInstanceOf(InvalidFile.class).hasMessageStartingWith(FOLDER + file);
        } else {
            assertMessage(FOLDER + file + ": " + problem);
        }
    }

    @Test
    void a_request_schema_is_an_object() {
        files.put("Do.request.json", "true");

        assertThatThrownBy(this::load)
                .isInstanceOf(InvalidFile.class)
                .extracting(PlainMessage::of, STRING)
                .startsWith(FOLDER + "Do.request.json: ");
    }

    @Test
    void a_strict_fragment_that_is_no_schema_is_named_with_its_rule() {
        files.put("Do.contract.json", """
                {"operation":"Do","says":"it","changes":true,"documents":[],"statements":[
                 {"id":"rule.Do.old","kind":"rule","provenance":"superseded","source":"test","says":"it",
                  "strict":{"request":{"requierd":["a"]}}}]}
                """);

        assertMessage(FOLDER + "Do.request.json, rule.Do.old: it is not a JSON Schema of this project's dialect:"
                + " Keyword 'requierd' is unknown and must be configured on the meta-schema or vocabulary");
    }

    private void assertMessage(String message) {
        assertThatThrownBy(this::load)
                .isInstanceOf(InvalidFile.class)
                .extracting(PlainMessage::of)
                .isEqualTo(message);
    }

    private FamilyContract load() throws IOException {
        try (TemporaryClassPath classPath = new TemporaryClassPath(folder)) {
            files.forEach((name, text) -> classPath.with(FOLDER + name, text));
            return FamilyContract.load("acme", new ClassPathFiles(classPath.alone()));
        }
    }
}
