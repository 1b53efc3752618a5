package org.ledgermock.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonText;
import org.ledgermock.protocol.ProtocolType;

/**
 * Every error code of the contracts has a natural cause, in the protocol's checks or in a situation that a mapping
 * binds, or stands on the list of those that can only be ordered.
 */
class ReachableErrorsTest {

    private static final Path MAPPINGS = Path.of("mappings");
    private static final String COMMON = "common";
    private static final String CONTRACT = ".contract.json";
    private static final String LIST = "/ordered-only.json";

    /** What a protocol names for defects of the mock: no check gives it. */
    private static final Set<String> DEFECTS = Set.of("InternalError");

    static List<String> families() {
        return ContractFiles.all("/family.json").stream()
                .map(file -> file.substring(0, file.indexOf('/')))
                .toList();
    }

    @Test
    void each_family_has_a_list() {
        assertThat(families()).contains("kybio-member", "tencent-partner");
        assertThat(ContractFiles.all(LIST))
                .containsExactlyInAnyOrderElementsOf(
                        families().stream().map(family -> family + LIST).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void a_code_is_reached_or_stands_on_the_list(String family) {
        assertThat(unreached(family))
                .allMatch(error -> list(family).stream().anyMatch(error::isMeantBy), "reached, or listed");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void what_stands_on_the_list_is_there_and_not_reached(String family) {
        assertThat(list(family))
                .doesNotHaveDuplicates()
                .allMatch(listed -> unreached(family).stream().anyMatch(error -> error.isMeantBy(listed)), "unreached");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void each_on_the_list_says_why(String family) {
        assertThat(ContractFiles.json(family + LIST).names()).containsExactly("errors");
        assertThat(list(family)).allSatisfy(listed -> {
            assertThat(listed.names()).containsOnlyOnce("code", "why");
            assertThat(listed.names()).isSubsetOf("operation", "id", "code", "why");
            assertThat(listed.text("why").orElse("")).hasSizeGreaterThan(10);
        });
    }

    @Test
    void an_unbound_situation_would_be_noticed() {
        assertThat(reached("tencent-partner", "CreateAccount"))
                .contains("FailedOperation.MailIsRegistered", "MissingParameter")
                .doesNotContain("AuthFailure", "InternalError", "FailedOperation");
    }

    /** A code in a contract file; the common one is {@code common}. */
    private record Error(String operation, String code) {

        /** Whether it is the one on a list: of this operation, or, where none is named, of any. */
        boolean isMeantBy(JsonObject listed) {
            return listed.text("code").orElse("").equals(code)
                    && listed.text("operation").orElse(operation).equals(operation);
        }
    }

    private static List<Error> unreached(String family) {
        List<Error> unreached = new ArrayList<>();
        codes(family).forEach((operation, codes) -> {
            Set<String> reached = reached(family, operation);
            codes.stream()
                    .filter(code -> !reached.contains(code))
                    .forEach(code -> unreached.add(new Error(operation, code)));
        });
        return unreached;
    }

    /** The codes of each contract file, and of the common one. */
    private static Map<String, Set<String>> codes(String family) {
        Map<String, Set<String>> codes = new TreeMap<>();
        List<String> files = new ArrayList<>(operations(family));
        files.add(COMMON);
        files.forEach(file -> codes.put(
                file, new TreeSet<>(errors(family + "/" + file + CONTRACT).values())));
        return codes;
    }

    private static List<String> operations(String family) {
        return ContractFiles.all(CONTRACT).stream()
                .filter(file -> file.startsWith(family + "/"))
                .map(file -> file.substring(family.length() + 1, file.length() - CONTRACT.length()))
                .filter(name -> !name.equals(COMMON))
                .toList();
    }

    private static Set<String> reached(String family, String operation) {
        Map<String, String> common = errors(family + "/" + COMMON + CONTRACT);
        Set<String> reached = byChecks(family).stream().map(common::get).collect(Collectors.toSet());
        reached.removeAll(DEFECTS);
        if (operation.equals(COMMON)) {
            operations(family)
                    .forEach(one -> bound(family, one).stream()
                            .filter(id -> !errors(family + "/" + one + CONTRACT).containsKey(id))
                            .forEach(id -> reached.add(common.get(id))));
        } else {
            Map<String, String> known = new TreeMap<>(common);
            known.putAll(errors(family + "/" + operation + CONTRACT));
            bound(family, operation).forEach(id -> reached.add(known.get(id)));
        }
        return reached;
    }

    private static Set<String> byChecks(String family) {
        JsonObject settings =
                ContractFiles.json(family + "/family.json").object("protocol").orElseThrow();
        String name = settings.text("name").orElseThrow();
        return ServiceLoader.load(ProtocolType.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow()
                .create(settings.without("name"))
                .errors();
    }

    private static List<String> bound(String family, String operation) {
        List<String> ids = new ArrayList<>();
        mapping(family, operation)
                .object("response")
                .flatMap(response -> response.object("transformerParameters"))
                .flatMap(parameters -> parameters.object("situations"))
                .orElseThrow()
                .forEach((situation, id) -> ids.add(((JsonString) id).text()));
        return ids;
    }

    private static JsonObject mapping(String family, String operation) {
        try {
            return JsonText.object(Files.readString(MAPPINGS.resolve(family).resolve(operation + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Code by statement id. */
    private static Map<String, String> errors(String file) {
        return ContractFiles.statements(file).stream()
                .filter(statement -> statement.text("kind").orElse("").equals("error"))
                .collect(Collectors.toMap(
                        statement -> statement.text("id").orElseThrow(),
                        statement -> statement.text("code").orElseThrow()));
    }

    private static List<JsonObject> list(String family) {
        return ContractFiles.objects(ContractFiles.json(family + LIST), "errors");
    }
}
