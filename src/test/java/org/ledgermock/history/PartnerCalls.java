package org.ledgermock.history;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.ledgermock.oracle.Conversation;
import org.ledgermock.oracle.ExactJson;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.server.RawRequest;
import org.ledgermock.server.Served;
import org.ledgermock.state.Entity;
import org.ledgermock.state.State;
import tools.jackson.databind.JsonNode;

/**
 * A partner allocates to some customers, and reads their credit. With one customer it reads its own as well: whatever that
 * customer gets, the partner gives.
 */
final class PartnerCalls {

    private static final String READ_CUSTOMERS = "QueryCreditByUinList";
    private static final String READ_PARTNER = "QueryPartnerCredit";
    private static final long FIRST = 200_000_000_001L;

    private final Served served;
    private final int customers;
    private final Entity partner;
    private final BigDecimal others;
    private final Set<String> requestIds = ConcurrentHashMap.newKeySet();

    PartnerCalls(Served served, int customers) {
        this.served = served;
        this.customers = customers;
        State state = served.state(Served.TENCENT);
        partner = state.single("partner");
        others = partner.quantity("AllocatedCredit")
                .subtract(state.find("customer", Long.toString(FIRST))
                        .orElseThrow()
                        .quantity("Credit"));
    }

    /** A seed with ten customers, who have so much that whatever is taken back is there. */
    static String seed() {
        return """
                {
                  "family": "tencent-partner",
                  "account": { "name": "Ledgermock Example Limited", "role": "reseller" },
                  "entities": { "partner": [ { "Uin": 100000000001, "Name": "Ledgermock Example Limited",
                    "TotalCredit": %2$d, "AllocatedCredit": %1$d0, "RemainingCredit": %1$d0 } ] },
                  "series": [ { "kind": "customer", "count": 10, "values": {
                    "ClientUin": { "from": %3$d, "step": 1 }, "Name": "", "Type": "new", "Mobile": "", "Email": "",
                    "Arrears": "-", "AssociationTime": "2022-01-01 00:00:00", "RecentExpiry": "",
                    "Credit": %1$d, "RemainingCredit": %1$d, "IdentifyType": 0, "Remark": "", "Force": 0 } } ]
                }""".formatted(Ticket.PLENTY, 20 * Ticket.PLENTY, FIRST);
    }

    /** What the customers have in this state. */
    Map<Quantity, BigDecimal> quantities(State state) {
        Map<Quantity, BigDecimal> quantities = new HashMap<>();
        for (long uin = FIRST; uin < FIRST + customers; uin++) {
            Entity customer = state.find("customer", Long.toString(uin)).orElseThrow();
            quantities.put(credit(uin), customer.quantity("Credit"));
            quantities.put(remaining(uin), customer.quantity("RemainingCredit"));
        }
        return quantities;
    }

    Call call(Ticket ticket, Conversation conversation) throws Exception {
        long uin = FIRST + ticket.holder(customers);
        BigDecimal amount = ticket.amount();
        String what = "ticket %d, ".formatted(ticket.number());
        return switch (ticket.kind()) {
            case CHANGE, REPETITION ->
                Clients.call(
                        what + "allocates " + amount.toPlainString(),
                        allocation(uin, amount.toPlainString()),
                        conversation,
                        answer -> allocated(uin, amount, answer));
            case BROKEN_OFF ->
                Clients.brokenOff(
                        what + "allocates " + amount.toPlainString(),
                        allocation(uin, amount.toPlainString()),
                        served.uri(),
                        List.of(
                                new Told.MayHaveChanged(credit(uin), amount),
                                new Told.MayHaveChanged(remaining(uin), amount)));
            case READ_ONE ->
                customers == 1
                        ? Clients.call(what + READ_PARTNER, read(READ_PARTNER, "{}"), conversation, this::partnersOwn)
                        : Clients.call(
                                what + "allocates 0",
                                allocation(uin, "0"),
                                conversation,
                                answer -> unchanged(uin, answer));
            case READ_ALL -> readAll(what, conversation);
        };
    }

    private Call readAll(String what, Conversation conversation) throws Exception {
        String all = LongStream.range(FIRST, FIRST + customers)
                .mapToObj(Long::toString)
                .collect(joining(",", "{\"UinList\":[", "]}"));
        return Clients.call(what + READ_CUSTOMERS, read(READ_CUSTOMERS, all), conversation, answer -> {
            List<Told> told = new ArrayList<>();
            for (JsonNode item : response(answer).path("Data")) {
                told.addAll(found(item.path("Uin").longValue(), item));
            }
            assertThat(told).as(answer.toString()).hasSize(2 * customers);
            return told;
        });
    }

    private List<Told> unchanged(long uin, RawAnswer answer) {
        return found(uin, response(answer));
    }

    private static List<Told> found(long uin, JsonNode fields) {
        return List.of(
                new Told.Found(credit(uin), fields.path("TotalCredit").decimalValue()),
                new Told.Found(remaining(uin), fields.path("RemainingCredit").decimalValue()));
    }

    private List<Told> allocated(long uin, BigDecimal amount, RawAnswer answer) {
        JsonNode response = response(answer);
        BigDecimal credit = response.path("TotalCredit").decimalValue();
        BigDecimal remaining = response.path("RemainingCredit").decimalValue();
        return List.of(
                new Told.Changed(credit(uin), credit.subtract(amount), credit),
                new Told.Changed(remaining(uin), remaining.subtract(amount), remaining));
    }

    private List<Told> partnersOwn(RawAnswer answer) {
        JsonNode response = response(answer);
        BigDecimal total = partner.quantity("TotalCredit");
        return List.of(
                new Told.Found(
                        credit(FIRST),
                        response.path("AllocatedCredit").decimalValue().subtract(others)),
                new Told.Found(
                        credit(FIRST),
                        response.path("CustomerTotalCredit").decimalValue().subtract(others)),
                new Told.Found(
                        credit(FIRST),
                        total.subtract(response.path("RemainingCredit").decimalValue())
                                .subtract(others)));
    }

    private RawRequest allocation(long uin, String amount) {
        return RawRequest.tencent(served.clock, "{\"ClientUin\":%d,\"AddedCredit\":%s}".formatted(uin, amount));
    }

    private RawRequest read(String action, String body) {
        return RawRequest.tencent(served.clock, body).with("X-TC-Action", action);
    }

    private JsonNode response(RawAnswer answer) {
        JsonNode response = ExactJson.read(answer.bodyText()).path("Response");
        assertThat(response.has("Error")).as(answer.toString()).isFalse();
        assertThat(requestIds.add(response.path("RequestId").stringValue()))
                .as("an id of its own: %s", answer)
                .isTrue();
        return response;
    }

    private static Quantity credit(long uin) {
        return Quantity.of("Credit of " + uin);
    }

    private static Quantity remaining(long uin) {
        return Quantity.of("RemainingCredit of " + uin);
    }
}
