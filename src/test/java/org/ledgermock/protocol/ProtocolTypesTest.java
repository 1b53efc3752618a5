package org.ledgermock.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonText;
import org.ledgermock.message.Response;
import org.ledgermock.message.Violation;

/** Protocols by their names, and what all of them share. */
class ProtocolTypesTest {

    @ParameterizedTest
    @CsvSource({"'{\"a\":1}', '{\"a\":1}'", "'<html>', 'null'", "'', 'null'"})
    void an_answer_that_is_no_JSON_is_read_as_nothing(String body, String read) {
        assertThat(ReadAnswer.json(response(Headers.NONE, body))).hasToString(read);
        assertThat(ReadAnswer.json(response(Headers.NONE, ""))).isEqualTo(JsonNull.NULL);
    }

    @Test
    void an_answer_has_a_header_once_and_with_its_value_or_breaches_what_every_answer_has() {
        Headers right = Headers.of("content-TYPE", "text/plain").and("Other", "x");

        assertThat(ReadAnswer.headerBreach(response(right, ""), "Content-Type", "text/plain"))
                .isEmpty();
        assertThat(ReadAnswer.headerBreach(
                        response(right.and("Content-Type", "text/html"), ""), "Content-Type", "text/plain"))
                .contains(new Violation("", "header Content-Type", "text/plain", "text/plain, text/html"));
        assertThat(ReadAnswer.headerBreach(response(Headers.NONE, ""), "Content-Type", "text/plain"))
                .contains(new Violation("", "header Content-Type", "text/plain", ""));
    }

    @Test
    void a_protocol_is_found_by_its_name_and_a_wrong_name_is_told_with_the_right_ones() {
        ProtocolTypes types = ProtocolTypes.of(ProtocolTypesTest.class.getClassLoader());

        assertThat(types.types()).extracting(ProtocolType::name).contains("pospal-open-api-1", "tencent-cloud-3");
        assertThat(types.create(JsonText.object("{\"name\": \"pospal-open-api-1\", \"prefixes\": [\"/v1\"]}"))
                        .isAt("/v1/a"))
                .isTrue();
        assertThatThrownBy(() -> new ProtocolTypes(types.types().stream()
                                .filter(type -> type.name().equals("pospal-open-api-1"))
                                .toList())
                        .create(JsonText.object("{\"name\": \"pospal-open-api-2\"}")))
                .isInstanceOf(JsonMismatch.class)
                .hasMessage("/protocol/name: there is no protocol 'pospal-open-api-2' (did you mean"
                        + " 'pospal-open-api-1'?); protocols are [pospal-open-api-1]");
        assertThatThrownBy(() -> types.create(JsonText.object("{\"name\": \"pospal-open-api-1\", \"prefixes\": 1}")))
                .hasMessageStartingWith("/protocol/prefixes: ");
    }

    @Test
    void what_a_protocol_does_not_say_is_the_plain_thing() {
        assertThat(new StubGateway().isExpired("any")).isFalse();
        assertThat(List.of(new Stage.RequestSchema<>().name(), new Stage.Limit<>().name()))
                .containsExactly("request schema", "limit");
    }

    private static Response response(Headers headers, String body) {
        return new Response(200, headers, body.getBytes(UTF_8));
    }
}
