package org.ledgermock.verify.live;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import org.ledgermock.client.HttpTarget;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.Response;
import org.ledgermock.verify.Outgoing;
import org.ledgermock.verify.SkippedException;

/** The only way out to a live endpoint: each call waits for its turn, and is counted. */
final class Outlet {

    private final HttpTarget http;
    private final Throttle pace;
    private final Placeholders placeholders;
    private final long most;
    private long calls;

    /** @param most how many calls may go out */
    Outlet(HttpTarget http, Throttle pace, Placeholders placeholders, long most) {
        this.http = requireNonNull(http, "http");
        this.pace = requireNonNull(pace, "pace");
        this.placeholders = requireNonNull(placeholders, "placeholders");
        this.most = most;
    }

    long calls() {
        return calls;
    }

    Response send(Outgoing call, int reserve) throws IOException, InterruptedException {
        awaitTurn(call, reserve);
        return transmit(call);
    }

    /**
     * Waits until a call may go out.
     *
     * @param reserve how many calls are to be left after it, to put things back
     * @throws SkippedException when there are too few left
     */
    void awaitTurn(Outgoing call, int reserve) throws InterruptedException {
        if (calls + reserve >= most) {
            throw new SkippedException("the %d calls of --max-calls are used".formatted(most));
        }
        pace.beforeCall(call.family(), call.operation());
        calls++;
    }

    /** Sends a call whose turn it is. */
    Response transmit(Outgoing call) throws IOException, InterruptedException {
        Response response = http.send(call.request());
        if (JsonReader.read(response.body()) instanceof JsonReading.Read read) {
            placeholders.learn(read.value());
        }
        return response;
    }
}
