package org.ledgermock.jars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether a jar may be passed on: it has the licences and notices of all that is inside, and a bill says what that is. */
class PassedOnIT {

    /** What a part asks to be passed on with it. */
    private static final String ASKED = "META-INF/((LICENSE|NOTICE|COPYRIGHT)(\\.\\w+)?|[\\w-]+-(LICENSE|NOTICE))";

    private static Stream<BuiltJar> jars() {
        return Stream.of(BuiltJar.library(), BuiltJar.standalone());
    }

    @ParameterizedTest
    @MethodSource("jars")
    void each_file_is_ours_or_has_its_licence_in_the_jar(BuiltJar jar) {
        List<ThirdParty> list = ThirdParty.in(jar);

        assertThat(jar.names().stream().filter(name -> !isOurs(name)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(ThirdParty.of(list, name))
                        .hasValueSatisfying(part -> assertThat(jar.names()).contains(part.text())));
    }

    private static boolean isOurs(String name) {
        return name.startsWith("META-INF/")
                || name.startsWith("ledgermock/")
                || name.startsWith("org/ledgermock/") && !name.startsWith("org/ledgermock/shaded/");
    }

    @Test
    void the_list_has_no_part_that_is_in_no_jar_and_no_text_that_no_part_needs() {
        BuiltJar jar = BuiltJar.standalone();
        List<ThirdParty> list = ThirdParty.in(jar);
        Set<ThirdParty> found = jar.names().stream()
                .flatMap(name -> ThirdParty.of(list, name).stream())
                .collect(Collectors.toSet());

        assertThat(list).allSatisfy(part -> assertThat(found).contains(part));
        assertThat(jar.names().stream()
                        .filter(name -> name.startsWith("META-INF/licenses/"))
                        .filter(name -> !name.equals(ThirdParty.LIST)))
                .allSatisfy(
                        text -> assertThat(list).extracting(ThirdParty::text).contains(text));
    }

    @Test
    void every_paragraph_of_a_licence_or_notice_that_a_part_brings_is_in_both_jars() {
        BuiltJar standalone = BuiltJar.standalone();
        List<BuiltJar> shaded = BuiltJar.onTheClassPath().stream()
                .filter(jar -> jar.isIn(standalone))
                .toList();

        assertThat(shaded).hasSizeGreaterThan(20);
        for (BuiltJar jar : jars().toList()) {
            String kept = jar.names().stream()
                    .filter(name -> name.matches("META-INF/(LICENSE|NOTICE|licenses/.*)"))
                    .map(jar::text)
                    .map(PassedOnIT::letters)
                    .collect(Collectors.joining());
            assertThat(shaded)
                    .allSatisfy(part -> assertThat(part.names().stream().filter(name -> name.matches(ASKED)))
                            .allSatisfy(name -> assertThat(paragraphs(part.text(name)))
                                    .allSatisfy(paragraph -> assertThat(kept.contains(letters(paragraph)))
                                            .as(paragraph)
                                            .isTrue())));
        }
    }

    private static List<String> paragraphs(String text) {
        return Arrays.asList(text.split("\\R\\s*\\R"));
    }

    /** What is left of a text however it is indented and punctuated. */
    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    @Test
    void what_WireMock_has_inside_was_listed_for_the_WireMock_that_is_inside() {
        BuiltJar jar = BuiltJar.standalone();

        assertThat(jar.text(ThirdParty.LIST))
                .contains("== inside WireMock "
                        + System.getProperty("wiremock.standalone.jar").replaceAll(".*-([\\d.]+)\\.jar", "$1") + ",");
    }

    @Test
    void the_bill_of_materials_has_each_artifact_that_shading_put_in_with_its_licence() {
        assumeFalse(
                "offline=true".equals(System.getProperty("maven.session")),
                "with -o, Maven leaves the bill of materials out");
        BuiltJar standalone = BuiltJar.standalone();
        List<ThirdParty> list = ThirdParty.in(standalone);
        List<JsonNode> bill = components();

        assertThat(bill)
                .allSatisfy(component -> assertThat(component.path("licenses")).isNotEmpty());
        List<String> billed = bill.stream().map(PassedOnIT::coordinates).toList();
        assertThat(BuiltJar.onTheClassPath().stream()
                        .filter(jar -> jar.isIn(standalone))
                        .map(BuiltJar::coordinates))
                .hasSizeGreaterThan(20)
                .allSatisfy(coordinates -> {
                    assertThat(billed).contains(coordinates);
                    assertThat(list).anyMatch(part -> part.isArtifact(coordinates));
                });
        assertThat(list.stream().filter(ThirdParty::isArtifact))
                .allSatisfy(part -> assertThat(billed).anyMatch(part::isArtifact));
    }

    private static List<JsonNode> components() {
        Path bill = Path.of(System.getProperty("ledgermock.bill"));
        return StreamSupport.stream(
                        JsonMapper.shared()
                                .readTree(bill.toFile())
                                .path("components")
                                .spliterator(),
                        false)
                .toList();
    }

    private static String coordinates(JsonNode component) {
        return component.path("group").stringValue() + ":"
                + component.path("name").stringValue();
    }
}
