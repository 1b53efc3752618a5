package org.ledgermock.wiremock;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Consumer;
import org.ledgermock.fault.Delivery;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;
import org.ledgermock.pipeline.Line;

/**
 * The call that a thread is handling, as it is at the socket, where the server lets us read and write there: going
 * through WireMock's view of request and response costs a quarter of a call.
 *
 * @param answer writes the whole answer at once; invoked at most once
 * @param line that it came on
 * @param decided what the family has answered already, where WireMock is to deliver it
 */
record SocketCall(Request request, Consumer<Response> answer, Line line, Optional<Delivery> decided) {

    private static final ThreadLocal<SocketCall> CURRENT = new ThreadLocal<>();

    SocketCall {
        requireNonNull(request, "request");
        requireNonNull(answer, "answer");
        requireNonNull(line, "line");
        requireNonNull(decided, "decided");
    }

    SocketCall decidedAs(Delivery delivery) {
        return new SocketCall(request, answer, line, Optional.of(delivery));
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
