package org.ledgermock.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.Request;

class RequestFormTest {

    private static final String TOP_UP = """
            {"type":"object","properties":{
              "cardId":{"type":"string","x-in":"path"},
              "dryRun":{"type":"boolean","x-in":"query","x-name":"dry_run"},
              "tags":{"type":"array","items":{"type":"integer"},"x-in":"query","x-name":"tag"},
              "once":{"type":"string","x-in":"header","x-name":"Idempotency-Key"},
              "amount":{"type":"number"},"note":{"type":"string"}}}
            """;
    private static final String LIST = """
            {"type":"object","properties":{"limit":{"type":"integer","x-in":"query"},
              "cursor":{"type":"string","x-in":"query"}}}
            """;

    private final RequestForm topUp = form("POST /v2/cards/{cardId}/top-ups", TOP_UP);
    private final RequestForm list = form("GET /v2/cards", LIST);

    @Test
    void arguments_are_sent_where_they_belong_and_read_from_there() {
        JsonObject arguments = json("""
                {"cardId":"c a/ü+1","dryRun":true,"tags":[1,2],"once":"k-1","amount":10.50,"note":"a&b"}
                """);
        Request request = topUp.request(arguments.toString());

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/v2/cards/c%20a%2F%C3%BC%2B1/top-ups");
        assertThat(request.query()).isEqualTo("dry_run=true&tag=1&tag=2");
        assertThat(request.headers().first("Idempotency-Key")).contains("k-1");
        assertThat(request.headers().first("Content-Type")).contains("application/json");
        assertThat(request.bodyText()).isEqualTo("{\"amount\":10.50,\"note\":\"a&b\"}");
        assertThat(topUp.read(request).values()).isEqualTo(arguments);
        assertThat(topUp.canCarry(arguments)).isTrue();
    }

    @Test
    void a_text_that_is_no_number_stays_one_for_the_schema_to_refuse() {
        Request request =
                Request.whole("GET", "/v2/cards", "limit=many&cursor=&odd=1&odd=2", Headers.NONE, new byte[0]);

        assertThat(list.read(request).values())
                .isEqualTo(json("{\"limit\":\"many\",\"cursor\":\"\",\"odd\":[\"1\",\"2\"]}"));
    }

    @Test
    void a_call_without_arguments_for_the_body_has_none() {
        Request request = list.request("{\"limit\":5}");

        assertThat(request.query()).isEqualTo("limit=5");
        assertThat(request.body()).isEmpty();
        assertThat(request.headers().fields()).isEmpty();
        assertThat(list.request("{}").body()).isEmpty();
        assertThat(list.request("{\"odd\":1}").query()).isEqualTo("odd=1");
        assertThat(list.canCarry(json("{\"limit\":5,\"odd\":1}"))).isTrue();
        assertThat(list.canCarry(json("{\"limit\":\"5\"}"))).isFalse();
        assertThat(topUp.request("{\"cardId\":\"c\"}").bodyText()).isEqualTo("{}");
    }

    @Test
    void a_body_that_is_no_object_is_a_problem_and_is_sent_as_it_is() {
        assertThat(problem("{\"amount\":")).startsWith("The body is not JSON that can be read, at /amount: ");
        assertThat(problem("[1]")).isEqualTo("The body is JSON, but not an object.");
        assertThat(topUp.request("{\"amount\":").bodyText()).isEqualTo("{\"amount\":");
    }

    private String problem(String body) {
        RequestForm.Arguments arguments =
                topUp.read(Request.whole("POST", "/v2/cards/c1/top-ups", "", Headers.NONE, body.getBytes()));
        assertThat(arguments.values()).isEqualTo(json("{\"cardId\":\"c1\"}"));
        return arguments.problem().orElseThrow();
    }

    @Test
    void what_stands_in_the_path_is_not_overruled_by_the_body() {
        Request request = Request.whole(
                "POST", "/v2/cards/c1/top-ups", "", Headers.NONE, "{\"cardId\":\"c2\",\"amount\":1}".getBytes());

        assertThat(topUp.read(request).values()).isEqualTo(json("{\"cardId\":\"c1\",\"amount\":1}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"amount\":1}",
                "{\"cardId\":\"\"}",
                "{\"cardId\":5}",
                "{\"cardId\":null}",
                "{\"cardId\":\"c\",\"dryRun\":\"true\"}",
                "{\"cardId\":\"c\",\"tags\":[]}",
                "{\"cardId\":\"c\",\"once\":\"\"}",
                "{\"cardId\":\"c\",\"once\":\"two\\nlines\"}",
                "{\"cardId\":\"c\",\"once\":\" spaces \"}"
            })
    void some_arguments_no_request_can_carry(String arguments) {
        assertThat(topUp.canCarry(json(arguments))).isFalse();
    }

    @Test
    void only_paths_of_the_template_are_its_own() {
        assertThat(topUp.isAt("/v2/cards/c1/top-ups")).isTrue();
        assertThat(topUp.isAt("/v2/cards//top-ups")).isFalse();
        assertThat(topUp.isAt("/v2/cards/c/1/top-ups")).isFalse();
        assertThat(topUp.isAt("/v2/cards/c1/top-ups/")).isFalse();
        assertThat(form("GET /a.b/{id}.json", "{\"properties\":{\"id\":{\"x-in\":\"path\"}}}")
                        .isAt("/aXb/1.json"))
                .isFalse();
    }

    @Test
    void the_more_definite_of_two_targets_is_the_lesser() {
        String named = "{\"properties\":{\"x\":{\"x-in\":\"path\"}}}";

        assertThat(form("GET /cards/{x}", named).target())
                .isEqualTo(
                        form("GET /cards/{y}", named.replace("\"x\"", "\"y\"")).target())
                .isNotEqualTo(form("PUT /cards/{x}", named).target())
                .isGreaterThan(form("GET /cards/frozen", "{}").target());
    }

    @Test
    void an_address_without_a_method_is_called_by_post() {
        Request request = form("customerOpenApi/add", "{}").request("{\"a\":1}");

        assertThat(request.method() + " " + request.path()).isEqualTo("POST /customerOpenApi/add");
        assertThat(request.bodyText()).isEqualTo("{\"a\":1}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET cards | {} | the address 'GET cards' is neither a path nor a method and a path, such as 'GET /cards/{cardId}'",
                "GET /cards/{id | {} | the address 'GET /cards/{id' is neither a path nor a method and a path, such as 'GET /cards/{cardId}'",
                "GET /{id}/{id} | {} | the address 'GET /{id}/{id}' is neither a path nor a method and a path, such as 'GET /cards/{cardId}'",
                "GET /cards/{id} | {} | the address 'GET /cards/{id}' has the names [id], but the properties with \"x-in\": \"path\" are []",
                "GET /cards | {\"properties\":{\"id\":{\"x-in\":\"path\"}}} | the address 'GET /cards' has the names [], but the properties with \"x-in\": \"path\" are [id]",
                "GET /cards | {\"properties\":{\"id\":{\"x-in\":\"cookie\"}}} | \"x-in\" of 'id' is \"cookie\", allowed: path, query, header",
                "GET /cards | {\"properties\":{\"id\":{\"x-name\":\"Id\"}}} | 'id' has \"x-name\" without \"x-in\"",
                "GET /cards | {\"properties\":{\"a\":{\"properties\":{\"b\":{\"x-in\":\"query\"}}}}} | 'b' of 'a' has \"x-in\": only a whole argument can have a place"
            })
    void what_does_not_fit_is_told(String address, String schema, String message) {
        assertThatThrownBy(() -> form(address, schema))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static RequestForm form(String address, String schema) {
        JsonObject json = json(schema);
        return RequestForm.of(
                address,
                new RequestSchema(SchemaCompiler.compile(json, "test"), java.util.List.of(), new TextualTypes(json)));
    }

    private static JsonObject json(String text) {
        return (JsonObject) ((JsonReading.Read) JsonReader.read(text)).value();
    }
}
