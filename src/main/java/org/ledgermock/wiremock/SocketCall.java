package org.ledgermock.wiremock;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Consumer;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;

/**
 * The call that a thread is handling, as it is at the socket, where the server lets us read and write there: going
 * through WireMock's view of request and response costs a quarter of a call.
 *
 * @param answer writes the whole answer at once; invoked at most once
 */
record SocketCall(Request request, Consumer<Response> answer) {

    private static final ThreadLocal<SocketCall> CURRENT = new ThreadLocal<>();

    SocketCall {
        requireNonNull(request, "request");
        requireNonNull(answer, "answer");
    }

    static void begin(SocketCall call) {
        CURRENT.set(call);
    }

    static void end() {
        CURRENT.remove();
    }

    static Optional<SocketCall> current() {
        return Optional.ofNullable(CURRENT.get());
    }
}
