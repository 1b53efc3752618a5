package org.ledgermock.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.behaviour.BehaviourResult;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonText;
import org.ledgermock.message.Request;
import org.ledgermock.sandbox.ByHand;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.state.Change;
import org.ledgermock.state.State;

/** Calls through the whole pipeline, without HTTP: answers, what they leave behind, and that nothing ever fails. */
class AnswersTest {

    private final TestServer server = TestServer.ofTheProject();

    // The page's example, from the example seed.
    @Test
    void an_allocation_is_answered_as_documented_and_kept() {
        Exchange exchange =
                server.call("tencent-partner", "AllocateCustomerCredit", "{\"ClientUin\":1,\"AddedCredit\":10}");
        Sandbox sandbox = server.sandbox("tencent-partner");

        assertThat(exchange.response().bodyText())
                .isEqualTo("{\"Response\":{\"TotalCredit\":100,\"RemainingCredit\":100,\"RequestId\":\"request-1\"}}");
        assertThat(exchange.response().status()).isEqualTo(200);
        assertThat(exchange.stage()).isEqualTo("answered");
        assertThat(exchange.version()).contains(sandbox.state().version());
        assertThat(exchange.operation()).isEqualTo("AllocateCustomerCredit");
        assertThat(exchange.at()).isEqualTo(TestServer.START);
        assertThat(sandbox.journal().newestFirst()).containsExactly(exchange);
        assertThat(sandbox.state().ledger().count()).isEqualTo(1);
        assertThat(sandbox.state().single("partner").quantity("RemainingCredit"))
                .isEqualTo("999990");
    }

    // The page's example, from the example seed; the answer's time is the server's, at UTC+8.
    @Test
    void an_increment_is_answered_as_documented() {
        Exchange exchange = server.call(
                "kybio-member",
                "updateBalancePointByIncrement",
                "{\"customerUid\":231607639459718452,\"balanceIncrement\":100,\"pointIncrement\":100,"
                        + "\"dataChangeTime\":\"2015-12-16 13:26:23\"}");

        assertThat(exchange.response().bodyText())
                .isEqualTo("{\"status\":\"success\",\"messages\":[],\"errorCode\":null,\"data\":"
                        + "{\"customerUid\":231607639459718452,\"balanceBeforeUpdate\":400,\"balanceAfterUpdate\":500,"
                        + "\"balanceIncrement\":100,\"pointBeforeUpdate\":300,\"pointAfterUpdate\":400,"
                        + "\"pointIncrement\":100,\"dataChangeTime\":\"2015-12-16 13:26:23\","
                        + "\"updateCustomerTime\":\"2026-03-01 20:00:00\"}}");
    }

    @Test
    void reading_leaves_the_version_as_it_is() {
        State before = server.sandbox("tencent-partner").state();
        Exchange exchange = server.call("tencent-partner", "QueryCustomersCredit", "{}");

        assertThat(exchange.error()).isEmpty();
        assertThat(exchange.version()).isEmpty();
        assertThat(exchange.response().bodyText()).contains("\"Total\":1").contains("abcd*********@tencent.com");
        assertThat(server.sandbox("tencent-partner").state()).isSameAs(before);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "AllocateCustomerCredit | {} | MissingParameter | The request is missing a required parameter `AddedCredit`.",
                "AllocateCustomerCredit | {\"ClientUin\":\"1\",\"AddedCredit\":10} | InvalidParameter | The value type of parameter `ClientUin` is not valid, input type should be `integer`",
                "AllocateCustomerCredit | {\"ClientUin\":99999999999999999999.5,\"AddedCredit\":10} | InvalidParameter | The value type of parameter `ClientUin` is not valid, input type should be `integer`",
                "AllocateCustomerCredit | {\"ClientUin\":-1,\"AddedCredit\":10} | InvalidParameterValue | The value `-1` specified in the parameter `ClientUin` is not valid",
                "AllocateCustomerCredit | {\"ClientUin\":1,\"AddedCredit\":0.000000000000000000000000000000001} | InvalidParameterValue | The value `0.000000000000000000000000000000001` specified in the parameter `AddedCredit` is not valid",
                "AllocateCustomerCredit | {\"ClientUin\":1,\"AddedCredit\":10,\"a/b\":1} | UnknownParameter | The parameter `a/b` is not recognized.",
                "AllocateCustomerCredit | {\"ClientUin\":\"x\",\"zz\":1} | MissingParameter | The request is missing a required parameter `AddedCredit`.",
                "AllocateCustomerCredit | {\"ClientUin\":\"x\",\"AddedCredit\":1e15,\"zz\":1} | InvalidParameter | The value type of parameter `ClientUin` is not valid, input type should be `integer`",
                "AllocateCustomerCredit | {\"ClientUin\":2,\"AddedCredit\":10} | UnauthorizedOperation.UinNoAuth | The current user doesn’t have permission for the operation.",
                "AllocateCustomerCredit | {\"ClientUin\":1,\"AddedCredit\":1000000.01} | InvalidParameterValue.CreditAmountOutOfRange | The credit quota has exceeded the limit with the newly allocated quota.",
                "AllocateCustomerCredit | {\"ClientUin\":1,\"AddedCredit\":-90.01} | FailedOperation.BalanceInsufficient | The account balance is insufficient.",
                "QueryCustomersCredit | {\"FilterType\":\"{parameter}\"} | InvalidParameterValue | The value `{parameter}` specified in the parameter `FilterType` is not valid",
                "QueryCustomersCredit | {\"FilterType\":\"ClientUin\",\"Filter\":\"x\"} | InvalidParameterValue.InvalidUin | InvalidParameterValue.InvalidUin"
            })
    void a_refusal_has_the_vendors_code_and_text(String operation, String body, String code, String text) {
        State before = server.sandbox("tencent-partner").state();
        Exchange exchange = server.call("tencent-partner", operation, body);

        assertThat(exchange.error().orElseThrow().code()).isEqualTo(code);
        assertThat(exchange.error().orElseThrow().text()).startsWith(text);
        assertThat(exchange.response().status()).isEqualTo(200);
        assertThat(exchange.refusal()).isPresent();
        assertThat(server.sandbox("tencent-partner").state()).isSameAs(before);
    }

    // Half a character can be escaped in JSON, and comes back in an error's text.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"FilterType\":\"\\ud83d\"}",
                "{\"FilterType\":\"\\udc00 and \\u0000\"}",
                "{\"\\ud800\":1}",
                "{\"Filter\":\"\\ud800\",\"FilterType\":\"Name\"}",
                "{\"FilterType\":\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa😀😀\"}"
            })
    void whatever_a_client_sends_the_answer_is_json(String body) {
        Exchange exchange = server.call("tencent-partner", "QueryCustomersCredit", body);

        assertThat(JsonReader.read(exchange.response().body())).isInstanceOf(JsonReading.Read.class);
        assertThat(exchange.stage()).isNotEqualTo("defect");
        assertThat(exchange.response().bodyText()).doesNotContain("\ufffd");
    }

    @Test
    void five_calls_of_a_second_are_let_through_and_one_that_breaks_the_schema_does_not_count() {
        for (int call = 0; call < 20; call++) {
            server.call("tencent-partner", "AllocateCustomerCredit", "{}");
        }
        for (int call = 0; call < 5; call++) {
            assertThat(allocate().error()).isEmpty();
        }
        assertThat(allocate().error().orElseThrow().text())
                .isEqualTo("Your current request times equals to `6` in a second, which exceeds the frequency limit"
                        + " `5` for a second. Please reduce the frequency of calls.");
        assertThat(server.call("tencent-partner", "QueryCustomersCredit", "{}").error())
                .as("each operation has a count of its own")
                .isEmpty();

        server.now.updateAndGet(now -> now.plusSeconds(1));
        assertThat(allocate().error()).isEmpty();
    }

    @Test
    void an_answer_that_breaks_the_response_schema_is_a_defect_and_leaves_no_change() {
        Operation honest = server.family("tencent-partner").operations().get("AllocateCustomerCredit");
        server.families.serve(new Operation(
                honest.contract(),
                (call, state) -> new BehaviourResult.Answered(
                        JsonText.value("{\"TotalCredit\":\"100\",\"RemainingCredit\":100}"),
                        ((BehaviourResult.Answered) honest.behaviour().act(call, state)).changes()),
                honest.errors(),
                honest.limits(),
                honest.roles(),
                honest.once(),
                honest.requiredCommonParameters()));
        State before = server.sandbox("tencent-partner").state();
        Exchange exchange = allocate();

        assertThat(exchange.error().orElseThrow().code()).isEqualTo("InternalError");
        assertThat(exchange.stage()).isEqualTo("defect");
        assertThat(server.sandbox("tencent-partner").state()).isSameAs(before);
        assertThat(before.ledger().count()).isZero();
    }

    @Test
    void api_time_moves_without_the_signature_window() {
        Sandbox sandbox = server.sandbox("kybio-member");
        ByHand.advance(sandbox, Change.TimeSet.Time.API, Duration.ofDays(-365));

        assertThat(server.call(
                                "kybio-member",
                                "updateBalancePointByIncrement",
                                "{\"customerUid\":231607639459718452,\"balanceIncrement\":1,"
                                        + "\"dataChangeTime\":\"2015-12-16 13:26:23\"}")
                        .response()
                        .bodyText())
                .contains("\"updateCustomerTime\":\"2025-03-01 20:00:00\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "\"x\"",
                "5",
                "\u0000",
                "{\"appId\":5}",
                "{\"appId\":null}",
                "{\"appId\":\"x\"}",
                "{\"appId\":\"\\ud800\"}"
            })
    void no_body_makes_either_family_fail(String body) {
        for (ServedFamily family : server.families.all()) {
            for (String method : List.of("POST", "GET", "DELETE", "X")) {
                for (Headers headers : List.of(
                        Headers.NONE,
                        Headers.of("Data-signature", "X"),
                        Headers.of("Authorization", "TC3-HMAC-SHA256"),
                        Headers.of("Content-Type", "application/x-www-form-urlencoded"))) {
                    for (String path : List.of("/", "/openapi/v1/customerOpenApi/updateBalancePointByIncrement", "")) {
                        Exchange exchange =
                                family.answer(Request.whole(method, path, body, headers, body.getBytes(UTF_8)));

                        assertThat(exchange.stage())
                                .as(family.name() + method + headers)
                                .isNotEqualTo("defect");
                        assertThat(exchange.error()).isPresent();
                        assertThat(JsonReader.read(exchange.response().body())).isInstanceOf(JsonReading.Read.class);
                    }
                }
            }
        }
    }

    @Test
    void strictly_what_was_superseded_holds() {
        TestServer strict =
                new TestServer(getClass().getClassLoader(), new Families.Choices(Set.of("tencent-partner"), Map.of()));

        assertThat(withoutRegion(strict, "AllocateCustomerCredit")
                        .error()
                        .orElseThrow()
                        .text())
                .isEqualTo("The request is missing a required parameter `X-TC-Region`.");
        assertThat(withoutRegion(strict, "QueryCustomersCredit").error()).isEmpty();
        assertThat(withoutRegion(server, "AllocateCustomerCredit").error()).isEmpty();
        assertThat(strict.call("tencent-partner", "AllocateCustomerCredit", "{\"ClientUin\":1,\"AddedCredit\":1}")
                        .error())
                .as("our own client sends a region")
                .isEmpty();
    }

    private static Exchange withoutRegion(TestServer server, String operation) {
        ServedFamily family = server.family("tencent-partner");
        String body = operation.startsWith("Query") ? "{}" : "{\"ClientUin\":1,\"AddedCredit\":1}";
        Request request = server.signed(family, operation, body, TestServer.credential(family));
        List<Headers.Field> fields = request.headers().fields().stream()
                .filter(field -> !field.name().equals("X-TC-Region"))
                .toList();
        return family.answer(
                Request.whole(request.method(), request.path(), request.query(), Headers.of(fields), request.body()));
    }

    private Exchange allocate() {
        return server.call("tencent-partner", "AllocateCustomerCredit", "{\"ClientUin\":1,\"AddedCredit\":1}");
    }
}
