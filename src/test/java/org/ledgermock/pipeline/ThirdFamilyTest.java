package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.contract.PlainMessage;
import org.ledgermock.contract.TemporaryClassPath;
import org.ledgermock.fault.Delivery;
import org.ledgermock.fault.Deviation;
import org.ledgermock.fault.FaultOrder;
import org.ledgermock.journal.Exchange;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.scorecard.Mistake;
import org.ledgermock.scorecard.Scorecard;
import org.ledgermock.state.AdjustableTime;
import org.ledgermock.state.State;

/**
 * Adding a family is adding files: a third one, of gift cards, that speaks the open API's protocol, on a class path of
 * its own, so that no other test sees it.
 */
class ThirdFamilyTest {

    private static final String SCHEMAS = "ledgermock/schemas/gift-cards/";
    private static final String MAPPINGS = "ledgermock/mappings/gift-cards/";

    private static final String FAMILY = """
            {"family":"gift-cards","title":"Gift cards of a test",
             "protocol":{"name":"pospal-open-api-1","prefixes":["/gift/v9"]},
             "exampleCredential":{"id":"GIFTEXAMPLE","secret":"gift-example-app-key"},
             "options":[
               {"key":"errorCodeOnSuccess","values":["null","absent"],"default":"absent","strict":"null",
                "provenance":"invented","source":"test","says":"it"},
               {"key":"hexCase","values":["any","upper"],"default":"any","strict":"upper",
                "provenance":"invented","source":"test","says":"it"},
               {"key":"timestampHeader","values":["optional","required"],"default":"optional","strict":"required",
                "provenance":"invented","source":"test","says":"it"},
               {"key":"userAgent","values":["any","openApi"],"default":"any","strict":"openApi",
                "provenance":"invented","source":"test","says":"it"},
               {"key":"freshnessSeconds","type":"integer","default":"0","strict":"0",
                "provenance":"invented","source":"test","says":"it"},
               {"key":"gzip","values":["off","on"],"default":"off","strict":"off",
                "provenance":"invented","source":"test","says":"it"},
               {"key":"gzipThresholdBytes","type":"integer","default":"1024","strict":"1024",
                "provenance":"invented","source":"test","says":"it"}],
             "entities":{"card":{"key":"number","order":["number"],"quantities":["value"],
               "schema":{"type":"object","properties":{"number":{"type":"integer","minimum":1},
                 "value":{"type":"number"}},"required":["number","value"]}}},
             "invariants":[{"id":"not-overdrawn","says":"no card is overdrawn","each":"card","ascending":["0","value"]}]}
            """;
    private static final String TOP_UP_CONTRACT = """
            {"operation":"topUp","address":"cards/topUp","says":"adds to a card","changes":true,"documents":[],
             "statements":[
               {"id":"limit.topUp","kind":"limit","provenance":"invented","source":"test","says":"three a day",
                "calls":3,"per":"day","scope":["credential"]},
               {"id":"error.empty","kind":"error","provenance":"invented","source":"test","says":"it",
                "code":"77","text":{"zh":"card is empty"},"textProvenance":"invented"}]}
            """;
    private static final String TOP_UP_REQUEST = """
            {"type":"object","properties":{"appId":{"type":"string"},"card":{"type":"integer"},
             "by":{"type":"number"},"at":{"type":"string"}},"required":["appId","card","by","at"]}
            """;
    private static final String TOP_UP_RESPONSE = """
            {"type":"object","properties":{"status":{"const":"success"},"messages":{"type":"array"},
             "data":{"type":"object","properties":{"now":{"type":"number"}},"required":["now"],
                     "additionalProperties":false}},"required":["status","messages","data"],"additionalProperties":false}
            """;
    private static final String TOP_UP_MAPPING = """
            {"request":{"customMatcher":{"name":"ledgermock","parameters":{"family":"gift-cards","operation":"topUp"}}},
             "response":{"transformers":["ledgermock"],"transformerParameters":{
               "family":"gift-cards","operation":"topUp",
               "behaviour":{"increment":{"of":"card","key":"/card",
                 "quantities":[{"field":"value","by":"/by","checked":"/checked","insufficient":"empty"}],
                 "details":{},"answer":{"now":{"$":"/after/value"}}}},
               "situations":{"unknown":"error.9003","amountOutOfRange":"error.9003","empty":"error.empty"}}}}
            """;

    @TempDir
    private Path folder;

    private TemporaryClassPath classPath;
    private TestServer server;

    @BeforeEach
    void add_files() {
        StringBuilder errors = new StringBuilder();
        for (String code : List.of("0", "1031", "1032", "1034", "9003")) {
            errors.append("""
                    {"id":"error.%s","kind":"error","provenance":"invented","source":"test","says":"it",
                     "code":"%s","text":{"zh":"text %s"},"textProvenance":"invented"},
                    """.formatted(code, code, code));
        }
        errors.append("""
                {"id":"error.quota","kind":"error","provenance":"invented","source":"test","says":"it",
                 "code":"88","text":{"zh":"{count} of {limit}"},"textProvenance":"invented"}
                """);
        classPath = new TemporaryClassPath(folder)
                .with(SCHEMAS + "family.json", FAMILY)
                .with(SCHEMAS + "common.contract.json", "{\"statements\":[" + errors + "]}")
                .with(SCHEMAS + "topUp.contract.json", TOP_UP_CONTRACT)
                .with(SCHEMAS + "topUp.request.json", TOP_UP_REQUEST)
                .with(SCHEMAS + "topUp.response.json", TOP_UP_RESPONSE)
                .with(MAPPINGS + "topUp.json", TOP_UP_MAPPING)
                .with(
                        "ledgermock/seeds/gift-cards/example.json",
                        "{\"family\":\"gift-cards\",\"entities\":{\"card\":[{\"number\":5,\"value\":20.50}]}}");
        server = new TestServer(classPath.besideTheProject(), Families.Choices.NONE);
    }

    @AfterEach
    void let_go_of_the_files() throws IOException {
        classPath.close();
    }

    @Test
    void it_is_served_beside_the_others() {
        assertThat(server.families.all())
                .extracting(ServedFamily::name)
                .containsExactly("gift-cards", "kybio-member", "tencent-partner");
        assertThat(server.families.claiming(TestServer.at("/Gift//v9/anything")))
                .map(ServedFamily::name)
                .contains("gift-cards");
        assertThat(server.family("gift-cards").operations()).containsOnlyKeys("topUp");
        assertThat(server.call("tencent-partner", "AllocateCustomerCredit", "{\"ClientUin\":1,\"AddedCredit\":1}")
                        .error())
                .isEmpty();
    }

    @Test
    void a_call_is_answered_and_leaves_a_ledger_entry() {
        Exchange exchange = topUp("{\"card\":5,\"by\":4.50,\"at\":\"2026-01-01 00:00:00\"}");
        State state = server.sandbox("gift-cards").state();

        assertThat(exchange.request().path()).isEqualTo("/gift/v9/cards/topUp");
        assertThat(exchange.response().bodyText())
                .isEqualTo("{\"status\":\"success\",\"messages\":[],\"data\":{\"now\":25.00}}");
        assertThat(state.find("card", "5").orElseThrow().quantity("value")).isEqualTo("25.00");
        assertThat(state.ledger().moved("card", "value")).isEqualByComparingTo("4.5");
    }

    @Test
    void its_errors_schema_limit_and_invariant_are_in_force() {
        assertError("{\"card\":5}", "{\"status\":\"error\",\"messages\":[\"text 9003\"],\"errorCode\":9003}");
        assertError(
                "{\"card\":5,\"by\":-21,\"checked\":1,\"at\":\"2026-01-01 00:00:00\"}",
                "{\"status\":\"error\",\"messages\":[\"card is empty\"],\"errorCode\":77}");
        assertError(
                "{\"card\":5,\"by\":-21,\"at\":\"2026-01-01 00:00:00\"}",
                "{\"status\":\"error\",\"messages\":[\"text 0\"],\"errorCode\":0}");
        assertError(
                "{\"card\":5,\"by\":1,\"at\":\"2026-01-01 00:00:00\"}",
                "{\"status\":\"error\",\"messages\":[\"4 of 3\"],\"errorCode\":88}");
        assertThat(server.sandbox("gift-cards").state().version()).isEqualTo(1);
    }

    @Test
    void its_faults_and_the_scorecard_of_its_clients_need_no_more_than_a_file() {
        classPath
                .with(SCHEMAS + "conduct.json", """
                {"busy":["error.empty"],"operations":{"topUp":{"key":"/card"}}}
                """)
                .with(SCHEMAS + "topUp.contract.json", once("refused", "{\"newest\":10,\"each\":\"/card\"}"));
        server = new TestServer(classPath.besideTheProject(), Families.Choices.NONE);
        ServedFamily family = server.family("gift-cards");
        Sandbox sandbox = server.sandbox("gift-cards");
        FaultOrders.place(family, sandbox, FaultOrder.next("topUp", Deviation.Plain.REFUSE));
        FaultOrders.place(family, sandbox, FaultOrder.next("topUp", new Deviation.Lost(Optional.empty())));

        Exchange refused = topUp("{\"card\":5,\"by\":1,\"at\":\"2026-01-01 00:00:00\"}");
        Exchange lost = topUp("{\"card\":5,\"by\":1,\"at\":\"2026-01-01 00:00:00\"}");
        Exchange again = topUp("{\"card\":5,\"by\":1,\"at\":\"2026-01-01 00:00:07\"}");

        assertThat(refused.error().orElseThrow().text()).isEqualTo("card is empty");
        assertThat(lost.delivery().ending()).isEqualTo(Delivery.Ending.RESET);
        assertThat(sandbox.state().ledger().count()).isEqualTo(2);
        assertThat(Scorecard.of(family.contract(), sandbox.journal()).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.mistake()).isEqualTo(Mistake.BLIND_REPEAT);
                    assertThat(finding.requestIds()).containsExactly(lost.requestId(), again.requestId());
                });
    }

    @Test
    void its_options_can_be_chosen() {
        TestServer strict =
                new TestServer(classPath.besideTheProject(), new Families.Choices(Set.of("gift-cards"), Map.of()));

        // Strictly errorCode is null on success, which this family's response schema does not know.
        assertThat(strict.family("gift-cards").options().is("errorCodeOnSuccess", "null"))
                .isTrue();
        assertThat(strict.call("gift-cards", "topUp", "{\"card\":5,\"by\":1,\"at\":\"2026-01-01 00:00:00\"}")
                        .stage())
                .as("the mock never gives an answer that its contract does not allow")
                .isEqualTo("defect");
    }

    @Test
    void it_is_not_on_the_projects_own_class_path() {
        ClassPathFiles own = new ClassPathFiles(getClass().getClassLoader());

        assertThat(FamilyContract.families(own)).doesNotContain("gift-cards");
        assertThat(own.text(SCHEMAS + "family.json")).isEmpty();
    }

    @Test
    void an_error_that_its_protocol_needs_and_it_lacks_stops_the_start() {
        classPath.with(SCHEMAS + "common.contract.json", "{\"statements\":[]}");

        assertThatThrownBy(() -> new TestServer(classPath.besideTheProject(), Families.Choices.NONE))
                .isInstanceOf(InvalidFile.class)
                .extracting(PlainMessage::of, STRING)
                .isEqualTo(List.of("0", "1031", "1032", "1034", "9003", "quota").stream()
                        .map(error -> SCHEMAS
                                + "common.contract.json: /statements: its protocol may name the error statement 'error."
                                + error + "', which is not there")
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void a_protocol_that_there_is_not_stops_the_start() {
        classPath.with(SCHEMAS + "family.json", FAMILY.replace("pospal-open-api-1", "soap"));

        assertThatThrownBy(() -> new TestServer(classPath.besideTheProject(), Families.Choices.NONE))
                .isInstanceOf(InvalidFile.class)
                .extracting(PlainMessage::of, STRING)
                .startsWith(SCHEMAS + "family.json: /protocol/name: there is no protocol 'soap'; protocols are [")
                .contains("pospal-open-api-1")
                .contains("tencent-cloud-3");
    }

    @Test
    void addresses_of_another_family_stop_the_start() {
        classPath.with(SCHEMAS + "family.json", FAMILY.replace("/gift/v9", "/OpenAPI//v1/gift"));

        assertThatThrownBy(() -> new TestServer(classPath.besideTheProject(), Families.Choices.NONE))
                .isInstanceOf(InvalidFile.class)
                .extracting(PlainMessage::of)
                .isEqualTo(
                        "ledgermock/schemas/kybio-member/family.json: /protocol: the families 'gift-cards' and 'kybio-member'"
                                + " cannot be told apart: both are at /openapi/v1/gift/; give one of them other"
                                + " /protocol/prefixes");
    }

    @Test
    void a_setting_that_its_protocol_does_not_know_stops_the_start() {
        classPath.with(SCHEMAS + "family.json", FAMILY.replace("\"prefixes\"", "\"prefixs\""));

        assertThatThrownBy(() -> new TestServer(classPath.besideTheProject(), Families.Choices.NONE))
                .isInstanceOf(InvalidFile.class)
                .extracting(PlainMessage::of)
                .isEqualTo(
                        SCHEMAS
                                + "family.json: /protocol: unknown key 'prefixs' (did you mean 'prefixes'?), allowed: prefixes");
    }

    @Test
    void an_option_that_its_protocol_asks_for_and_it_lacks_stops_the_start() {
        classPath.with(SCHEMAS + "family.json", FAMILY.replace("\"hexCase\"", "\"hexcase\""));

        assertThatThrownBy(() -> new TestServer(classPath.besideTheProject(), Families.Choices.NONE))
                .isInstanceOf(InvalidFile.class)
                .extracting(PlainMessage::of, STRING)
                .startsWith(SCHEMAS + "family.json: ")
                .contains("hexCase");
    }

    @Test
    void an_option_that_a_behaviour_asks_for_and_it_lacks_stops_the_start() {
        classPath
                .with(SCHEMAS + "grant.contract.json", TOP_UP_CONTRACT.replace("topUp", "grant"))
                .with(SCHEMAS + "grant.request.json", TOP_UP_REQUEST)
                .with(SCHEMAS + "grant.response.json", TOP_UP_RESPONSE)
                .with(MAPPINGS + "grant.json", """
                        {"response":{"transformerParameters":{"family":"gift-cards","operation":"grant",
                          "behaviour":{"allocate":{
                            "giver":{"kind":"card","remaining":"value","allocated":"value"},
                            "receiver":{"kind":"card","key":"/card","total":"value","available":"value"},
                            "amount":"/by","details":{},"answer":{}}},
                          "situations":{"unknownReceiver":"error.9003","overRemaining":"error.9003",
                            "overAvailable":"error.9003","tooManyDecimals":"error.9003"}}}}
                        """);

        assertThatThrownBy(() -> new TestServer(classPath.besideTheProject(), Families.Choices.NONE))
                .hasMessageContaining("repossessionBeyondAvailable");
    }

    @Test
    void a_repetition_is_refused_where_its_contract_says_so() {
        restart(once("refused", "{\"newest\":10,\"each\":\"/card\"}"));

        assertThat(topUp("{\"card\":5,\"by\":1,\"at\":\"2026-01-01 00:00:00\"}").error())
                .isEmpty();
        assertError(
                "{\"card\":5,\"by\":1,\"at\":\"2026-01-01 00:00:00\"}",
                "{\"status\":\"error\",\"messages\":[\"card is empty\"],\"errorCode\":77}");
        assertThat(server.sandbox("gift-cards").state().ledger().count()).isEqualTo(1);
    }

    @Test
    void a_repetition_gets_the_same_answer_where_its_contract_says_so() {
        restart(once("same-answer", "{\"newest\":10,\"for\":\"24h\"}"));
        String body = "{\"card\":5,\"by\":1,\"at\":\"2026-01-01 00:00:00\"}";

        Exchange first = topUp(body);
        server.sandbox("gift-cards").apiTime().advance(Duration.ofHours(24).minusSeconds(1));
        Exchange again = topUp(body);
        Scorecard honest = Scorecard.of(
                server.family("gift-cards").contract(),
                server.sandbox("gift-cards").journal());
        Exchange other = topUp(body.replace("\"by\":1", "\"by\":2"));

        assertThat(first.response().bodyText())
                .isEqualTo("{\"status\":\"success\",\"messages\":[],\"data\":{\"now\":21.50}}")
                .isEqualTo(again.response().bodyText());
        assertThat(again.version()).as("nothing has changed").isEmpty();
        assertThat(honest.findings()).isEmpty();
        assertThat(Scorecard.of(
                                server.family("gift-cards").contract(),
                                server.sandbox("gift-cards").journal())
                        .findings())
                .extracting(org.ledgermock.scorecard.Finding::mistake)
                .containsExactly(Mistake.SHARED_STAMP);
        assertThat(other.error().orElseThrow().code()).isEqualTo("77");
        assertThat(server.sandbox("gift-cards").state().version())
                .isEqualTo(first.version().orElseThrow());

        server.sandbox("gift-cards").apiTime().advance(Duration.ofSeconds(1));

        assertThat(topUp(body.replace("\"by\":1", "\"by\":2")).response().bodyText())
                .as("after its time the key may come again")
                .contains("\"now\":23.50");
    }

    @Test
    void its_times_and_days_are_those_of_its_own_zone() {
        classPath
                .with(SCHEMAS + "family.json", FAMILY.replace("\"options\"", """
                        "times":{"zone":"Europe/Berlin","form":"rfc-3339"},"options\"""".stripTrailing()))
                .with(SCHEMAS + "topUp.response.json", TOP_UP_RESPONSE.replace("\"now\":{", """
                        "at":{"type":"string"},"now":{"""))
                .with(MAPPINGS + "topUp.json", TOP_UP_MAPPING.replace("\"answer\":{", """
                        "answer":{"at":{"$":"/time"},"""));
        server = new TestServer(classPath.besideTheProject(), Families.Choices.NONE);
        AdjustableTime time = server.sandbox("gift-cards").apiTime();
        time.freeze(Instant.parse("2026-06-01T21:59:59Z"));
        for (int call = 1; call <= 3; call++) {
            assertThat(topUp("{\"card\":5,\"by\":1,\"at\":\"2026-01-01 00:00:0%d\"}".formatted(call))
                            .response()
                            .bodyText())
                    .contains("\"at\":\"2026-06-01T23:59:59+02:00\"");
        }
        assertThat(topUp("{\"card\":5,\"by\":1,\"at\":\"2026-01-01 00:00:04\"}").error())
                .isPresent();

        time.freeze(Instant.parse("2026-06-01T22:00:00Z"));

        assertThat(topUp("{\"card\":5,\"by\":1,\"at\":\"2026-01-01 00:00:05\"}").error())
                .isEmpty();
    }

    private static String once(String again, String keeps) {
        return TOP_UP_CONTRACT
                .replace("\"statements\":[", """
                "statements":[{"id":"rule.topUp.once","kind":"rule","provenance":"invented","source":"test","says":"once",
                  "once":{"by":["/card","/at"],"again":"%s","otherwise":"error.empty","keeps":%s}},
                """.formatted(again, keeps))
                .replace("\"calls\":3", "\"calls\":30");
    }

    private void restart(String topUpContract) {
        classPath.with(SCHEMAS + "topUp.contract.json", topUpContract);
        server = new TestServer(classPath.besideTheProject(), Families.Choices.NONE);
    }

    private void assertError(String body, String answer) {
        assertThat(topUp(body).response().bodyText()).isEqualTo(answer);
    }

    private Exchange topUp(String body) {
        return server.call("gift-cards", "topUp", body);
    }
}
