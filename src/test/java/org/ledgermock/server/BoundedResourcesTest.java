package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.oracle.RawAnswer.Ending;
import org.ledgermock.oracle.RawHttp;

/** What strangers make the server hold is bounded, and what is over is refused in the vendor's form. */
class BoundedResourcesTest {

    private static final int NINE_MEGABYTES = 9 << 20;
    private static final Hostility.Form BUSY = Hostility.tencent("OperationDenied.ServiceBusy");
    private static final Hostility.Form UNREADABLE = Hostility.tencent("InvalidParameter");

    private Served served = Served.start(Served.unlimited());

    @AfterEach
    void stop() {
        served.close();
    }

    private void restart(Bounds bounds) {
        served.close();
        served = Served.start(Served.unlimited().toBuilder().bounds(bounds).build());
    }

    private static Bounds bounds(int connections, Duration bodyTime) {
        return new Bounds(
                connections, Bounds.LEAST_BODY_BYTES, Bounds.DEFAULT.headTime(), bodyTime, Bounds.DEFAULT.grace());
    }

    private RawRequest tencent() {
        return RawRequest.tencent(served.clock, Served.ONE);
    }

    private RawHttp half(RawRequest request) throws IOException {
        return RawHttp.connect(served.uri()).send(request.head()).send("{");
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("qtp"))
                .count();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", Served.INCREMENT_PATH, "/nothing", "/__admin/mappings", "/__admin/ledgermock/families"})
    void bodies_that_do_not_come_hold_no_thread(String path) throws IOException {
        long before = threads();
        List<RawHttp> halves = new ArrayList<>();
        for (int n = 0; n < 200; n++) {
            halves.add(half(tencent().line("POST " + path + " HTTP/1.1").with("Host", "localhost")));
        }
        new Hostility(served).assertGoesOn();

        assertThat(threads() - before)
                .as("threads more than before, for 200 bodies")
                .isLessThan(100);
        for (RawHttp one : halves) {
            one.close();
        }
        new Hostility(served).assertGoesOn();
    }

    @Test
    void a_body_that_drips_is_refused_when_its_time_is_over() throws IOException {
        restart(bounds(100, Duration.ofMillis(200)));
        try (RawHttp tencent = half(tencent());
                RawHttp nobodys = half(RawRequest.bare("POST /nothing HTTP/1.1")
                        .withoutContentLength()
                        .and("Content-Length", "9"))) {
            new Hostility(served).inForm(tencent.answer(Served.PATIENCE), UNREADABLE);
            assertThat(nobodys.answer(Served.PATIENCE).status()).isEqualTo(408);
            assertThat(tencent.endingWithin(Served.PATIENCE)).isNotEqualTo(Ending.OPEN);
        }
        assertThat(served.sandbox(Served.TENCENT).journal().newestFirst().get(0).refusal())
                .hasValueSatisfying(
                        refusal -> assertThat(refusal.why().cause()).contains("did not arrive in the time"));
    }

    @Test
    void so_is_one_of_which_no_byte_comes() throws IOException {
        restart(bounds(100, Duration.ofMillis(200)));
        for (RawRequest announced :
                List.of(tencent(), tencent().withoutContentLength().and("Transfer-Encoding", "chunked"))) {
            try (RawHttp silent = RawHttp.connect(served.uri()).send(announced.head())) {
                new Hostility(served).inForm(silent.answer(Served.PATIENCE), UNREADABLE);
            }
        }
        assertThat(served.sandbox(Served.TENCENT).journal().newestFirst())
                .hasSize(2)
                .allSatisfy(exchange -> assertThat(
                                exchange.refusal().orElseThrow().why().cause())
                        .contains("did not arrive in the time"));
    }

    @Test
    void a_head_that_drips_ends_its_connection_when_its_time_is_over() throws IOException {
        served.close();
        served = Served.start(Served.unlimited().toBuilder()
                .https(0)
                .bounds(new Bounds(
                        100,
                        Bounds.LEAST_BODY_BYTES,
                        Duration.ofSeconds(1),
                        Bounds.DEFAULT.bodyTime(),
                        Bounds.DEFAULT.grace()))
                .build());
        URI https = URI.create(
                "http://127.0.0.1:" + served.server.httpsUri().orElseThrow().getPort());
        try (RawHttp second = RawHttp.connect(served.uri())) {
            assertThat(second.send(tencent().bytes()).answer(Served.PATIENCE).bodyText())
                    .contains("\"TotalCredit\":91");
            try (RawHttp first = RawHttp.connect(served.uri()).send("POST / HTTP/1.1\r\nHost:");
                    RawHttp empty = RawHttp.connect(served.uri()).send("\r\n");
                    RawHttp untold = RawHttp.connect(served.uri()).send("\u0016");
                    RawHttp handshake = RawHttp.connect(https).send("\u0016\u0003\u0001");
                    RawHttp slowBody = half(tencent())) {
                second.send("GET");
                for (RawHttp dripping : List.of(second, first, empty, untold, handshake)) {
                    assertThat(dripping.endingWithin(Served.PATIENCE)).isNotEqualTo(Ending.OPEN);
                }
                assertThat(slowBody.endingWithin(Duration.ZERO)).isEqualTo(Ending.OPEN);
            }
        }
        assertThat(served.exchange(RawHttp.head("GET /__admin/ledgermock/metrics HTTP/1.1", "Host: localhost"))
                        .bodyText())
                .contains("ledgermock_bounds_reached_total{bound=\"head-time\"} 5\n");
    }

    @Test
    void the_bytes_of_all_bodies_together_are_bounded_announced_or_not() throws IOException {
        restart(bounds(100, Duration.ofSeconds(20)));
        RawRequest large = tencent().withoutContentLength().and("Content-Length", "" + NINE_MEGABYTES);
        RawRequest chunked = tencent().withoutContentLength().and("Transfer-Encoding", "chunked");
        byte[] chunk = RawHttp.chunk(new byte[5 << 20]);
        try (RawHttp one = half(large);
                RawHttp other = half(large)) {
            new Hostility(served).inForm(firstAnswer(one, other), BUSY);
            try (RawHttp growing =
                    RawHttp.connect(served.uri()).send(chunked.head()).send(chunk)) {
                new Hostility(served).inForm(growing.answer(Served.PATIENCE), BUSY);
            }
            new Hostility(served).assertGoesOn();
        }
        // Who went away has left the room: the same is taken again.
        RawAnswer after = RawHttp.exchange(
                served.uri(),
                Served.PATIENCE,
                tencent().withBody(new byte[NINE_MEGABYTES]).bytes());
        assertThat(after.bodyText()).doesNotContain("ServiceBusy");
    }

    private static RawAnswer firstAnswer(RawHttp one, RawHttp other) throws IOException {
        Optional<RawAnswer> answer = Optional.empty();
        for (int tries = 0; tries < 2_000 && answer.isEmpty(); tries++) {
            answer = (tries % 2 == 0 ? one : other).answerWithin(Duration.ofMillis(5));
        }
        return answer.orElseThrow();
    }

    @Test
    void more_connections_than_there_may_be_wait_until_one_has_gone() throws IOException {
        restart(bounds(3, Duration.ofSeconds(20)));
        List<RawHttp> idle = new ArrayList<>();
        for (int n = 0; n < 400; n++) {
            idle.add(RawHttp.connect(served.uri()));
        }
        RawHttp last = RawHttp.connect(served.uri()).send(tencent().bytes());
        for (RawHttp one : idle) {
            one.close();
        }
        assertThat(last.answer(Served.PATIENCE).bodyText()).contains("\"TotalCredit\":91");
        last.close();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packer = new GZIPOutputStream(bytes)) {
            packer.write(plain);
        }
        return bytes.toByteArray();
    }

    @Test
    void what_is_packed_is_not_unpacked_for_families_and_the_admin_api() throws IOException {
        byte[] zeros = gzip(new byte[40 << 20]);
        for (byte[] body : Arrays.asList(zeros, gzip(Served.ONE.getBytes(java.nio.charset.StandardCharsets.UTF_8)))) {
            RawRequest named = RawRequest.tencent(served.clock, body, "application/json", Served.HOST)
                    .and("Content-Encoding", "gzip");
            new Hostility(served).answered(named, UNREADABLE);
            new Hostility(served)
                    .answered(RawRequest.tencent(served.clock, body, "application/json", Served.HOST), UNREADABLE);
            new Hostility(served).answered(RawRequest.kybio(body), Hostility.kybio(9003));
            assertThat(served.exchange(named.line("POST /__admin/mappings HTTP/1.1")
                                    .with("Host", "localhost")
                                    .bytes())
                            .status())
                    .isEqualTo(415);
        }
        RawRequest nobodys = RawRequest.tencent(served.clock, zeros, "application/json", Served.HOST)
                .line("POST /nothing HTTP/1.1")
                .and("Content-Encoding", "gzip");
        assertThat(served.exchange(nobodys.bytes()).status())
                .as("a user's stub gets it unpacked, up to the size of any body")
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET * HTTP/1.1",
                "OPTIONS * HTTP/1.1",
                "GET /__admin/webapp/..%2f HTTP/1.1",
                "GET /__admin/%2e%2e/x HTTP/1.1",
                "GET /;x/..;/%00 HTTP/1.1",
                "TRACE / HTTP/1.1",
                "GET /__admin/swagger-ui/..%5c HTTP/1.1"
            })
    void no_page_of_jettys_reaches_a_client(String line) throws IOException {
        RawAnswer answer = served.exchange(RawRequest.bare(line).bytes());

        assertThat(answer.bodyText().toLowerCase(java.util.Locale.ROOT)).doesNotContain("<html", "jetty", "\tat ");
    }
}
