package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.contract.TemporaryClassPath;
import org.ledgermock.fault.Deviation;
import org.ledgermock.fault.FaultOrder;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.Request;
import org.ledgermock.scorecard.Finding;
import org.ledgermock.scorecard.Mistake;
import org.ledgermock.scorecard.Scorecard;
import org.ledgermock.verify.cases.Case;
import org.ledgermock.verify.cases.Cases;

/** A vendor of another style is files and a protocol: where arguments stand, statuses and text keys are data. */
class AnotherStyleTest {

    private static final Headers TOKEN = Headers.of("Authorization", "Bearer tok_example_canteen_1");

    @TempDir
    private Path folder;

    private TemporaryClassPath classPath;
    private TestServer server;

    @BeforeEach
    void add_files() {
        classPath = MealCards.in(folder);
        server = new TestServer(classPath.besideTheProject(), Families.Choices.NONE);
    }

    @AfterEach
    void let_go_of_the_files() throws IOException {
        classPath.close();
    }

    @Test
    void an_argument_is_taken_from_the_path() {
        assertAnswer(
                call("getCard", "{\"cardId\":\"card_000001\"}"),
                200,
                "{\"id\":\"card_000001\",\"owner\":\"Ada\",\"balance\":5.00}");
        assertAnswer(call("getCard", "{\"cardId\":\"x y\"}"), 200, "{\"id\":\"x y\",\"owner\":\"Cy\",\"balance\":1}");
        assertAnswer(call("getCard", "{\"cardId\":\"007\"}"), 200, "{\"id\":\"007\",\"owner\":\"Bo\",\"balance\":0}");
    }

    @Test
    void an_error_has_the_status_that_its_contract_says() {
        assertError(call("getCard", "{\"cardId\":\"7\"}"), 404, "not_found");
        assertError(send("GET", "/v2/accounts", "", TOKEN, ""), 404, "not_found");
        assertError(send("DELETE", "/v2/cards", "", TOKEN, ""), 405, "method_not_allowed");
        assertError(send("GET", "/v2/cards", "", Headers.NONE, ""), 401, "unauthorized");
        assertError(send("POST", "/v2/cards", "", TOKEN, "{\"owner\":"), 400, "malformed_body");
        assertError(send("POST", "/v2/cards", "", TOKEN, "{\"owner\":\"\"}"), 422, "invalid_request");
        assertError(send("GET", "/v2/cards", "limit=many", TOKEN, ""), 422, "invalid_request");
        assertError(send("GET", "/v2/cards", "size=5", TOKEN, ""), 422, "invalid_request");
    }

    @Test
    void a_success_has_the_status_that_its_contract_says_and_a_new_id_is_a_text() {
        assertAnswer(
                call("createCard", "{\"owner\":\"Di\"}"),
                201,
                "{\"id\":\"card_000002\",\"owner\":\"Di\",\"balance\":0}");
        assertAnswer(
                call("createCard", "{\"owner\":\"Ed\"}"),
                201,
                "{\"id\":\"card_000003\",\"owner\":\"Ed\",\"balance\":0}");
        assertThat(server.sandbox(MealCards.FAMILY).state().find("card", "card_000003"))
                .isPresent();
    }

    @Test
    void what_has_a_text_for_its_key_is_changed_by_it() {
        assertAnswer(
                call("renameCard", "{\"cardId\":\"007\",\"owner\":\"Flo\"}"),
                200,
                "{\"id\":\"007\",\"owner\":\"Flo\",\"balance\":0}");
        assertError(call("renameCard", "{\"cardId\":\"7\",\"owner\":\"Flo\"}"), 404, "not_found");
    }

    @Test
    void an_amount_of_what_has_a_text_for_its_key_is_moved_and_never_below_zero() {
        assertAnswer(call("adjust", "{\"cardId\":\"card_000001\",\"amount\":-4.50}"), 201, "{\"balance\":0.50}");
        assertAnswer(call("adjust", "{\"cardId\":\"007\",\"amount\":2}"), 201, "{\"balance\":2}");
        assertError(call("adjust", "{\"cardId\":\"card_000001\",\"amount\":-1}"), 409, "insufficient");
        assertError(call("adjust", "{\"cardId\":\"99999999999999999999\",\"amount\":1}"), 404, "not_found");
    }

    @Test
    void a_cursor_leads_from_page_to_page_until_there_is_none() {
        call("createCard", "{\"owner\":\"Di\"}");
        List<String> owners = new ArrayList<>();
        String query = "limit=3";
        int pages = 0;
        for (boolean more = true; more; pages++) {
            Exchange page = send("GET", "/v2/cards", query, TOKEN, "");
            JsonObject document = json(page);
            document.array("data")
                    .orElseThrow()
                    .forEach(
                            card -> owners.add(((JsonObject) card).text("owner").orElseThrow()));
            more = document.text("next").isPresent();
            query = "limit=3&page_token=" + document.text("next").orElse("");
        }

        assertThat(owners).containsExactly("Ada", "Bo", "Cy", "Di");
        assertThat(pages).isEqualTo(2);
        assertThat(json(call("listCards", "{}")).array("data").orElseThrow().size())
                .as("of the mapping's size where nothing is asked for")
                .isEqualTo(2);
        assertError(call("listCards", "{\"cursor\":\"2\"}"), 400, "cursor");
        assertError(call("listCards", "{\"cursor\":\"!\"}"), 400, "cursor");
    }

    @Test
    void the_same_bytes_again_are_no_mistake_where_requests_bear_no_time() {
        order("getCard", new Deviation.Lost(Optional.empty()));

        call("getCard", "{\"cardId\":\"007\"}");
        call("getCard", "{\"cardId\":\"007\"}");

        assertThat(findings()).isEmpty();
    }

    @Test
    void who_reads_a_first_page_alone_is_told_by_the_cursor_that_there_is_more() {
        classPath.with(MealCards.SCHEMAS + "conduct.json", """
                {"operations":{"listCards":{"scroll":{"after":"/cursor","items":"/data","next":"/next"}}}}
                """);
        server = new TestServer(classPath.besideTheProject(), Families.Choices.NONE);

        call("listCards", "{\"limit\":3}");
        assertThat(findings()).as("a full page, and the last").isEmpty();

        String cursor = json(call("listCards", "{}")).text("next").orElseThrow();
        assertThat(findings()).singleElement().extracting(Finding::mistake).isEqualTo(Mistake.FIRST_PAGE_ONLY);

        call("listCards", "{\"cursor\":\"%s\"}".formatted(cursor));
        assertThat(findings()).isEmpty();
    }

    @Test
    void an_error_that_is_ordered_has_its_status() {
        order("getCard", new Deviation.Error("rate_limited"));

        assertError(call("getCard", "{\"cardId\":\"007\"}"), 429, "rate_limited");
    }

    private void order(String operation, Deviation deviation) {
        FaultOrders.place(
                server.family(MealCards.FAMILY),
                server.sandbox(MealCards.FAMILY),
                FaultOrder.next(operation, deviation));
    }

    private List<Finding> findings() {
        return Scorecard.of(
                        server.family(MealCards.FAMILY).contract(),
                        server.sandbox(MealCards.FAMILY).journal())
                .findings();
    }

    @Test
    void generated_cases_have_only_arguments_that_a_request_can_carry() {
        FamilyContract family = server.family(MealCards.FAMILY).contract();
        Cases cases = new Cases(family, json("{\"cardId\":\"007\"}"), 1);
        List<Case> renames = cases.of(family.operations().get("renameCard"));

        assertThat(renames)
                .extracting(one -> one.pointer() + " " + one.says())
                .contains("/owner is missing")
                .doesNotContain("/cardId is missing");
        assertThat(cases.of(family.operations().get("listCards")))
                .extracting(
                        one -> call(one.operation(), one.arguments().toString()).stage())
                .containsOnly("answered", "request schema");
    }

    @Test
    void two_operations_with_the_same_requests_stop_the_start() {
        MealCards.operation(
                classPath,
                "readCard",
                "\"address\":\"GET /v2/cards/{number}\",\"changes\":false",
                "{\"type\":\"object\",\"properties\":{\"number\":{\"type\":\"string\",\"x-in\":\"path\"}}}",
                "{}",
                "{}",
                "{}");

        assertThatThrownBy(() -> new TestServer(classPath.besideTheProject(), Families.Choices.NONE))
                .isInstanceOf(InvalidFile.class)
                .hasMessage(
                        MealCards.SCHEMAS
                                + "readCard.contract.json: its address 'GET /v2/cards/{number}' has the same requests as that of getCard");
    }

    @Test
    void an_address_that_does_not_fit_the_request_schema_stops_the_start() {
        classPath.with(MealCards.SCHEMAS + "getCard.request.json", "{\"type\":\"object\"}");

        assertThatThrownBy(() -> new TestServer(classPath.besideTheProject(), Families.Choices.NONE))
                .isInstanceOf(InvalidFile.class)
                .hasMessage(
                        MealCards.SCHEMAS
                                + "getCard.contract.json: the address 'GET /v2/cards/{cardId}' has the names [cardId], but the properties with \"x-in\": \"path\" are []");
    }

    private static void assertAnswer(Exchange exchange, int status, String body) {
        assertThat(exchange.response().bodyText()).isEqualTo(body);
        assertThat(exchange.response().status()).isEqualTo(status);
    }

    private static void assertError(Exchange exchange, int status, String code) {
        assertAnswer(
                exchange, status, "{\"errors\":[{\"code\":\"%1$s\",\"detail\":\"text of %1$s\"}]}".formatted(code));
    }

    private static JsonObject json(Exchange exchange) {
        return json(exchange.response().bodyText());
    }

    private static JsonObject json(String text) {
        return (JsonObject) ((JsonReading.Read) JsonReader.read(text)).value();
    }

    private Exchange call(String operation, String arguments) {
        return server.call(MealCards.FAMILY, operation, arguments);
    }

    private Exchange send(String method, String path, String query, Headers headers, String body) {
        return server.family(MealCards.FAMILY)
                .answer(Request.whole(method, path, query, headers, body.getBytes(StandardCharsets.UTF_8)));
    }
}
