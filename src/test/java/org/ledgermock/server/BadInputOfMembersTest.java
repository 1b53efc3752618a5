package org.ledgermock.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.oracle.KybioPageSigner;
import org.ledgermock.oracle.RawAnswer;

/** What no operation of the member API takes: 9003, soon, and nothing is changed by it. */
class BadInputOfMembersTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String THIRTY = "9".repeat(30);
    private static final List<String> NOT_TIMES = List.of("", " ");
    private static final List<String> NOT_DATES =
            List.of("2025-02-30", "2025/06/15", "15.06.2025", "2025-06-15 12:00:00", "20250615", "");

    private static Served served;
    private static Hostility hostility;

    @BeforeAll
    static void start() {
        served = Served.start(Served.unlimited());
        hostility = new Hostility(served);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    /** An operation and the fields of an honest call of it. */
    private enum Operation {
        BY_UID("customerOpenApi/queryByUid", "\"customerUid\":" + Served.MEMBER),
        BY_NUMBER("customerOpenApi/queryByNumber", "\"customerNum\":\"LM000001\""),
        BY_TEL("customerOpenapi/queryBytel", "\"customerTel\":\"1\""),
        PAGES(
                "customerOpenApi/queryCustomerPages",
                "\"postBackParameter\":{\"parameterType\":\"LAST_RESULT_MAX_ID\",\"parameterValue\":5}"),
        CATEGORIES("customerOpenApi/queryAllCustomerCategory", "\"unused\":1"),
        ADD(
                "customerOpenApi/add",
                "\"customerInfo\":{\"number\":\"B1\",\"point\":1,\"balance\":1,\"discount\":1,\"enable\":1,\"onAccount\":1}"),
        UPDATE(
                "customerOpenApi/updateBaseInfo",
                "\"customerInfo\":{\"customerUid\":" + Served.MEMBER + ",\"name\":\"x\"}"),
        CATEGORISE(
                "customerOpenApi/batchUpdateCategory",
                "\"customerCategories\":[{\"customerUid\":" + Served.MEMBER
                        + ",\"customerCategoryUid\":1393920057254848127}]"),
        INCREMENT(
                "customerOpenApi/updateBalancePointByIncrement",
                "\"customerUid\":" + Served.MEMBER
                        + ",\"balanceIncrement\":1,\"pointIncrement\":1,\"dataChangeTime\":\"2025-06-15 12:00:00\""),
        ACCESS_TIMES("openApiLimitAccess/queryAccessTimes", "\"unused\":1"),
        ACCESS_LOG(
                "openApiLimitAccess/queryDailyAccessTimesLog",
                "\"beginDate\":\"2026-02-28\",\"endDate\":\"2026-03-01\"");

        private final String address;
        private final String fields;

        Operation(String address, String fields) {
            this.address = address;
            this.fields = fields;
        }

        String honest() {
            return "{\"appId\":\"%s\",%s}".formatted(Served.SHOP.id(), fields);
        }

        RawRequest request(byte[] body, String contentType) {
            return RawRequest.kybio(body, contentType).line("POST /openapi/v1/" + address + " HTTP/1.1");
        }
    }

    /** A body that an operation is sent. */
    private record Bad(Operation operation, String what, byte[] body, String contentType) {

        static Bad json(Operation operation, String what, String body) {
            return new Bad(operation, what, body.getBytes(UTF_8), "application/json; charset=utf-8");
        }

        @Override
        public String toString() {
            return operation + " " + what;
        }
    }

    static Stream<Bad> bodies() {
        List<Bad> bodies = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            String honest = operation.honest();
            String chinese = honest.replaceFirst("\\{", "{\"unknown\":\"中文\",");
            bodies.add(Bad.json(operation, "empty", ""));
            bodies.add(new Bad(
                    operation, "in GBK", chinese.getBytes(Charset.forName("GBK")), "application/json; charset=gbk"));
            bodies.add(Bad.json(operation, "in single quotes", honest.replace('"', '\'')));
            bodies.add(new Bad(operation, "a form", ("appId=" + Served.SHOP.id()).getBytes(UTF_8), FORM));
            bodies.add(Bad.json(operation, "an array", "[" + honest + "]"));
        }
        return bodies.stream();
    }

    static Stream<Bad> values() {
        List<Bad> values = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            for (String uid : List.of(Served.MEMBER, "1393920057254848127", ":5")) {
                String before = uid.startsWith(":") ? ":" : "";
                values.addAll(
                        instead(operation, uid, before + THIRTY, before + "\"" + THIRTY + "\"", before + "1e999999"));
            }
        }
        for (String field : List.of("balanceIncrement", "pointIncrement")) {
            values.addAll(amounts(Operation.INCREMENT, field));
        }
        for (String field : List.of("point", "balance", "discount", "enable", "onAccount")) {
            values.addAll(amounts(Operation.ADD, field));
        }
        NOT_TIMES.forEach(time -> values.addAll(instead(Operation.INCREMENT, "2025-06-15 12:00:00", time)));
        for (String date : NOT_DATES) {
            values.addAll(instead(Operation.ACCESS_LOG, "2026-02-28", date));
            values.addAll(instead(Operation.ACCESS_LOG, "2026-03-01", date));
        }
        return values.stream();
    }

    private static List<Bad> amounts(Operation operation, String field) {
        return instead(
                operation,
                "\"" + field + "\":1",
                "\"" + field + "\":1e999999",
                "\"" + field + "\":-1e999999",
                "\"" + field + "\":1e-999999",
                "\"" + field + "\":" + THIRTY,
                "\"" + field + "\":\"one\"");
    }

    /** One body for each of these values, where the honest one has the value at all. */
    private static List<Bad> instead(Operation operation, String honest, String... bad) {
        return operation.honest().contains(honest)
                ? Stream.of(bad)
                        .map(value ->
                                Bad.json(operation, value, operation.honest().replace(honest, value)))
                        .toList()
                : List.of();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"bodies", "values"})
    void is_answered_by_9003_within_100_ms_and_changes_nothing(Bad bad) throws IOException {
        hostility.answered(bad.operation.request(bad.body, bad.contentType), Hostility.kybio(9003));
    }

    @Test
    void the_honest_calls_are_taken() throws IOException {
        try (Served fresh = Served.start(Served.unlimited())) {
            for (Operation operation : Operation.values()) {
                byte[] body = operation.honest().getBytes(UTF_8);
                RawAnswer answer = fresh.exchange(operation
                        .request(body, "application/json; charset=utf-8")
                        .bytes());

                assertThat(answer.bodyText()).as(operation.address).startsWith("{\"status\":\"success\"");
                assertThat(answer.value("Data-signature"))
                        .contains(KybioPageSigner.sign(Served.SHOP.secret(), answer.body()));
            }
        }
    }
}
