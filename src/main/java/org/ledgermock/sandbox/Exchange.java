package org.ledgermock.sandbox;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.ledgermock.message.Refusal;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;
import org.ledgermock.message.VendorError;

/**
 * A request, its answer, and how the one led to the other.
 *
 * @param at wire time at which the request had arrived
 * @param operation empty when none was recognised
 * @param credential id; empty when none was recognised
 * @param stage the stage at which the call was refused, or {@code answered}
 * @param error and {@code refusal}: what the client was told, and what its developer is told; both or neither
 * @param version of the state that the call led to, when it changed something
 */
public record Exchange(
        String requestId,
        Instant at,
        Duration took,
        String family,
        String operation,
        String credential,
        String stage,
        Optional<VendorError> error,
        Optional<Refusal> refusal,
        Optional<Long> version,
        Request request,
        Response response) {

    private static final int MAX_KEPT = 16 << 10;

    public Exchange {
        requireNonNull(requestId, "requestId");
        requireNonNull(at, "at");
        requireNonNull(took, "took");
        requireNonNull(family, "family");
        requireNonNull(operation, "operation");
        requireNonNull(credential, "credential");
        requireNonNull(stage, "stage");
        requireNonNull(request, "request");
        requireNonNull(response, "response");
        if (error.isPresent() != refusal.isPresent()) {
            throw new IllegalArgumentException("a refused exchange has an error and a refusal, another has neither");
        }
        requireNonNull(version, "version");
    }

    /** The same with bodies cut to a size that can be kept many times over. */
    Exchange bounded() {
        if (request.body().length <= MAX_KEPT && response.body().length <= MAX_KEPT) {
            return this;
        }
        Request shorter = new Request(
                request.method(),
                request.path(),
                request.query(),
                request.headers(),
                cut(request.body()),
                request.arrival());
        Response shorterResponse = new Response(response.status(), response.headers(), cut(response.body()));
        return new Exchange(
                requestId,
                at,
                took,
                family,
                operation,
                credential,
                stage,
                error,
                refusal,
                version,
                shorter,
                shorterResponse);
    }

    private static byte[] cut(byte[] body) {
        return body.length <= MAX_KEPT ? body : Arrays.copyOf(body, MAX_KEPT);
    }
}
