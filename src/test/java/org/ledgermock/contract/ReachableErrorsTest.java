package org.ledgermock.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.message.JsonObject;

/**
 * Every error code of the contracts has a natural cause, in the protocol's checks or in a situation that a mapping
 * binds, or stands on the list of those that can only be ordered.
 */
class ReachableErrorsTest {

    static List<String> families() {
        return ErrorReach.families();
    }

    @Test
    void each_family_has_a_list() {
        assertThat(families()).contains("kybio-member", "tencent-partner");
        assertThat(ContractFiles.all(ErrorReach.LIST))
                .containsExactlyInAnyOrderElementsOf(families().stream()
                        .map(family -> family + ErrorReach.LIST)
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void a_code_is_reached_or_stands_on_the_list(String family) {
        List<JsonObject> list = new ErrorReach(family).list();
        assertThat(unreached(family)).allMatch(error -> list.stream().anyMatch(error::isMeantBy), "reached, or listed");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void what_stands_on_the_list_is_there_and_not_reached(String family) {
        assertThat(new ErrorReach(family).list())
                .doesNotHaveDuplicates()
                .allMatch(listed -> unreached(family).stream().anyMatch(error -> error.isMeantBy(listed)), "unreached");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void each_on_the_list_says_why(String family) {
        assertThat(ContractFiles.json(family + ErrorReach.LIST).names())
                .contains("errors")
                .isSubsetOf("errors", "statements");
        assertThat(new ErrorReach(family).list()).allSatisfy(listed -> {
            assertThat(listed.names()).containsOnlyOnce("code", "why");
            assertThat(listed.names()).isSubsetOf("operation", "id", "code", "why");
            assertThat(listed.text("why").orElse("")).hasSizeGreaterThan(10);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void each_text_of_a_code_is_reached_or_stands_on_the_list(String family) {
        ErrorReach reach = new ErrorReach(family);
        assertThat(unreachedTexts(family)).allMatch(text -> isOnList(reach, text), "reached, or listed");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void a_text_that_stands_on_the_list_is_there_and_not_reached(String family) {
        assertThat(new ErrorReach(family).listedTexts())
                .allMatch(
                        listed -> unreachedTexts(family).stream().anyMatch(text -> text.isMeantById(listed)),
                        "unreached");
    }

    @Test
    void a_text_that_is_neither_reached_nor_listed_would_be_noticed() {
        assertThat(unreachedTexts("tencent-partner"))
                .contains(
                        new Text("common", "error.InvalidParameter", "InvalidParameter"),
                        new Text("common", "error.IpInBlacklist", "IpInBlacklist"))
                .extracting(Text::id)
                .doesNotContain(
                        "error.InvalidParameter.json",
                        "error.InvalidParameterValue.region",
                        "error.MissingParameter.listed");
    }

    @Test
    void an_unbound_situation_would_be_noticed() {
        assertThat(new ErrorReach("tencent-partner").reached("CreateAccount"))
                .contains("FailedOperation.MailIsRegistered", "MissingParameter")
                .doesNotContain("AuthFailure", "InternalError", "FailedOperation");
    }

    /** A code in a contract file; the common one is {@code common}. */
    private record Error(String operation, String code) {

        boolean isMeantBy(JsonObject listed) {
            return ErrorReach.isMeant(listed, operation, code);
        }
    }

    /** A statement of an error in a contract file. */
    private record Text(String operation, String id, String code) {

        boolean isMeantById(JsonObject listed) {
            return listed.text("id").orElse("").equals(id)
                    && listed.text("operation").orElse(operation).equals(operation);
        }
    }

    private static boolean isOnList(ErrorReach reach, Text text) {
        return reach.listedTexts().stream().anyMatch(text::isMeantById)
                || reach.onlyOrdered(text.operation, text.code).isPresent();
    }

    private static List<Text> unreachedTexts(String family) {
        ErrorReach reach = new ErrorReach(family);
        List<Text> unreached = new ArrayList<>();
        for (String file : reach.files()) {
            reach.errors(file).stream()
                    .filter(error -> !reach.isReached(file, error))
                    .forEach(error -> unreached.add(new Text(
                            file,
                            error.text("id").orElseThrow(),
                            error.text("code").orElseThrow())));
        }
        return unreached;
    }

    private static List<Error> unreached(String family) {
        ErrorReach reach = new ErrorReach(family);
        List<Error> unreached = new ArrayList<>();
        for (String file : reach.files()) {
            Set<String> reached = reach.reached(file);
            new TreeSet<>(reach.codes(file).values())
                    .stream()
                            .filter(code -> !reached.contains(code))
                            .forEach(code -> unreached.add(new Error(file, code)));
        }
        return unreached;
    }
}
