package org.ledgermock.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.ledgermock.oracle.ExactJson;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.oracle.RawHttp;
import tools.jackson.databind.JsonNode;

/**
 * What holds for every hostile request: an answer in the right form, soon, that gives nothing away, with nothing
 * changed, from a server that goes on. The form is asked of every try, the time of the best of them.
 */
final class Hostility {

    static final Duration SOON = Duration.ofMillis(100);

    private static final int TRIES = 25;

    // What a digest of so many bytes takes tells what one of more takes.
    private static final int SAMPLE = 1 << 18;

    private static final List<String> INSIDES = List.of(
            "\tat ",
            "<html",
            "<h2",
            "Exception",
            "java.",
            "jetty",
            "wiremock",
            "null",
            Served.PARTNER.secret(),
            Served.SHOP.secret());

    private final Served served;

    Hostility(Served served) {
        this.served = served;
    }

    /** What an answer has to be. */
    @FunctionalInterface
    interface Form {
        void check(RawAnswer answer);
    }

    /** Tencent's error with this code, and HTTP status 200. */
    static Form tencent(String code) {
        return answer -> {
            JsonNode response = vendors(answer, "application/json").path("Response");
            assertThat(response.propertyNames()).as(answer.toString()).containsExactly("Error", "RequestId");
            assertThat(response.path("Error").propertyNames()).containsExactly("Code", "Message");
            assertThat(response.at("/Error/Code").stringValue())
                    .as(answer.toString())
                    .matches(code);
            assertThat(response.at("/Error/Message").stringValue()).isNotBlank();
        };
    }

    /** KYBIO's error with this code, and HTTP status 200. */
    static Form kybio(int code) {
        return answer -> {
            JsonNode envelope = vendors(answer, "application/json;charset=UTF-8");
            assertThat(envelope.propertyNames())
                    .as(answer.toString())
                    .containsExactly("status", "messages", "errorCode");
            assertThat(envelope.path("status").stringValue()).isEqualTo("error");
            assertThat(envelope.path("messages").size()).isEqualTo(1);
            assertThat(envelope.path("errorCode").intValue())
                    .as(answer.toString())
                    .isEqualTo(code);
        };
    }

    /** A refusal by the HTTP parser: its status, our words. */
    static Form parser() {
        return answer -> {
            assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
            assertThat(answer.value("Content-Type")).as(answer.toString()).contains("application/json");
            JsonNode problem = ExactJson.read(answer.bodyText());
            assertThat(problem.propertyNames()).containsExactly("problem");
            assertThat(problem.path("problem").stringValue()).isNotBlank();
        };
    }

    private static JsonNode vendors(RawAnswer answer, String contentType) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.value("Content-Type")).contains(contentType);
        assertThat(answer.value("Content-Length")).contains(Integer.toString(answer.body().length));
        return ExactJson.read(answer.bodyText());
    }

    void answered(RawRequest request, Form form) throws IOException {
        answered(request.bytes(), form);
    }

    /**
     * Sends the bytes on a connection of their own, and takes the time from when the last of them has gone. A slow machine
     * is no slow server: what a digest of the same bytes takes at that moment is allowed ten times over.
     */
    void answered(byte[] request, Form form) throws IOException {
        Object partner = served.state(Served.TENCENT);
        Object shop = served.state(Served.KYBIO);
        long best = Long.MAX_VALUE;
        for (int attempt = 0; attempt < TRIES && best > SOON.toNanos(); attempt++) {
            long allowed = 10 * digestNanos(request);
            try (RawHttp connection = RawHttp.connect(served.uri())) {
                connection.send(Arrays.copyOf(request, request.length - 1));
                long arrived = System.nanoTime();
                connection.send(Arrays.copyOfRange(request, request.length - 1, request.length));
                RawAnswer answer = connection.answer(Served.PATIENCE);
                best = Math.min(best, System.nanoTime() - arrived - allowed);
                inForm(answer, form);
            }
        }
        assertThat(Duration.ofNanos(best))
                .as("best of %d tries, over ten digests", TRIES)
                .isLessThanOrEqualTo(SOON);
        assertThat(served.state(Served.TENCENT)).isSameAs(partner);
        assertThat(served.state(Served.KYBIO)).isSameAs(shop);
        assertGoesOn();
    }

    private static long digestNanos(byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            int sample = Math.min(bytes.length, SAMPLE);
            digest.update(bytes, 0, sample);
            long begun = System.nanoTime();
            digest.update(bytes, 0, sample);
            assertThat(digest.digest()).hasSize(32);
            return (System.nanoTime() - begun) * bytes.length / sample;
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    void inForm(RawAnswer answer, Form form) {
        form.check(answer);
        assertThat(answer.flaw()).isEmpty();
        // Ours may quote what was sent; of the inside of the server there is nothing to be seen.
        String text = new String(answer.body(), UTF_8);
        assertThat(INSIDES).as(text).noneMatch(text::contains);
        answer.headers().forEach(header -> assertThat(INSIDES).as(header.line()).noneMatch(header.line()::contains));
    }

    void assertGoesOn() throws IOException {
        RawRequest honest = RawRequest.tencent(served.clock, "{}").with("X-TC-Action", Served.QUERY);
        assertThat(served.exchange(honest.bytes()).bodyText()).startsWith("{\"Response\":{\"Total\":");
    }
}
