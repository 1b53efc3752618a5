package org.ledgermock.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.message.JsonBoolean;
import org.ledgermock.message.JsonObject;

/** The schema files, as schemas/README.md says they are. */
class SchemaFilesTest {

    private static final com.networknt.schema.Schema META_SCHEMA = SchemaRegistry.withDialect(
                    Dialects.getDraft202012(), builder -> {})
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    private static final Set<String> PROVENANCES =
            Set.of("documented", "observed", "inferred", "invented", "superseded");

    // A page of a vendor's that locators look into.
    static final String PAGE = "docs/sources/[\\w-]+\\.md#doc-\\w+";

    static List<String> files() {
        return ContractFiles.all();
    }

    static Stream<String> schemaFiles() {
        return ContractFiles.all().stream()
                .filter(file ->
                        file.endsWith(".request.json") || file.endsWith(".response.json") || !file.contains("/"));
    }

    static Stream<String> familySchemas() {
        return schemaFiles().filter(file -> file.contains("/"));
    }

    // The form of refusals belongs to the family, and to no operation.
    static Stream<String> operationSchemas() {
        return familySchemas().filter(file -> !file.endsWith("/error.response.json"));
    }

    record Fragment(String place, JsonObject schema) {

        @Override
        public String toString() {
            return place;
        }
    }

    /** Schemas that stand inside another file: of entities, of what is strictly asked for. */
    static List<Fragment> fragments() {
        List<Fragment> fragments = new ArrayList<>();
        for (String family : ContractFiles.families()) {
            String file = family + "/family.json";
            JsonObject entities = ContractFiles.json(file).object("entities").orElseThrow();
            for (String kind : entities.names()) {
                fragments.add(new Fragment(
                        file + " " + kind,
                        entities.object(kind).orElseThrow().object("schema").orElseThrow()));
            }
        }
        for (String file : ContractFiles.all(".contract.json")) {
            for (JsonObject statement : ContractFiles.statements(file)) {
                statement
                        .object("strict")
                        .flatMap(strict -> strict.object("request"))
                        .ifPresent(schema -> fragments.add(new Fragment(file + " " + statement.text("id"), schema)));
            }
        }
        return fragments;
    }

    @Test
    void there_is_something_to_look_at_and_the_meta_schema_has_teeth() {
        assertThat(schemaFiles()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(fragments()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(META_SCHEMA.validate("{\"type\":\"objectt\"}", InputFormat.JSON))
                .isNotEmpty();
        assertThat(META_SCHEMA.validate("{\"properties\":{\"a\":{\"minLength\":-1}}}", InputFormat.JSON))
                .isNotEmpty();
        assertThat(META_SCHEMA.validate("{\"type\":\"object\"}", InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void is_plain_json_with_line_feeds_and_no_tabs(String file) {
        assertThat(ContractFiles.json(file).size()).isPositive();
        assertThat(ContractFiles.text(file))
                .endsWith("}\n")
                .doesNotContain("\r")
                .doesNotContain("\t");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemaFiles")
    void is_a_schema_of_2020_12_and_of_our_dialect(String file) {
        assertThat(META_SCHEMA.validate(ContractFiles.text(file), InputFormat.JSON))
                .isEmpty();
        assertThat(SchemaCompiler.compile(ContractFiles.json(file), file)).isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fragments")
    void is_a_schema_too(Fragment fragment) {
        assertThat(META_SCHEMA.validate(fragment.schema().toString(), InputFormat.JSON))
                .isEmpty();
        assertThat(SchemaCompiler.compile(fragment.schema(), fragment.place())).isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemaFiles")
    void says_by_what_name_and_dialect_it_goes(String file) {
        assertThat(ContractFiles.json(file).text("$id")).contains("ledgermock:" + file);
        assertThat(ContractFiles.json(file).text("$schema")).contains("https://json-schema.org/draft/2020-12/schema");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemaFiles")
    void has_a_title_a_description_and_examples_that_keep_it(String file) {
        JsonObject schema = ContractFiles.json(file);

        assertThat(schema.text("title")).isPresent();
        assertThat(schema.text("description")).isPresent();
        assertThat(schema.array("examples").orElseThrow().stream())
                .isNotEmpty()
                .allSatisfy(example -> assertThat(
                                SchemaCompiler.compile(schema, file).violations(example))
                        .isEmpty());
    }

    @Test
    void our_own_keywords_are_in_the_vocabulary_and_have_what_it_asks_for() throws IOException {
        JsonObject words = ContractFiles.json(ContractFiles.VOCABULARY);
        Schema vocabulary = SchemaCompiler.compile(words, ContractFiles.VOCABULARY);
        Set<String> used = new TreeSet<>();
        for (String file : ContractFiles.all()) {
            ContractFiles.walk(ContractFiles.json(file), file + "#", (place, object) -> {
                JsonObject.Builder ours = JsonObject.builder();
                object.forEach((name, value) -> {
                    if (name.startsWith("x-") && !file.equals(ContractFiles.VOCABULARY)) {
                        ours.put(name, value);
                        used.add(name);
                    }
                });
                assertThat(vocabulary.violations(ours.build())).as(place).isEmpty();
            });
        }
        JsonObject known = words.object("properties").orElseThrow();
        assertThat(known.names()).containsAll(used);
        assertThat(known.names()).allSatisfy(word -> {
            assertThat(Files.readString(Path.of("schemas/README.md"))).contains("`" + word + "`");
            assertThat(SchemaCompiler.compile(JsonObject.of(word, new JsonBoolean(true)), "made up"))
                    .as("a keyword that is none is an error, and %s is none", word)
                    .isNotNull();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operationSchemas")
    void has_a_contract_beside_it_and_both_directions(String file) {
        String operation = file.replaceFirst("\\.(request|response)\\.json$", "");

        assertThat(ContractFiles.all())
                .contains(operation + ".contract.json", operation + ".request.json", operation + ".response.json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("familySchemas")
    void every_property_says_how_it_is_known(String file) {
        assertThat(ContractFiles.json(file).text("x-source")).isPresent();
        ContractFiles.properties(file, SchemaFilesTest::assertKnown);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void every_property_of_an_entity_says_how_it_is_known(String family) {
        ContractFiles.properties(family + "/family.json", SchemaFilesTest::assertKnown);
    }

    static List<String> families() {
        return ContractFiles.families();
    }

    private static void assertKnown(String place, JsonObject property) {
        assertThat(property.text("x-provenance")).as(place).get().isIn(PROVENANCES);
        assertThat(property.text("x-source")).as(place).get().asString().isNotBlank();
        assertThat(property.text("description")).as(place).get().asString().isNotBlank();
        for (String mark : List.of("x-personal", "x-secret")) {
            assertThat(property.find(mark).filter(value -> !value.equals(new JsonBoolean(true))))
                    .as(place + " " + mark)
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operationSchemas")
    void what_a_page_documents_has_a_locator(String file) {
        ContractFiles.properties(file, (place, property) -> {
            String source = property.text("x-source").orElse("");
            if (source.matches(PAGE + " \\((input|output|parameter|answer|example).*")) {
                assertThat(property.object("x-locator"))
                        .as(place + ", " + source)
                        .isPresent();
            }
            if (property.has("x-locator")) {
                assertThat(source).as(place).matches(PAGE + "\\b.*");
            }
        });
    }

    // The personal data and passwords of the member object (docs/sources/kybio-member.md#member) and of the credentials
    // file.
    @Test
    void secrets_are_marked() {
        List<String> secret = new ArrayList<>();
        for (String file : ContractFiles.all()) {
            ContractFiles.properties(file, (place, property) -> {
                if (property.has("x-secret")) {
                    secret.add(place.substring(place.lastIndexOf('/') + 1));
                }
            });
        }
        assertThat(secret).contains("password", "secret", "token");
    }
}
