package org.ledgermock.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonText;

class StatementTest {

    private static final String COMMON = "\"id\":\"x\",\"provenance\":\"documented\",\"source\":\"S1\",\"says\":\"it\"";

    @Test
    void each_kind_is_read_as_what_it_is() {
        assertThat(statement("\"kind\":\"limit\",\"calls\":5,\"per\":\"day\",\"scope\":[\"credential\",\"operation\"]"))
                .isEqualTo(new Statement.Limit(
                        "x",
                        "limit",
                        Provenance.DOCUMENTED,
                        "S1",
                        Optional.empty(),
                        "it",
                        5,
                        Statement.Window.DAY,
                        List.of(Statement.Scope.CREDENTIAL, Statement.Scope.OPERATION)));
        assertThat(statement("\"kind\":\"roles\",\"roles\":[\"a\",\"b\"]"))
                .isEqualTo(new Statement.Roles(
                        "x", "roles", Provenance.DOCUMENTED, "S1", Optional.empty(), "it", List.of("a", "b")));
        assertThat(statement(
                        "\"kind\":\"rule\",\"option\":\"o\",\"supersededBy\":\"y\",\"strict\":{\"commonParameters\":"
                                + "[\"Region\"]},\"locator\":{\"document\":\"d\",\"row\":\"r\",\"digest\":\"0123\"}"))
                .isEqualTo(new Statement.Rule(
                        "x",
                        "rule",
                        Provenance.DOCUMENTED,
                        "S1",
                        Optional.of(new Locator("d", "r", "0123")),
                        "it",
                        Optional.of("o"),
                        Optional.of("y"),
                        Optional.of(new Statement.Strict(Optional.empty(), List.of("Region"))),
                        Optional.empty()));
        assertThat(
                        statement(
                                "\"kind\":\"error\",\"code\":\"C\",\"status\":402,\"option\":\"o\",\"text\":{\"en\":\"E\"},\"textProvenance\":\"invented\""))
                .isEqualTo(new Statement.ErrorCode(
                        "x",
                        "error",
                        Provenance.DOCUMENTED,
                        "S1",
                        Optional.empty(),
                        "it",
                        "C",
                        Optional.empty(),
                        Optional.of(new HttpStatus(402)),
                        Optional.of("o"),
                        Map.of("en", "E"),
                        Provenance.INVENTED,
                        Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"kind\":\"erorr\" | `/kind: expected one of error, limit, roles, rule, got 'erorr'`",
                "\"code\":\"x\" | `/kind: expected one of error, limit, roles, rule, got ''`",
                "\"kind\":5 | `/kind: expected one of error, limit, roles, rule, got ''`",
                "\"kind\":\"roles\",\"roles\":[],\"role\":1 | `/: unknown key 'role', allowed: id, kind, provenance, source, locator, says, roles`",
                "\"kind\":\"roles\" | ``",
                "\"kind\":\"limit\",\"per\":\"day\" | `/: the key 'calls' is missing`",
                "\"kind\":\"limit\",\"calls\":5,\"per\":\"hour\" | `/per: expected one of second, minute, day, got the string \"hour\"`",
                "\"kind\":\"limit\",\"calls\":5,\"per\":\"day\",\"scope\":[\"ip\"] | `/scope/0: expected one of credential, operation, got the string \"ip\"`",
                "\"kind\":\"error\",\"code\":\"C\",\"text\":{},\"textProvenance\":\"invented\" | `/: the error 'x' needs a text in at least one language`",
                "\"kind\":\"error\",\"code\":\"C\",\"status\":42,\"text\":{\"en\":\"E\"},\"textProvenance\":\"invented\" | `/status: expected an HTTP status from 200 to 599, got 42`",
                "\"kind\":\"error\",\"code\":1,\"text\":{\"en\":\"E\"},\"textProvenance\":\"invented\" | `/code: expected a string, got the number 1`",
                "\"kind\":\"rule\",\"strict\":{\"requst\":{}} | `/strict: unknown key 'requst' (did you mean 'request'?), allowed: request, commonParameters`"
            })
    void what_is_wrong_is_told_with_its_place(String fields, String message) {
        if (message.isEmpty()) {
            assertThat(statement(fields)).isInstanceOf(Statement.Roles.class);
        } else {
            assertThatThrownBy(() -> statement(fields))
                    .isInstanceOf(JsonMismatch.class)
                    .hasMessage(message);
        }
    }

    @Test
    void the_provenance_is_one_of_five() {
        String all = "one of documented, observed, inferred, invented, superseded";

        assertThatThrownBy(() -> Statement.of(JsonText.value(
                        "{" + COMMON.replace("documented", "guessed") + ",\"kind\":\"roles\",\"roles\":[]}")))
                .hasMessage("/provenance: expected " + all + ", got the string \"guessed\"");
    }

    @Test
    void a_statement_is_an_object() {
        assertThatThrownBy(() -> Statement.of(JsonText.value("[]"))).isInstanceOf(JsonMismatch.class);
    }

    private static Statement statement(String fields) {
        return Statement.of(JsonText.value("{" + COMMON + "," + fields + "}"));
    }
}
