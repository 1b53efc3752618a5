package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.oracle.KybioPageSigner;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.oracle.RawAnswer.Framing;
import org.ledgermock.oracle.RawAnswer.Header;
import org.ledgermock.oracle.RawHttp;
import org.ledgermock.sandbox.ByHand;
import org.ledgermock.state.Change;

/** What stands round an answer: exactly these header lines, and no others. */
class AnswerHeadersTest {

    private static final String DATE = "Date: Sun, 01 Mar 2026 04:05:06 GMT";

    @AutoClose
    private static Served served = Served.start(Served.unlimited());

    private static int stamp;

    static Stream<Arguments> tencent_requests() {
        HandClock clock = served.clock;
        return Stream.of(
                Arguments.of("success", RawRequest.tencent(clock, Served.ONE)),
                Arguments.of("page", RawRequest.tencent(clock, "{}").with("X-TC-Action", Served.QUERY)),
                Arguments.of("business error", RawRequest.tencent(clock, "{\"ClientUin\":2,\"AddedCredit\":1}")),
                Arguments.of("wrong parameter", RawRequest.tencent(clock, "{}")),
                Arguments.of(
                        "wrong signature", RawRequest.tencent(clock, Served.ONE).withBody("{}")),
                Arguments.of("unsigned", RawRequest.bare("POST / HTTP/1.1")),
                Arguments.of("other method", RawRequest.bare("PUT / HTTP/1.1")),
                Arguments.of("too large", RawRequest.bare("POST / HTTP/1.1").withBody(new byte[11 << 20])),
                Arguments.of(
                        "form",
                        RawRequest.bare("POST / HTTP/1.1")
                                .and("Content-Type", "application/x-www-form-urlencoded")
                                .withBody("Action=x")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tencent_requests")
    void a_tencent_answer_has_its_type_and_its_length_and_nothing_else(String name, RawRequest request)
            throws IOException {
        for (RawRequest asked : List.of(request, request.and("Accept-Encoding", "gzip, deflate, br"))) {
            RawAnswer answer = served.exchange(asked.bytes());

            assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(answer.headers())
                    .extracting(Header::line)
                    .containsExactly("Content-Type: application/json", DATE, "Content-Length: " + answer.body().length);
            assertThat(answer.framing()).isEqualTo(Framing.CONTENT_LENGTH);
            assertThat(answer.flaw()).isEmpty();
            assertThat(answer.bodyText()).startsWith("{\"Response\":{").endsWith("\"}}");
        }
    }

    static Stream<Arguments> kybio_requests() {
        RawRequest honest = RawRequest.kybio(Served.increment(stamp++, "\"balanceIncrement\":0.10"));
        return Stream.of(
                Arguments.of("success", honest),
                Arguments.of("duplicate", honest),
                Arguments.of(
                        "unknown member", RawRequest.kybio(honest(Map.of("customerUid", "7"), "2016-02-01 00:00:00"))),
                Arguments.of("wrong parameter", RawRequest.kybio(honest(Map.of("customerUid", "1.5"), "2016-02-01"))),
                Arguments.of("wrong signature", honest.withBody(honest(Map.of(), "2016-02-01 00:00:00"))),
                Arguments.of("no signature", honest.without("Data-signature")),
                Arguments.of("other method", honest.method("PUT")),
                Arguments.of("unknown interface", honest.line("POST /openapi/v1/customerOpenApi/nothing HTTP/1.1")));
    }

    private static String honest(Map<String, String> changed, String time) {
        return "{\"appId\":\"%s\",\"customerUid\":%s,\"dataChangeTime\":\"%s\"}"
                .formatted(Served.SHOP.id(), changed.getOrDefault("customerUid", Served.MEMBER), time);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kybio_requests")
    void a_kybio_answer_to_a_known_app_id_has_its_type_its_signature_and_its_length(String name, RawRequest request)
            throws IOException {
        RawAnswer answer = served.exchange(request.bytes());

        assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(answer.headers())
                .extracting(Header::line)
                .containsExactly(
                        "Content-Type: application/json;charset=UTF-8",
                        "Data-signature: " + KybioPageSigner.sign(Served.SHOP.secret(), answer.body()),
                        DATE,
                        "Content-Length: " + answer.body().length);
        assertThat(answer.flaw()).isEmpty();
    }

    static Stream<Arguments> requests_of_nobody() {
        return Stream.of(
                Arguments.of("unknown appId", RawRequest.kybio("{\"appId\":\"nobody\",\"customerUid\":1}"), 1034),
                Arguments.of("no appId", RawRequest.kybio("{\"customerUid\":1}"), 1034),
                Arguments.of("appId of another type", RawRequest.kybio("{\"appId\":[\"LEDGERMOCKEXAMPLE\"]}"), 1034),
                Arguments.of("no JSON", RawRequest.kybio("appId=LEDGERMOCKEXAMPLE"), 9003));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests_of_nobody")
    void a_kybio_answer_to_nobody_is_not_signed(String name, RawRequest request, int code) throws IOException {
        RawAnswer answer = served.exchange(request.bytes());

        assertThat(answer.headers())
                .extracting(Header::line)
                .containsExactly(
                        "Content-Type: application/json;charset=UTF-8",
                        DATE,
                        "Content-Length: " + answer.body().length);
        assertThat(answer.bodyText()).endsWith(",\"errorCode\":" + code + "}");
    }

    @Test
    void a_connection_is_kept_for_the_next_call_of_either_family() throws IOException {
        try (RawHttp connection = RawHttp.connect(served.uri())) {
            for (int call = 0; call < 3; call++) {
                RawAnswer tencent = connection
                        .send(RawRequest.tencent(served.clock, Served.ONE).bytes())
                        .answer(Served.PATIENCE);
                RawAnswer kybio = connection
                        .send(RawRequest.kybio(Served.increment(stamp++, "")).bytes())
                        .answer(Served.PATIENCE);

                assertThat(tencent.headers())
                        .extracting(Header::name)
                        .containsExactly("Content-Type", "Date", "Content-Length");
                assertThat(kybio.headers())
                        .extracting(Header::name)
                        .containsExactly("Content-Type", "Data-signature", "Date", "Content-Length");
            }
        }
    }

    @Test
    void its_date_is_the_wire_time_of_the_sandbox() throws IOException {
        try (Served other = Served.start()) {
            ByHand.freeze(
                    other.sandbox(Served.TENCENT), Change.TimeSet.Time.WIRE, Instant.parse("2030-12-05T00:00:00Z"));
            RawRequest refused = RawRequest.tencent(other.clock, Served.ONE);

            assertThat(other.exchange(refused.bytes()).value("Date")).contains("Thu, 05 Dec 2030 00:00:00 GMT");
            assertThat(other.exchange(RawRequest.kybio("{}").bytes()).value("Date"))
                    .contains("Sun, 01 Mar 2026 04:05:06 GMT");
        }
    }

    @Test
    void calls_sent_before_the_answer_to_the_first_are_answered_in_their_order() throws IOException {
        RawRequest query = RawRequest.tencent(served.clock, "{}").with("X-TC-Action", Served.QUERY);
        try (RawHttp connection = RawHttp.connect(served.uri())) {
            connection
                    .send(query.bytes())
                    .send(RawRequest.kybio(Served.increment(stamp++, "")).bytes())
                    .send(query.bytes());

            assertThat(connection.answer(Served.PATIENCE).bodyText()).startsWith("{\"Response\":{\"Total\":1");
            assertThat(connection.answer(Served.PATIENCE).bodyText()).startsWith("{\"status\":\"success\"");
            assertThat(connection.answer(Served.PATIENCE).bodyText()).startsWith("{\"Response\":{\"Total\":1");
        }
    }
}
