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
