package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.fault.Delivery;
import org.ledgermock.fault.Deviation;
import org.ledgermock.fault.FaultOrder;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonText;
import org.ledgermock.sandbox.ByHand;
import org.ledgermock.sandbox.Sandbox;

/** What each kind of fault makes of a call: what is changed, what is answered, and how the answer goes out. */
class FaultyCallsTest {

    private static final String FAMILY = "tencent-partner";
    private static final String ALLOCATE = "AllocateCustomerCredit";
    private static final String QUERY = "QueryCreditByUinList";
    private static final String ONE = "{\"ClientUin\":1,\"AddedCredit\":1}";

    private final TestServer server = TestServer.ofTheProject();
    private final Sandbox sandbox = server.sandbox(FAMILY);

    private Exchange with(String deviation) {
        FaultOrders.place(
                server.family(FAMILY), sandbox, FaultOrder.next(ALLOCATE, Deviation.of(JsonText.value(deviation))));
        return server.call(FAMILY, ALLOCATE, ONE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            {"error":{"code":"LimitExceeded"}} | 0 | fault      | 200 | application/json | LimitExceeded               | WHOLE  | 0
            {"refuse":{}}                      | 0 | fault      | 200 | application/json | OperationDenied.ServiceBusy | WHOLE  | 0
            {"drop":{}}                        | 0 | fault      | 200 | none             | none                        | RESET  | 0
            {"drop":{"by":"closed"}}           | 0 | fault      | 200 | none             | none                        | CLOSED | 0
            {"busy":{}}                        | 1 | fault      | 200 | application/json | OperationDenied.ServiceBusy | WHOLE  | 0
            {"lost":{}}                        | 1 | unanswered | 200 | application/json | TotalCredit                 | RESET  | 0
            {"lost":{"by":"closed"}}           | 1 | unanswered | 200 | application/json | TotalCredit                 | CLOSED | 0
            {"late":{"fixed":{"millis":70}}}   | 1 | answered   | 200 | application/json | TotalCredit                 | WHOLE  | 70
            {"delay":{"fixed":{"millis":70}}}  | 1 | answered   | 200 | application/json | TotalCredit                 | WHOLE  | 0
            {"cutBody":{}}                     | 1 | answered   | 200 | application/json | TotalCredit                 | CUT    | 0
            {"wrongContentType":{}}            | 1 | answered   | 200 | text/plain       | TotalCredit                 | WHOLE  | 0
            {"gatewayPage":{}}                 | 1 | answered   | 502 | text/html        | <h1>502 Bad Gateway</h1>    | WHOLE  | 0
            {"emptyBody":{}}                   | 1 | answered   | 200 | application/json | none                        | WHOLE  | 0
            """)
    void a_fault_changes_so_much_and_has_this_answer(
            String deviation,
            int entries,
            String stage,
            int status,
            String type,
            String says,
            Delivery.Ending ending,
            long late) {
        Exchange exchange = with(deviation);

        assertThat(sandbox.state().ledger().count()).isEqualTo(entries);
        assertThat(exchange.version().isPresent()).isEqualTo(entries > 0);
        assertThat(exchange.stage()).isEqualTo(stage);
        assertThat(exchange.response().status()).isEqualTo(status);
        assertThat(exchange.response().headers().first("Content-Type").orElse(null))
                .isEqualTo(type);
        if (says == null) {
            assertThat(exchange.response().body()).isEmpty();
        } else {
            assertThat(exchange.response().bodyText()).contains(says);
        }
        assertThat(exchange.delivery().ending()).isEqualTo(ending);
        assertThat(exchange.delivery().after()).isEqualTo(Duration.ofMillis(late));
        assertThat(exchange.fault()).isPresent();
        assertThat(server.call(FAMILY, ALLOCATE, ONE).fault())
                .as("the next call")
                .isEmpty();
    }

    @Test
    void a_delay_holds_a_call_up_before_it_is_carried_out_and_nothing_else_does() {
        with("{\"late\":{\"fixed\":{\"millis\":70}}}");
        assertThat(server.pauses).isEmpty();

        with("{\"delay\":{\"fixed\":{\"millis\":70}}}");
        assertThat(server.pauses).containsExactly(Duration.ofMillis(70));
    }

    @Test
    void a_call_that_is_delivered_twice_is_carried_out_twice_and_the_client_hears_the_second() {
        Exchange heard = with("{\"twice\":{}}");

        List<Exchange> both = sandbox.journal().oldestFirst();
        assertThat(both).hasSize(2).last().isEqualTo(heard);
        assertThat(both.get(0).delivery().ending()).isEqualTo(Delivery.Ending.UNHEARD);
        assertThat(both.get(0).stage()).isEqualTo("unanswered");
        assertThat(both).extracting(one -> one.fault().isPresent()).containsExactly(true, true);
        assertThat(heard.delivery().isPrompt()).isTrue();
        assertThat(sandbox.state().ledger().count()).isEqualTo(2);
    }

    @Test
    void a_field_may_be_missing_or_of_another_type_and_the_change_is_made_all_the_same() {
        Exchange missing = with("{\"missingField\":{\"at\":\"/RemainingCredit\"}}");
        Exchange retyped = with("{\"retypedField\":{\"at\":\"/RemainingCredit\"}}");

        assertThat(missing.response().bodyText()).contains("TotalCredit").doesNotContain("RemainingCredit");
        assertThat(retyped.response().bodyText()).contains("\"RemainingCredit\":\"");
        assertThat(sandbox.state().ledger().count()).isEqualTo(2);
    }

    @Test
    void a_field_in_a_list_is_spoilt_in_that_item_alone() {
        String query = "{\"UinList\":[1,1]}";
        JsonPointer second = JsonPointer.of("/Data/1/TotalCredit");
        for (Deviation deviation : List.of(new Deviation.MissingField(second), new Deviation.RetypedField(second))) {
            ByHand.order(sandbox, FaultOrder.next(QUERY, deviation));
            Exchange spoilt = server.call(FAMILY, QUERY, query);

            assertThat(spoilt.document()
                            .flatMap(second::find)
                            .filter(value -> value.kind().equals("number")))
                    .as(deviation.kind())
                    .isEmpty();
            assertThat(spoilt.document().flatMap(JsonPointer.of("/Data/0/TotalCredit")::find))
                    .as("the first item")
                    .isEqualTo(server.call(FAMILY, QUERY, query)
                            .document()
                            .flatMap(JsonPointer.of("/Data/0/TotalCredit")::find))
                    .isPresent();
        }
    }

    @Test
    void an_answer_without_the_field_is_not_hit_and_the_order_waits() {
        ByHand.order(sandbox, FaultOrder.next(QUERY, new Deviation.MissingField(JsonPointer.of("/Data/1/Uin"))));

        assertThat(server.call(FAMILY, QUERY, "{\"UinList\":[1]}").fault()).isEmpty();
        assertThat(server.call(FAMILY, QUERY, "{\"UinList\":[9]}").fault())
                .as("a refused one")
                .isEmpty();
        assertThat(sandbox.root().faults().areWaiting()).isTrue();
    }

    @Test
    void a_stale_read_shows_what_was_before_and_the_next_one_what_is() {
        server.call(FAMILY, ALLOCATE, ONE);
        server.now.updateAndGet(now -> now.plusSeconds(10));
        ByHand.order(sandbox, FaultOrder.next(QUERY, new Deviation.Stale(30)));

        Exchange stale = server.call(FAMILY, QUERY, "{\"UinList\":[1]}");
        Exchange fresh = server.call(FAMILY, QUERY, "{\"UinList\":[1]}");

        assertThat(stale.document().flatMap(JsonPointer.of("/Data/0/TotalCredit")::find))
                .hasToString("Optional[90]");
        assertThat(fresh.document().flatMap(JsonPointer.of("/Data/0/TotalCredit")::find))
                .hasToString("Optional[91]");
        assertThat(stale.version()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RequestLimitExceeded          | Your current request times equals to `6` in a second, which exceeds the frequency limit `5` for a second. Please reduce the frequency of calls.
            error.InvalidAction           | The request action=`AllocateCustomerCredit` is invalid or not found in service=`intlpartnersmgt` and version=`2022-09-28`.
            error.InvalidParameter.type   | The value type of parameter `ClientUin` is not valid, input type should be `number`
            error.InvalidParameterValue.value | The value `1` specified in the parameter `ClientUin` is not valid.
            AuthFailure.SignatureExpire   | Signature expired. Please use local time and enable NTP service for time synchronization to avoid a deviation between `Timestamp` and the server time 1772366400.
            """)
    void an_error_that_is_ordered_has_its_text_filled_in_as_if_the_call_had_given_cause(String code, String text) {
        assertThat(with("{\"error\":{\"code\":\"%s\"}}".formatted(code))
                        .error()
                        .orElseThrow()
                        .text())
                .isEqualTo(text);
    }
}
