package org.ledgermock.sandbox;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
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
}
