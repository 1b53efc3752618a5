package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonText;

/** The mapping files: stock WireMock JSON, one operation each, and all of them fit contracts and behaviours. */
class MappingFilesTest {

    private static final Path MAPPINGS = Path.of("mappings");
    private static final TestServer SERVER = TestServer.ofTheProject();

    static List<String> files() {
        try (Stream<Path> files = Files.walk(MAPPINGS)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> MAPPINGS.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_mapping_names_one_family_and_operation_throughout(String file) throws IOException {
        JsonObject mapping = JsonText.object(Files.readString(MAPPINGS.resolve(file)));
        JsonObject parameters = transformerParameters(mapping);
        String family = parameters.text("family").orElseThrow();
        String operation = parameters.text("operation").orElseThrow();

        assertThat(file).isEqualTo(family + "/" + operation + ".json");
        assertThat(mapping.object("request").flatMap(request -> request.object("customMatcher")))
                .contains(JsonText.object(
                        "{\"name\":\"ledgermock\",\"parameters\":{\"family\":\"%s\",\"operation\":\"%s\"}}"
                                .formatted(family, operation)));
        assertThat(mapping.find("priority")).as("below a user's stubs").contains(JsonNumber.of(10));
        assertThat(mapping.object("response").orElseThrow().find("transformers"))
                .contains(JsonText.value("[\"ledgermock\"]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void every_situation_leads_to_an_error_that_the_contract_has(String file) throws IOException {
        JsonObject parameters = transformerParameters(JsonText.object(Files.readString(MAPPINGS.resolve(file))));
        Operation operation = SERVER.families.bind(parameters);

        parameters
                .object("situations")
                .orElseThrow()
                .forEach((situation, id) -> assertThat(
                                operation.errors().get(situation).id())
                        .isEqualTo(((org.ledgermock.message.JsonString) id).text()));
    }

    @Test
    void every_contract_has_a_mapping() {
        List<String> contracts = new ArrayList<>();
        SERVER.families
                .all()
                .forEach(family -> family.contract()
                        .operations()
                        .keySet()
                        .forEach(operation -> contracts.add(family.name() + "/" + operation + ".json")));

        assertThat(files()).hasSizeGreaterThanOrEqualTo(3).containsExactlyInAnyOrderElementsOf(contracts);
    }

    private static JsonObject transformerParameters(JsonObject mapping) {
        return mapping.object("response")
                .flatMap(response -> response.object("transformerParameters"))
                .orElseThrow();
    }
}
