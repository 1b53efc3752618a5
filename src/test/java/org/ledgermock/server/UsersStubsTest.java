package org.ledgermock.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.oracle.RawAnswer;

/** Stubs of the user's own in {@code serve}: they win over the families, and spoil nothing that they do not want. */
class UsersStubsTest {

    @TempDir
    private Path folder;

    private final List<Served> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(Served::close);
    }

    private Served served(String mappings) throws IOException {
        Files.createDirectories(folder.resolve("mappings"));
        Files.createDirectories(folder.resolve("__files"));
        Files.writeString(folder.resolve("__files/own.txt"), "from a file of the user's");
        Files.writeString(folder.resolve("mappings/users.json"), mappings);
        Served served =
                Served.start(Served.unlimited().toBuilder().stubs(folder).build());
        started.add(served);
        return served;
    }

    private static RawAnswer allocate(Served served) throws IOException {
        return served.exchange(RawRequest.tencent(served.clock, Served.ONE).bytes());
    }

    private static String increment(Served served, int stamp) throws IOException {
        return served.exchange(RawRequest.kybio(Served.increment(stamp, "\"balanceIncrement\":1"))
                        .bytes())
                .bodyText();
    }

    @Test
    void a_stub_that_wants_a_family_call_gets_it_and_the_others_go_on_to_the_family() throws IOException {
        Served served = served("""
                {"mappings": [
                  {"request": {"method": "POST", "urlPath": "/", "headers": {"X-Mine": {"equalTo": "1"}}},
                   "response": {"status": 418, "bodyFileName": "own.txt"}},
                  {"request": {"method": "POST", "urlPathPattern": "/openapi/.*", "bodyPatterns": [{"contains": "00:00:07"}]},
                   "response": {"status": 503, "body": "closed"}},
                  {"request": {"method": "GET", "urlPath": "/hello"}, "response": {"body": "there"}}
                ]}""");

        assertThat(served.exchange(RawRequest.tencent(served.clock, Served.ONE)
                        .and("X-Mine", "1")
                        .bytes()))
                .satisfies(answer -> {
                    assertThat(answer.status()).isEqualTo(418);
                    assertThat(answer.bodyText()).isEqualTo("from a file of the user's");
                });
        assertThat(increment(served, 7)).isEqualTo("closed");
        assertThat(served.credit("Credit")).isEqualByComparingTo("90");
        assertThat(served.member("balance")).isEqualByComparingTo("400");

        assertThat(allocate(served).bodyText()).contains("\"TotalCredit\":91");
        assertThat(increment(served, 8)).contains("\"balanceAfterUpdate\":401");
        assertThat(served.exchange(RawRequest.bare("GET /hello HTTP/1.1").bytes())
                        .bodyText())
                .isEqualTo("there");
    }

    @Test
    void a_stub_can_take_one_operation_out_of_a_familys_hands() throws IOException {
        Served served = served("""
                {"request": {"customMatcher": {"name": "ledgermock",
                   "parameters": {"family": "tencent-partner", "operation": "QueryCustomersCredit"}}},
                 "response": {"status": 200, "body": "mine"}}""");

        assertThat(served.exchange(RawRequest.tencent(served.clock, "{}")
                                .with("X-TC-Action", Served.QUERY)
                                .bytes())
                        .bodyText())
                .isEqualTo("mine");
        assertThat(allocate(served).bodyText()).contains("\"TotalCredit\":91");
    }

    @Test
    void a_stub_of_lower_priority_than_the_families_stands_behind_them() throws IOException {
        Served served = served("""
                {"priority": 11, "request": {"method": "ANY"}, "response": {"status": 200, "body": "rest"}}""");

        assertThat(allocate(served).bodyText()).contains("\"TotalCredit\":91");
        assertThat(served.exchange(RawRequest.bare("GET /elsewhere HTTP/1.1").bytes())
                        .bodyText())
                .isEqualTo("rest");
    }

    @Test
    void with_the_option_all_stubs_are_templates_and_no_answer_of_a_family_is() throws IOException {
        Files.createDirectories(folder.resolve("mappings"));
        Files.writeString(folder.resolve("mappings/users.json"), """
                {"request": {"urlPath": "/mine"}, "response": {"body": "{{request.path}}"}}""");
        Served served = Served.start(
                Served.unlimited().toBuilder().stubs(folder).globalTemplating().build());
        started.add(served);

        assertThat(served.exchange(RawRequest.bare("GET /mine HTTP/1.1").bytes())
                        .bodyText())
                .isEqualTo("/mine");
        assertThat(served.tencent()
                        .call("ModifyClientRemark", "{\"ClientUin\":\"1\",\"Remark\":\"{{request.path}}\"}")
                        .errorCode())
                .isEmpty();
        assertThat(served.tencent().call(Served.QUERY, "{}").body()).contains("\"{{request.path}}\"");
    }

    @Test
    void a_stub_can_pass_requests_on_to_another_server() throws IOException {
        HttpServer behind = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        behind.createContext("/", exchange -> {
            byte[] body = ("behind: " + exchange.getRequestURI()).getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        behind.start();
        try {
            Served served = served("""
                    {"request": {"urlPathPattern": "/on/.*"},
                     "response": {"proxyBaseUrl": "http://127.0.0.1:%d"}}""".formatted(behind.getAddress().getPort()));

            for (String path : List.of("/on/first", "/on/another")) {
                assertThat(served.exchange(RawRequest.bare("GET " + path + " HTTP/1.1")
                                        .bytes())
                                .bodyText())
                        .isEqualTo("behind: " + path);
            }
        } finally {
            behind.stop(0);
        }
    }

    @Test
    void a_scenario_lets_calls_through_in_the_states_that_it_does_not_name() throws IOException {
        Served served = served("""
                {"mappings": [
                  {"scenarioName": "outage", "requiredScenarioState": "Started", "newScenarioState": "over",
                   "request": {"method": "POST", "urlPath": "/"}, "response": {"status": 502, "body": "first"}},
                  {"scenarioName": "outage", "requiredScenarioState": "again",
                   "request": {"method": "POST", "urlPath": "/"}, "response": {"status": 502, "body": "again"}},
                  {"scenarioName": "outage", "requiredScenarioState": "over", "newScenarioState": "again",
                   "request": {"method": "GET", "urlPath": "/again"}, "response": {"status": 204}}
                ]}""");

        assertThat(allocate(served).bodyText()).isEqualTo("first");
        assertThat(allocate(served).bodyText()).contains("\"TotalCredit\":91");
        assertThat(served.exchange(RawRequest.bare("GET /again HTTP/1.1").bytes())
                        .status())
                .isEqualTo(204);
        assertThat(allocate(served).bodyText()).isEqualTo("again");
        assertThat(served.credit("Credit")).isEqualByComparingTo("91");
    }

    @Test
    void a_stub_that_is_made_edited_and_removed_over_the_api_wins_for_as_long_as_it_is_there() throws IOException {
        Served served = served("{\"mappings\": []}");
        String id = "8c5db8b0-2db4-4ad7-a99f-38c9b00da3f7";

        manage(served, "POST", "", stub(id, "one"), 201);
        assertThat(allocate(served).bodyText()).isEqualTo("one");
        manage(served, "PUT", "/" + id, stub(id, "two"), 200);
        assertThat(allocate(served).bodyText()).isEqualTo("two");
        manage(served, "DELETE", "/" + id, "", 200);
        assertThat(allocate(served).bodyText()).contains("\"TotalCredit\":91");
    }

    private static String stub(String id, String body) {
        return "{\"id\":\"%s\",\"request\":{\"urlPath\":\"/\"},\"response\":{\"body\":\"%s\"}}".formatted(id, body);
    }

    private static void manage(Served served, String method, String below, String body, int status) throws IOException {
        assertThat(served.exchange(RawRequest.bare(method + " /__admin/mappings" + below + " HTTP/1.1")
                                .with("Host", served.authority())
                                .withBody(body)
                                .bytes())
                        .status())
                .isEqualTo(status);
    }

    @Test
    void a_stub_of_the_users_that_cannot_be_matched_does_not_spoil_the_vendors_form() throws IOException {
        Served served = served("""
                {"mappings": [
                  {"request": {"method": "ANY", "queryParameters": {"mine": {"equalTo": "1"}}}, "response": {"status": 201}},
                  {"request": {"method": "ANY", "formParameters": {"mine": {"equalTo": "1"}}}, "response": {"status": 202}},
                  {"request": {"method": "ANY", "bodyPatterns": [{"matchesJsonPath": "$.mine"}]}, "response": {"status": 203}},
                  {"request": {"method": "ANY", "multipartPatterns": [{"matchingType": "ANY", "name": "mine"}]}, "response": {"status": 204}}
                ]}""");
        Hostility hostility = new Hostility(served);
        byte[] one = Served.ONE.getBytes(UTF_8);

        hostility.answered(
                RawRequest.tencent(served.clock, Served.ONE)
                        .line("POST /?a=%zz HTTP/1.1")
                        .with("X-TC-Action", "None"),
                Hostility.tencent("InvalidAction"));
        hostility.answered(RawRequest.bare("GET /?a=%zz HTTP/1.1"), Hostility.tencent("InvalidParameter"));
        for (String type : List.of(
                "application/json; charset=klingon",
                "multipart/form-data",
                "application/x-www-form-urlencoded; charset=@@")) {
            hostility.answered(
                    RawRequest.tencent(served.clock, one, type, Served.HOST),
                    Hostility.tencent("InvalidParameter|InvalidRequest"));
            hostility.answered(RawRequest.kybio("{}".getBytes(UTF_8), type), Hostility.kybio(1034));
        }
        hostility.answered(
                RawRequest.tencent(served.clock, new byte[] {0x1f, (byte) 0x8b, 9}),
                Hostility.tencent("InvalidParameter|AuthFailure.SignatureFailure"));
        hostility.answered(
                RawRequest.tencent(served.clock, Served.ONE).withBody("[".repeat(100_000)),
                Hostility.tencent("AuthFailure.SignatureFailure"));
    }
}
