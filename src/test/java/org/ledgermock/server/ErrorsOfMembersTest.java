package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.oracle.ExactJson;
import org.ledgermock.oracle.KybioClient;
import org.ledgermock.oracle.KybioOptions;
import tools.jackson.databind.JsonNode;

/** Every error of the member API's contracts comes from a call, or is listed as one that can only be ordered. */
class ErrorsOfMembersTest {

    private static final Path FOLDER = Path.of("schemas", Served.KYBIO);
    private static final String BY_UID = "queryByUid";
    private static final String MEMBER = "\"customerUid\":" + Served.MEMBER;
    private static final String TIME = MEMBER + ",\"dataChangeTime\":\"2016-01-01 00:00:00\"";

    /** Calls of which the last one meets the error, with what departs from the pages in it. */
    private record Way(Consumer<KybioOptions> tampering, List<String> calls) {

        /** Each call is an operation, a blank, and its fields. */
        static Way of(String... calls) {
            return new Way(options -> {}, List.of(calls));
        }

        static Way with(Consumer<KybioOptions> tampering, String call) {
            return new Way(tampering, List.of(call));
        }
    }

    private static final Map<String, Way> WAYS = Map.ofEntries(
            Map.entry("error.0", Way.of("queryNothing " + MEMBER)),
            Map.entry("error.1031", Way.with(KybioOptions::unsigned, BY_UID + " " + MEMBER)),
            Map.entry("error.1032", Way.with(o -> o.appKey("another"), BY_UID + " " + MEMBER)),
            Map.entry("error.1034", Way.with(ErrorsOfMembersTest::asNobody, BY_UID + " " + MEMBER)),
            Map.entry("error.2012", Way.of("add \"customerInfo\":{\"number\":\"LM000001\"}")),
            Map.entry(
                    "error.2013",
                    Way.of("batchUpdateCategory \"customerCategories\":[{" + MEMBER + ",\"customerCategoryUid\":1}]")),
            Map.entry("error.2015", Way.of(BY_UID + " \"customerUid\":404")),
            Map.entry("error.9003", Way.of(BY_UID + " ")),
            Map.entry("error.duplicate", Way.of(Served.INCREMENT + " " + TIME, Served.INCREMENT + " " + TIME)),
            Map.entry(
                    "error.insufficient-balance",
                    Way.of(Served.INCREMENT + " " + TIME + ",\"balanceIncrement\":-401,\"validateBalance\":1")),
            Map.entry(
                    "error.insufficient-points",
                    Way.of(Served.INCREMENT + " " + TIME + ",\"pointIncrement\":-301,\"validatePoint\":1")),
            Map.entry("error.quota", Way.of(BY_UID + " " + MEMBER, BY_UID + " " + MEMBER, BY_UID + " " + MEMBER)),
            Map.entry(
                    "error.span",
                    Way.of(
                            "openApiLimitAccess/queryDailyAccessTimesLog \"beginDate\":\"2026-01-01\",\"endDate\":\"2026-01-09\"")));

    private static void asNobody(KybioOptions options) {
        options.bodyAfterSigning(body -> "{\"appId\":\"NOBODY\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .answerSignatureUnchecked();
    }

    /** The error statements of all the family's contract files, by id. */
    private static Map<String, JsonNode> statements() throws IOException {
        Map<String, JsonNode> errors = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".contract.json"))
                    .toList()) {
                ExactJson.read(Files.readString(file))
                        .path("statements")
                        .valueStream()
                        .filter(statement ->
                                statement.path("kind").stringValue().equals("error"))
                        .forEach(statement -> errors.put(statement.path("id").stringValue(), statement));
            }
        }
        return errors;
    }

    private static Served served(Map<String, String> options) {
        // Two calls a day: enough for every way but the one that is to meet the quota.
        SetupBuilder setup = Setup.builder().limit(Served.KYBIO, 2);
        options.forEach((key, value) -> setup.option(Served.KYBIO, key, value));
        return Served.start(setup.build());
    }

    private static KybioClient.Answer last(Served served, Way way) {
        KybioClient client = served.kybio();
        KybioClient.Answer answer = null;
        for (String call : way.calls) {
            String[] parts = call.split(" ", 2);
            answer = client.call(parts[0], client.body(parts[1]), way.tampering);
        }
        return java.util.Objects.requireNonNull(answer, "at least one call");
    }

    @Test
    void each_has_a_way_or_stands_on_the_list() throws IOException {
        Set<String> all = new java.util.TreeSet<>(WAYS.keySet());
        ExactJson.read(Files.readString(FOLDER.resolve("ordered-only.json")))
                .path("errors")
                .forEach(listed -> all.add(listed.path("id").stringValue()));

        assertThat(all).isEqualTo(statements().keySet());
    }

    static Stream<String> ways() {
        return WAYS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void its_way_leads_to_its_code_and_text(String id) throws IOException {
        JsonNode statement = statements().get(id);
        try (Served served = served(Map.of())) {
            KybioClient.Answer answer = last(served, WAYS.get(id));

            assertThat(answer.httpStatus()).isEqualTo(200);
            assertThat(answer.errorCode())
                    .contains(Integer.valueOf(statement.path("code").stringValue()));
            assertThat(answer.messages())
                    .containsExactly(statement.at("/text/zh").stringValue());
        }
    }

    @Test
    void a_code_that_is_ours_can_be_changed_and_no_other() throws IOException {
        Map<String, String> options = new HashMap<>();
        Map<String, Integer> changed = new TreeMap<>();
        for (Map.Entry<String, JsonNode> error : statements().entrySet()) {
            boolean ours = error.getValue().path("codeProvenance").stringValue().equals("invented");
            assertThat(error.getValue().has("option")).as(error.getKey()).isEqualTo(ours);
            if (ours) {
                changed.put(error.getKey(), 7_000 + changed.size());
                options.put(
                        error.getValue().path("option").stringValue(),
                        changed.get(error.getKey()).toString());
            }
        }

        assertThat(options).hasSize(5);
        for (Map.Entry<String, Integer> error : changed.entrySet()) {
            try (Served served = served(options)) {
                assertThat(last(served, WAYS.get(error.getKey())).errorCode()).contains(error.getValue());
            }
        }
    }
}
