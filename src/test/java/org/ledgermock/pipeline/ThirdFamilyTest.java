package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.contract.TemporaryClassPath;
import org.ledgermock.fault.Delivery;
import org.ledgermock.fault.Deviation;
import org.ledgermock.fault.FaultOrder;
import org.ledgermock.journal.Exchange;
import org.ledgermock.kybio.verify.KybioDialect;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.scorecard.Mistake;
import org.ledgermock.scorecard.Scorecard;
import org.ledgermock.state.State;

/** Adding a family is adding files: a third one, of gift cards, that speaks the open API's protocol. */
class ThirdFamilyTest {

    @TempDir
    private Path folder;

    private GiftCards cards;
    private TemporaryClassPath classPath;
    private TestServer server;

    @BeforeEach
    void add_files() {
        cards = new GiftCards(folder);
        classPath = cards.classPath;
        server = cards.server();
    }

    @AfterEach
    void let_go_of_the_files() throws IOException {
        cards.close();
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
    void a_client_is_told_its_own_address() {
        assertThat(new KybioDialect()
                        .clients(server.family("gift-cards").contract(), URI.create("http://127.0.0.1:18080")))
                .containsExactly("gift-cards      host http://127.0.0.1:18080/gift/v9/");
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
        // A call that the mock fails at changes nothing, and is not counted.
        assertError(
                "{\"card\":5,\"by\":-22,\"checked\":1,\"at\":\"2026-01-01 00:00:00\"}",
                "{\"status\":\"error\",\"messages\":[\"card is empty\"],\"errorCode\":77}");
        assertError(
                "{\"card\":5,\"by\":1,\"at\":\"2026-01-01 00:00:00\"}",
                "{\"status\":\"error\",\"messages\":[\"4 of 3\"],\"errorCode\":88}");
        assertThat(server.sandbox("gift-cards").state().version()).isEqualTo(1);
    }

    @Test
    void its_faults_and_the_scorecard_of_its_clients_need_no_more_than_a_file() {
        classPath
                .with(GiftCards.SCHEMAS + "conduct.json", """
                {"busy":["error.empty"],"operations":{"topUp":{"key":"/card"}}}
                """)
                .with(
                        GiftCards.SCHEMAS + "topUp.contract.json",
                        GiftCards.once("refused", "{\"newest\":10,\"each\":\"/card\"}"));
        server = cards.server();
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
        assertThat(own.text(GiftCards.SCHEMAS + "family.json")).isEmpty();
    }

    private void assertError(String body, String answer) {
        assertThat(topUp(body).response().bodyText()).isEqualTo(answer);
    }

    private Exchange topUp(String body) {
        return server.call("gift-cards", "topUp", body);
    }
}
