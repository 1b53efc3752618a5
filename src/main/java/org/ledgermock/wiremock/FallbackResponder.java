package org.ledgermock.wiremock;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;
import org.ledgermock.pipeline.Families;
import org.ledgermock.pipeline.ServedFamily;

/**
 * What is answered to requests that cannot go on to WireMock: by the family whose path it is, or by ourselves.
 *
 * @param allPaths whether bodies are bounded beyond the families' own paths as well
 */
record FallbackResponder(Families families, boolean allPaths) {

    private static final Headers JSON = Headers.of("Content-Type", "application/json");

    /** Made beforehand: for when nothing more can be made. */
    static final Response FAILED = problem(500, Request.Arrival.FAILED.problem());

    FallbackResponder {
        requireNonNull(families, "families");
    }

    /** Whether a method is one that WireMock would take for another: methods are case-sensitive. */
    static boolean isOdd(String method) {
        return !method.equals(method.toUpperCase(Locale.ROOT));
    }

    /** The answer to a request of which there is no body to go on with. */
    Response answer(Request request) {
        Optional<ServedFamily> family = families.claiming(request);
        if (family.isPresent()) {
            return family.get().answer(request).response();
        }
        Request.Arrival arrival = request.arrival();
        return problem(status(arrival), arrival.problem());
    }

    private static int status(Request.Arrival arrival) {
        return switch (arrival) {
            case WHOLE, CUT_OFF -> 400;
            case TOO_SLOW -> 408;
            case TOO_LARGE -> 413;
            case PACKED -> 415;
            case FAILED -> 500;
            case NO_ROOM, STOPPING -> 503;
        };
    }

    /** The answer to a request that WireMock has failed on. */
    static Response failure(Throwable e) {
        if (e instanceof StubFailure) {
            return problem(500, String.valueOf(e.getMessage()));
        }
        return e instanceof Error
                ? FAILED
                : problem(400, "This request cannot be handled; the server's log says more.");
    }

    /** Words of our own, for a client that is none of a family's. */
    static Response problem(int status, String text) {
        return json(status, JsonObject.of("problem", text));
    }

    static Response json(int status, JsonObject document) {
        return new Response(status, JSON, document.toString().getBytes(StandardCharsets.UTF_8));
    }
}
