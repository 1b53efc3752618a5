package org.ledgermock.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.ledgermock.fault.Delivery;
import org.ledgermock.fault.Fault;
import org.ledgermock.message.Body;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Refusal;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;
import org.ledgermock.message.VendorError;

/**
 * A request, its answer, and how the one led to the other.
 *
 * @param at wire time at which the request had arrived
 * @param arrived the machine's time at that moment
 * @param nanos a running count at that moment, which goes on when wire time stands still
 * @param took from then until the answer was ready
 * @param operation empty when none was recognised
 * @param credential id; empty when none was recognised
 * @param stage the stage at which the call was refused; {@code answered} or, when nothing of its answer went out, {@code unanswered}; {@code fault} when a fault kept it from
 *     being answered as it would have been
 * @param error and {@code refusal}: what the client was told, and what its developer is told; both or neither
 * @param version of the state that the call led to, when it changed something
 * @param arguments as they were decoded; empty as long as they were not. Not redacted.
 * @param document what was answered, as the response schema describes it; without it when the call was not carried out.
 *     Of a large one {@link Abridged}
 * @param server that it came to, where servers share its sandbox and it was read from there
 */
public record Exchange(
        String requestId,
        Instant at,
        Instant arrived,
        long nanos,
        Duration took,
        String family,
        String operation,
        String credential,
        String stage,
        Optional<VendorError> error,
        Optional<Refusal> refusal,
        Optional<Long> version,
        Optional<Fault> fault,
        Request request,
        JsonObject arguments,
        Optional<JsonObject> document,
        Delivery delivery,
        Optional<String> server) {

    /** The stage of a call that a defect of the mock ended. */
    public static final String DEFECT = "defect";

    private static final int MAX_KEPT = 16 << 10;
    private static final long REST = 4 << 10;

    public Exchange {
        requireNonNull(requestId, "requestId");
        requireNonNull(at, "at");
        requireNonNull(arrived, "arrived");
        requireNonNull(took, "took");
        requireNonNull(family, "family");
        requireNonNull(operation, "operation");
        requireNonNull(credential, "credential");
        requireNonNull(stage, "stage");
        if (error.isPresent() != refusal.isPresent()) {
            throw new IllegalArgumentException("a refused exchange has an error and a refusal, another has neither");
        }
        requireNonNull(version, "version");
        requireNonNull(fault, "fault");
        requireNonNull(request, "request");
        requireNonNull(arguments, "arguments");
        requireNonNull(document, "document");
        requireNonNull(delivery, "delivery");
        requireNonNull(server, "server");
    }

    /** Whether a defect of the mock ended it, at whatever stage. */
    public boolean isDefect() {
        return stage.equals(DEFECT);
    }

    public Response response() {
        return delivery.response();
    }

    /** Whether of its document no more than an outline may be kept. */
    public boolean isOutlined() {
        return response().body().length >= MAX_KEPT;
    }

    /** Whether both requests are the same to the last byte of line, headers and body. */
    public boolean isSameRequest(Exchange other) {
        return isSameCall(other)
                && request.headers().fields().equals(other.request.headers().fields());
    }

    /** Whether both requests are the same but for their headers. */
    public boolean isSameCall(Exchange other) {
        return request.method().equals(other.request.method())
                && request.path().equals(other.request.path())
                && request.query().equals(other.request.query())
                && Arrays.equals(request.body(), other.request.body());
    }

    /** The SHA-256 of line, headers and body, in hex: of the body as it is kept. */
    public String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.method() + " " + request.path() + "?" + request.query() + "\n").getBytes(UTF_8));
            request.headers().forEach((name, value) -> digest.update((name + ": " + value + "\n").getBytes(UTF_8)));
            return HexFormat.of().formatHex(digest.digest(request.body()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** About how many bytes of heap it takes: bodies, what was read of them, and so much for all the rest. */
    long weight() {
        return REST
                + 2L * request.query().length()
                + 3L * request.sent().length()
                + 3L * response().body().length;
    }

    /** The same with bodies, and what was read of them, cut to a size that can be kept many times over. */
    Exchange bounded() {
        boolean shortRequest =
                request.sent().length() <= MAX_KEPT && request.query().length() <= MAX_KEPT;
        boolean shortResponse = response().body().length <= MAX_KEPT;
        if (shortRequest && shortResponse) {
            return this;
        }
        Request shorter = new Request(
                request.method(),
                request.path(),
                request.query(),
                request.headers(),
                Body.of(request.sent().start(MAX_KEPT)),
                request.arrival());
        Response shorterResponse = new Response(
                response().status(), response().headers(), cut(response().body()));
        return new Exchange(
                requestId,
                at,
                arrived,
                nanos,
                took,
                family,
                operation,
                credential,
                stage,
                error,
                refusal,
                version,
                fault,
                shorter,
                shortRequest ? arguments : Abridged.of(arguments),
                shortResponse ? document : document.map(Abridged::of),
                new Delivery(shorterResponse, delivery.after(), delivery.ending()),
                server);
    }

    private static byte[] cut(byte[] body) {
        return body.length <= MAX_KEPT ? body : Arrays.copyOf(body, MAX_KEPT);
    }
}
