package org.ledgermock.history;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.ledgermock.oracle.ExactJson;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.server.RawRequest;
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
    private static final int CUSTOMERS = 10;
    private static final long FIRST = 200_000_000_001L;

    private static final BigDecimal CREDIT = BigDecimal.valueOf(Ticket.PLENTY);
    private static final BigDecimal TOTAL = BigDecimal.valueOf(2 * CUSTOMERS * Ticket.PLENTY);
    private static final BigDecimal OTHERS = BigDecimal.valueOf((CUSTOMERS - 1) * Ticket.PLENTY);

    private final InstantSource clock;
    private final int customers;
    private final Set<String> requestIds = ConcurrentHashMap.newKeySet();

    /** @param clock by which calls are signed */
    PartnerCalls(InstantSource clock, int customers) {
        this.clock = clock;
        this.customers = customers;
    }

    /** A seed with ten customers, who have so much that whatever is taken back is there. */
    static String seed() {
        return """
                {
                  "family": "tencent-partner",
                  "account": { "name": "Ledgermock Example Limited", "role": "reseller" },
                  "entities": { "partner": [ { "Uin": 100000000001, "Name": "Ledgermock Example Limited",
                    "TotalCredit": %2$s, "AllocatedCredit": %1$d0, "RemainingCredit": %1$d0 } ] },
                  "series": [ { "kind": "customer", "count": 10, "values": {
                    "ClientUin": { "from": %3$d, "step": 1 }, "Name": "", "Type": "new", "Mobile": "", "Email": "",
                    "Arrears": "-", "AssociationTime": "2022-01-01 00:00:00", "RecentExpiry": "",
                    "Credit": %1$d, "RemainingCredit": %1$d, "IdentifyType": 0, "Remark": "", "Force": 0 } } ]
                }""".formatted(Ticket.PLENTY, TOTAL, FIRST);
    }

    /** What the customers have at first. */
    Map<Quantity, BigDecimal> first() {
        Map<Quantity, BigDecimal> quantities = new HashMap<>();
        for (long uin = FIRST; uin < FIRST + customers; uin++) {
            quantities.put(credit(uin), CREDIT);
            quantities.put(remaining(uin), CREDIT);
        }
        return quantities;
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

    Call call(Ticket ticket, Line line) throws Exception {
        long uin = FIRST + ticket.holder(customers);
        BigDecimal amount = ticket.amount();
        String what = "ticket %d, ".formatted(ticket.number());
        return switch (ticket.kind()) {
            case CHANGE, REPETITION ->
                Clients.call(
                        what + "allocates " + amount.toPlainString(),
                        allocation(uin, amount.toPlainString()),
                        line,
                        unclear(uin, amount),
                        answer -> allocated(uin, amount, answer));
            case BROKEN_OFF ->
                Clients.brokenOff(
                        what + "allocates " + amount.toPlainString(),
                        allocation(uin, amount.toPlainString()),
                        line,
                        unclear(uin, amount));
            case READ_ONE ->
                customers == 1
                        ? Clients.call(
                                what + READ_PARTNER, read(READ_PARTNER, "{}"), line, List.of(), this::partnersOwn)
                        : Clients.call(
                                what + "allocates 0",
                                allocation(uin, "0"),
                                line,
                                List.of(),
                                answer -> unchanged(uin, answer));
            case READ_ALL -> readAll(what, line);
        };
    }

    private Call readAll(String what, Line line) throws Exception {
        String all = LongStream.range(FIRST, FIRST + customers)
                .mapToObj(Long::toString)
                .collect(joining(",", "{\"UinList\":[", "]}"));
        return Clients.call(what + READ_CUSTOMERS, read(READ_CUSTOMERS, all), line, List.of(), answer -> {
            List<Told> told = new ArrayList<>();
            for (JsonNode item : response(answer).path("Data")) {
                told.addAll(found(item.path("Uin").longValue(), item));
            }
            assertThat(told).as(answer.toString()).hasSize(2 * customers);
            return told;
        });
    }

    private static List<Told> unclear(long uin, BigDecimal amount) {
        return List.of(new Told.MayHaveChanged(credit(uin), amount), new Told.MayHaveChanged(remaining(uin), amount));
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
        return List.of(
                new Told.Found(
                        credit(FIRST),
                        response.path("AllocatedCredit").decimalValue().subtract(OTHERS)),
                new Told.Found(
                        credit(FIRST),
                        response.path("CustomerTotalCredit").decimalValue().subtract(OTHERS)),
                new Told.Found(
                        credit(FIRST),
                        TOTAL.subtract(response.path("RemainingCredit").decimalValue())
                                .subtract(OTHERS)));
    }

    private RawRequest allocation(long uin, String amount) {
        return RawRequest.tencent(clock, "{\"ClientUin\":%d,\"AddedCredit\":%s}".formatted(uin, amount));
    }

    private RawRequest read(String action, String body) {
        return RawRequest.tencent(clock, body).with("X-TC-Action", action);
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
