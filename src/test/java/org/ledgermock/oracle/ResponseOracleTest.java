package org.ledgermock.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseOracleTest {

    private static final String GOOD = "{\"Response\":{\"Total\":1,\"Data\":[{\"ClientUin\":700000000001,"
            + "\"Credit\":10.50}],\"RequestId\":\"r\"}}";
    private static final String REFUSED =
            "{\"Response\":{\"Error\":{\"Code\":\"InternalError\",\"Message\":\"m\"},\"RequestId\":\"r\"}}";
    private static final String KYBIO_REFUSED = "{\"status\":\"error\",\"messages\":[\"m\"],\"errorCode\":1032}";

    @TempDir
    private Path schemas;

    @BeforeEach
    void write_schemas() throws IOException {
        write("tencent-partner/Query.response.json", """
                {"$schema": "https://json-schema.org/draft/2020-12/schema", "x-source": "S1", "type": "object",
                 "required": ["Total", "Data", "RequestId"], "additionalProperties": false,
                 "properties": {
                   "Total": {"type": "integer", "minimum": 0, "maximum": 18446744073709551615},
                   "Data": {"type": "array", "items": {"$ref": "shared/item.json", "x-note": 1}},
                   "Maybe": {"type": ["integer", "null"]},
                   "RequestId": {"type": "string", "minLength": 1}}}
                """);
        write("tencent-partner/shared/item.json", """
                {"type": "object", "required": ["ClientUin"],
                 "properties": {"ClientUin": {"type": "integer"}, "Credit": {"$ref": "#/$defs/amount"}},
                 "$defs": {"amount": {"type": "number", "x-source": "S1"}}}
                """);
        write("kybio-member/update.response.json", """
                {"$id": "contract:kybio-member/update.response.json", "type": "object",
                 "required": ["status", "data"],
                 "properties": {"data": {"$ref": "data.json#/$defs/data"}}}
                """);
        write("kybio-member/data.json", """
                {"$id": "contract:kybio-member/data.json",
                 "$defs": {"data": {"type": "object", "properties": {"a~b/c": {"const": 1}}}}}
                """);
    }

    @Test
    void good_answers_have_no_violation() {
        assertThat(oracle().tencent("Query", GOOD)).isEmpty();
        assertThat(oracle().tencent("Query", REFUSED)).isEmpty();
        assertThat(oracle().tencent("Unknown", REFUSED)).isEmpty();
        assertThat(oracle().tencent("Query", GOOD.replace("\"Total\"", "\"Maybe\":null,\"Total\"")))
                .isEmpty();
        assertThat(oracle().kybio("update", "{\"status\":\"Success\",\"data\":{}}"))
                .isEmpty();
        assertThat(oracle().kybio("UPDATE", "{\"status\":\"success\",\"data\":{}}"))
                .isEmpty();
        assertThat(oracle().kybio("update", KYBIO_REFUSED)).isEmpty();
    }

    @Test
    void every_violation_of_a_schema_is_told_with_our_own_words() {
        String body =
                "{\"Response\":" + "{\"Total\":\"1\",\"Data\":[{\"Credit\":\"10\"}],\"RequestId\":\"\",\"Extra\":[1]}}";

        assertThat(oracle().tencent("Query", body))
                .extracting(Violation::toString)
                .containsExactlyInAnyOrder(
                        "at '/Response/Total' type: expected \"integer\", got \"1\"",
                        "at '/Response/Data/0' required: expected property 'ClientUin', got none of this name",
                        "at '/Response/Data/0/Credit' type: expected \"number\", got \"10\"",
                        "at '/Response/RequestId' minLength: expected 1, got \"\"",
                        "at '/Response' additionalProperties: expected no property 'Extra', got [1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1e0", "1.5", "1e19", "1E400"})
    void an_integer_written_as_a_decimal_is_a_violation(String number) {
        assertThat(oracle().tencent("Query", GOOD.replace("\"Total\":1", "\"Total\":" + number)))
                .isNotEmpty();
        assertThat(oracle().tencent("Query", GOOD.replace("\"Total\"", "\"Maybe\":" + number + ",\"Total\"")))
                .singleElement()
                .satisfies(violation -> assertThat(violation.pointer()).isEqualTo("/Response/Maybe"))
                .satisfies(violation -> assertThat(violation.rule()).isEqualTo("type"));
    }

    @Test
    void pointers_are_escaped_and_start_at_the_kybio_envelope() {
        assertThat(oracle().kybio("update", "{\"status\":\"success\",\"data\":{\"a~b/c\":2}}"))
                .containsExactly(new Violation("/data/a~0b~1c", "const", "1", "2"));
        assertThat(oracle().kybio("update", "{\"status\":\"success\"}"))
                .containsExactly(new Violation("", "required", "property 'data'", "none of this name"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {"Response":{"Error":{"Code":"","Message":"m"},"RequestId":"r"}}           | /Response/Error/Code
            {"Response":{"Error":{"Code":"C","Message":null},"RequestId":"r"}}         | /Response/Error/Message
            {"Response":{"Error":{"Code":"C","Message":"m"}}}                          | /Response/RequestId
            {"Response":{"Error":{"Code":"C","Message":"m"},"RequestId":"r","Total":1}} | /Response
            {"Response":{"Error":{"Code":"C","Message":"m","X":1},"RequestId":"r"}}    | /Response/Error
            {"Response":{"Error":"x","RequestId":"r"}}                                 | /Response/Error
            {"Response":[]}                                                            | /Response
            {"Response":{"Error":{"Code":"C","Message":"m"},"RequestId":"r"},"X":1}    | ''
            []                                                                         | ''
            <html>                                                                     | ''
            {"Response":{},"Response":{}}                                              | ''
            """)
    void a_tencent_refusal_has_exactly_one_form(String body, String pointer) {
        assertThat(oracle().tencent("Query", body))
                .extracting(Violation::pointer)
                .containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {"messages":[],"errorCode":1}                                    | /status
            {"status":"failed","messages":["m"],"errorCode":1}               | /status
            {"status":"error","messages":[],"errorCode":1}                   | /messages
            {"status":"error","messages":["m",1],"errorCode":1}              | /messages/1
            {"status":"error","messages":["m"],"errorCode":1.0}              | /errorCode
            {"status":"error","messages":["m"],"errorCode":null}             | /errorCode
            {"status":"error","messages":["m"],"errorCode":1,"data":{}}      | ''
            ""                                                               | ''
            """)
    void a_kybio_refusal_has_exactly_one_form(String body, String pointer) {
        assertThat(oracle().kybio("update", body))
                .extracting(Violation::pointer)
                .containsExactly(pointer);
    }

    @Test
    void a_check_covers_what_sdks_need_around_the_body_too() {
        oracle().check(tencent(200, "application/json", GOOD));
        oracle().check(kybio("application/json;charset=UTF-8", KYBIO_REFUSED));

        assertThatThrownBy(() -> oracle().check(tencent(400, "application/json; charset=utf-8", "{}")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "Query",
                        "http-status: expected 200, got 400",
                        "content-type: expected application/json, got application/json; charset=utf-8",
                        "'/Response'",
                        "body: {}");
        assertThatThrownBy(() -> oracle().check(kybio("application/json", KYBIO_REFUSED)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("content-type");
    }

    @Test
    void an_operation_without_a_schema_is_named() {
        assertThatThrownBy(() -> oracle().tencent("Unknown", GOOD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tencent-partner/Unknown.response.json");
    }

    @Test
    void all_operations_are_listed_once_they_compile() throws IOException {
        assertThat(oracle().operations()).containsExactly("kybio-member/update", "tencent-partner/query");

        write("tencent-partner/Bad.response.json", "{\"reqired\": [\"a\"]}");
        assertThatThrownBy(() -> oracle().operations()).hasMessageContaining("reqired");

        write("tencent-partner/Bad.response.json", "{\"$ref\": \"absent.json\"}");
        assertThatThrownBy(() -> oracle().operations()).hasMessageContaining("absent.json");
    }

    private ResponseOracle oracle() {
        return ResponseOracle.of(schemas);
    }

    private void write(String file, String text) throws IOException {
        Path path = schemas.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static TencentClient.Answer tencent(int status, String contentType, String body) {
        return new TencentClient.Answer(
                "Query", status, headers(contentType), body, ExactJson.readOrMissing(body.getBytes(UTF_8)));
    }

    private static KybioClient.Answer kybio(String contentType, String body) {
        return new KybioClient.Answer(
                "update", 200, headers(contentType), body, ExactJson.readOrMissing(body.getBytes(UTF_8)));
    }

    private static HttpHeaders headers(String contentType) {
        return HttpHeaders.of(Map.of("Content-Type", List.of(contentType)), (name, value) -> true);
    }
}
