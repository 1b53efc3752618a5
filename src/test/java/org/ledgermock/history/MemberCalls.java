package org.ledgermock.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ledgermock.oracle.ExactJson;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.server.RawRequest;
import org.ledgermock.server.Served;
import org.ledgermock.state.Entity;
import org.ledgermock.state.State;
import tools.jackson.databind.JsonNode;

/** A shop changes balance and points of some members together, repeats some of it, and reads members and pages of them. */
final class MemberCalls {

    private static final int MEMBERS = 10;
    private static final long FIRST = 300_000_000_000_000_001L;
    private static final BigDecimal BALANCE = new BigDecimal("400.50");
    private static final BigDecimal POINTS = BigDecimal.valueOf(300);
    private static final int DUPLICATE = 2013;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** A seed with ten members. */
    static String seed() {
        return """
                {
                  "family": "kybio-member",
                  "account": { "name": "Ledgermock Example Shop" },
                  "series": [ { "kind": "member", "count": %d, "values": {
                    "rowId": { "from": 1, "step": 1 }, "customerUid": { "from": %d, "step": 1 }, "number": { "text": "LM{n}" },
                    "point": %s, "balance": %s, "enable": 1 } } ]
                }""".formatted(MEMBERS, FIRST, POINTS, BALANCE);
    }

    /** What the members have at first. */
    Map<Quantity, BigDecimal> first() {
        Map<Quantity, BigDecimal> quantities = new HashMap<>();
        for (int member = 0; member < MEMBERS; member++) {
            quantities.put(balance(uid(member)), BALANCE);
            quantities.put(points(uid(member)), POINTS);
        }
        return quantities;
    }

    /** What the members have in this state. */
    Map<Quantity, BigDecimal> quantities(State state) {
        Map<Quantity, BigDecimal> quantities = new HashMap<>();
        for (int member = 0; member < MEMBERS; member++) {
            long uid = uid(member);
            Entity entity = state.find("member", Long.toString(uid)).orElseThrow();
            quantities.put(balance(uid), entity.quantity("balance"));
            quantities.put(points(uid), entity.quantity("point"));
        }
        return quantities;
    }

    Call call(Ticket ticket, Line line) throws Exception {
        long uid = uid(ticket.holder(MEMBERS));
        BigDecimal amount = ticket.amount();
        Quantity order = Quantity.timesOf("order " + ticket.order());
        String what = "ticket %d, ".formatted(ticket.number());
        return switch (ticket.kind()) {
            case CHANGE, REPETITION ->
                Clients.call(
                        what + "adds " + amount.toPlainString() + " for " + order,
                        increment(ticket, uid, amount),
                        line,
                        unclear(uid, amount, order),
                        answer -> incremented(uid, order, answer));
            case BROKEN_OFF ->
                Clients.brokenOff(
                        what + "adds " + amount.toPlainString() + " for " + order,
                        increment(ticket, uid, amount),
                        line,
                        unclear(uid, amount, order));
            case READ_ONE ->
                Clients.call(
                        what + "reads " + uid,
                        read("queryByUid", ",\"customerUid\":" + uid),
                        line,
                        List.of(),
                        answer -> found(success(answer)));
            case READ_ALL -> readAll(what, line);
        };
    }

    private Call readAll(String what, Line line) throws Exception {
        return Clients.call(what + "reads a page", read("queryCustomerPages", ""), line, List.of(), answer -> {
            List<Told> told = new ArrayList<>();
            for (JsonNode item : success(answer).path("result")) {
                told.addAll(found(item));
            }
            assertThat(told).as(answer.toString()).hasSize(2 * MEMBERS);
            return told;
        });
    }

    private static List<Told> unclear(long uid, BigDecimal amount, Quantity order) {
        return List.of(
                new Told.MayHaveChanged(balance(uid), amount),
                new Told.MayHaveChanged(points(uid), amount.negate()),
                new Told.MayHaveChanged(order, BigDecimal.ONE));
    }

    private static List<Told> incremented(long uid, Quantity order, RawAnswer answer) {
        JsonNode envelope = ExactJson.read(answer.bodyText());
        if (envelope.path("errorCode").asInt(0) == DUPLICATE) {
            return List.of(new Told.Found(order, BigDecimal.ONE));
        }
        JsonNode data = success(answer);
        return List.of(
                new Told.Changed(order, BigDecimal.ZERO, BigDecimal.ONE),
                new Told.Changed(
                        balance(uid),
                        data.path("balanceBeforeUpdate").decimalValue(),
                        data.path("balanceAfterUpdate").decimalValue()),
                new Told.Changed(
                        points(uid),
                        data.path("pointBeforeUpdate").decimalValue(),
                        data.path("pointAfterUpdate").decimalValue()));
    }

    private static List<Told> found(JsonNode member) {
        long uid = member.path("customerUid").longValue();
        return List.of(
                new Told.Found(balance(uid), member.path("balance").decimalValue()),
                new Told.Found(points(uid), member.path("point").decimalValue()));
    }

    private static RawRequest increment(Ticket ticket, long uid, BigDecimal amount) {
        return RawRequest.kybio(
                "{\"appId\":\"%s\",\"customerUid\":%d,\"balanceIncrement\":%s,\"pointIncrement\":%s,\"dataChangeTime\":\"%s\"}"
                        .formatted(
                                Served.SHOP.id(),
                                uid,
                                amount.toPlainString(),
                                amount.negate().toPlainString(),
                                STAMP.format(LocalDateTime.of(2016, 1, 1, 0, 0).plusSeconds(ticket.order()))));
    }

    private static RawRequest read(String operation, String members) {
        return RawRequest.kybio("{\"appId\":\"%s\"%s}".formatted(Served.SHOP.id(), members))
                .line("POST /openapi/v1/customerOpenApi/%s HTTP/1.1".formatted(operation));
    }

    private static JsonNode success(RawAnswer answer) {
        JsonNode envelope = ExactJson.read(answer.bodyText());
        assertThat(envelope.path("status").asString()).as(answer.toString()).isEqualTo("success");
        return envelope.path("data");
    }

    private static long uid(int member) {
        return FIRST + member;
    }

    private static Quantity balance(long uid) {
        return Quantity.of("balance of " + uid);
    }

    private static Quantity points(long uid) {
        return Quantity.of("points of " + uid);
    }
}
