package org.ledgermock.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.ledgermock.client.AdminRefused;
import org.ledgermock.client.Endpoint;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.server.RawRequest;

/** The admin API by a line: each request goes wherever the line leads. */
final class LineEndpoint implements Endpoint {

    private static final int UNAVAILABLE = 503;

    private final Line line;

    private LineEndpoint(Line line) {
        this.line = line;
    }

    static LedgermockClient client(Line line) {
        return LedgermockClient.of("the servers", new LineEndpoint(line));
    }

    /** Whether this is why nobody knows, or why nothing was done: the store, or a server that is gone. */
    static boolean isOutage(RuntimeException e) {
        return e instanceof UncheckedIOException
                || e instanceof AdminRefused refused && refused.status() == UNAVAILABLE;
    }

    @Override
    public Response send(Request request) throws IOException {
        String target = request.query().isEmpty() ? request.path() : request.path() + "?" + request.query();
        RawRequest raw = RawRequest.bare("%s %s HTTP/1.1".formatted(request.method(), target))
                .with("Host", "127.0.0.1")
                .and("Content-Type", "application/json")
                .withBody(request.body());
        RawAnswer answer = line.exchange(raw.bytes()).orElseThrow(() -> new IOException("no answer"));
        return new Response(answer.status(), Headers.NONE, answer.body());
    }
}
