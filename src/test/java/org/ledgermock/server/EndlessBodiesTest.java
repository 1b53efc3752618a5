package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.oracle.RawHttp;
import org.ledgermock.oracle.TrustedCa;

/** Bodies that do not end, or not soon: read for ten megabytes and not much further, whatever their path. */
class EndlessBodiesTest {

    private static final long MEGABYTE = 1 << 20;
    private static final Hostility.Form TENCENT_LARGE = Hostility.tencent("RequestSizeLimitExceeded");
    private static final Hostility.Form KYBIO_WRONG = Hostility.kybio(9003);

    @TempDir
    private static Path folder;

    private static Served served;
    private static Hostility hostility;
    private static Path ca;

    private Object partner;
    private Object shop;

    @BeforeAll
    static void start() {
        ca = folder.resolve("ca.pem");
        served = Served.start(Served.unlimited().toBuilder().https(0, ca).build());
        hostility = new Hostility(served);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @BeforeEach
    void remember() {
        partner = served.state(Served.TENCENT);
        shop = served.state(Served.KYBIO);
    }

    private RawRequest tencent() {
        return RawRequest.tencent(served.clock, Served.ONE);
    }

    private RawRequest kybio() {
        return RawRequest.kybio(Served.increment(1, "\"balanceIncrement\":1"));
    }

    private static RawRequest chunked(RawRequest request) {
        return request.withoutContentLength().and("Transfer-Encoding", "chunked");
    }

    private void assertNothingChanged() {
        assertThat(served.state(Served.TENCENT)).isSameAs(partner);
        assertThat(served.state(Served.KYBIO)).isSameAs(shop);
    }

    @Test
    void a_body_without_end_is_read_for_ten_megabytes_and_not_much_further() throws IOException {
        for (boolean first : new boolean[] {true, false}) {
            RawRequest request = chunked(first ? tencent() : kybio());
            try (RawHttp connection = RawHttp.connect(served.uri())) {
                RawAnswer answer = connection
                        .send(request.head())
                        .sendEndlessChunks(200 * MEGABYTE)
                        .answer(Served.PATIENCE);
                hostility.inForm(answer, first ? TENCENT_LARGE : KYBIO_WRONG);
                assertThat(answer.bytesSent()).isBetween(10 * MEGABYTE, 40 * MEGABYTE);
            }
        }
        assertNothingChanged();
        hostility.assertGoesOn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/__admin/mappings", "/__admin/ledgermock/refusals", "/openapi/v1"})
    void a_body_without_end_to_any_other_path_gets_words_of_ours(String path) throws IOException {
        try (RawHttp connection = RawHttp.connect(served.uri())) {
            RawAnswer answer = connection
                    .send(chunked(RawRequest.bare("POST " + path + " HTTP/1.1").with("Host", "localhost"))
                            .head())
                    .sendEndlessChunks(200 * MEGABYTE)
                    .answer(Served.PATIENCE);
            hostility.inForm(answer, Hostility.parser());
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.bytesSent()).isBetween(10 * MEGABYTE, 40 * MEGABYTE);
        }
        hostility.assertGoesOn();
    }

    @Test
    void a_body_of_many_gigabytes_is_refused_before_it_has_come() throws IOException {
        byte[] megabyte = new byte[(int) MEGABYTE];
        for (boolean first : new boolean[] {true, false}) {
            RawRequest request =
                    (first ? tencent() : kybio()).withoutContentLength().and("Content-Length", "5000000000");
            try (RawHttp connection = RawHttp.connect(served.uri())) {
                connection.send(request.head());
                Optional<RawAnswer> answer = Optional.empty();
                for (int sent = 0; sent < 64 && answer.isEmpty(); sent++) {
                    answer = connection.send(megabyte).answerWithin(Duration.ofMillis(1));
                }
                hostility.inForm(
                        answer.isPresent() ? answer.get() : connection.answer(Served.PATIENCE),
                        first ? TENCENT_LARGE : KYBIO_WRONG);
            }
        }
        assertNothingChanged();
        hostility.assertGoesOn();
    }

    @Test
    void a_client_that_prefers_http_2_is_bounded_as_well_and_speaks_http_1() throws Exception {
        for (String path : List.of("/", Served.INCREMENT_PATH)) {
            HttpResponse<String> response = post(path, new Letters(12 * MEGABYTE), Served.PATIENCE);

            assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
            assertThat(response.body()).containsAnyOf("\"RequestSizeLimitExceeded\"", "\"errorCode\":9003}");
        }
        assertThat(served.state(Served.TENCENT)).isSameAs(partner);
        hostility.assertGoesOn();
    }

    // This client does not look at an answer before it has sent its body; what it finds when it cannot, it may still
    // read.
    @Test
    void a_body_without_end_is_cut_off_whose_sender_does_not_look_at_the_answer() throws Exception {
        for (String path : List.of("/", Served.INCREMENT_PATH, "/nothing")) {
            Letters letters = new Letters(Long.MAX_VALUE);

            try {
                assertThat(post(path, letters, Served.PATIENCE).body()).isNotEmpty();
            } catch (IOException e) {
                assertThat(e).isNotInstanceOf(HttpTimeoutException.class);
            }

            assertThat(letters.read).isGreaterThan(10 * MEGABYTE);
        }
        hostility.assertGoesOn();
    }

    private HttpResponse<String> post(String path, InputStream body, Duration timeout) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .sslContext(TrustedCa.sslContext(ca))
                .build();
        HttpRequest request = HttpRequest.newBuilder(
                        served.server.httpsUri().orElseThrow().resolve(path))
                .timeout(timeout)
                .header("X-TC-Action", Served.ALLOCATE)
                .POST(BodyPublishers.ofInputStream(() -> body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** The letter a, so many times; counts how often it was asked for. */
    private static final class Letters extends InputStream {

        private final long length;
        private volatile long read;

        Letters(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            read = read + 1;
            return read > length ? -1 : 'a';
        }

        @Override
        public int read(byte[] into, int offset, int size) {
            java.util.Arrays.fill(into, offset, offset + size, (byte) 'a');
            read = read + size;
            return read > length ? -1 : size;
        }
    }
}
