package org.ledgermock.verify.live;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ledgermock.client.HttpTarget;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.Response;
import org.ledgermock.verify.AtOnce;
import org.ledgermock.verify.Outgoing;
import org.ledgermock.verify.SkippedException;

/** The only way out to a live endpoint: each call waits for its turn, and is counted. */
final class Outlet {

    private final HttpTarget http;
    private final Throttle pace;
    private final Placeholders placeholders;
    private final Map<String, Long> most = new HashMap<>();
    private final Map<String, Long> calls = new HashMap<>();
    private boolean outOfCalls;

    Outlet(HttpTarget http, Throttle pace, Placeholders placeholders) {
        this.http = requireNonNull(http, "http");
        this.pace = requireNonNull(pace, "pace");
        this.placeholders = requireNonNull(placeholders, "placeholders");
    }

    /** Of all families. */
    long calls() {
        return calls.values().stream().mapToLong(Long::longValue).sum();
    }

    boolean isOutOfCalls() {
        return outOfCalls;
    }

    Map<String, Long> callsByFamily() {
        return Map.copyOf(calls);
    }

    /** Lets so many calls of a family out, those that went out before included. */
    void allow(String family, long calls) {
        most.put(family, calls);
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
        long allowed = most.getOrDefault(call.family(), Permission.ANY_NUMBER);
        if (calls.getOrDefault(call.family(), 0L) + reserve >= allowed) {
            outOfCalls = true;
            throw new SkippedException("the %d calls that this run may make are used".formatted(allowed));
        }
        pace.beforeCall(call.family(), call.operation());
        calls.merge(call.family(), 1L, Long::sum);
    }

    /** Sends a call whose turn it is. */
    Response transmit(Outgoing call) throws IOException, InterruptedException {
        return transmit(List.of(call)).get(0).orThrow();
    }

    /** Sends calls whose turn it is, at once. */
    List<AtOnce.Sent> transmit(List<Outgoing> calls) throws InterruptedException {
        List<AtOnce.Sent> sent = AtOnce.send(calls, call -> http.send(call.request()));
        for (AtOnce.Sent one : sent) {
            one.response()
                    .map(response -> JsonReader.read(response.body()))
                    .filter(JsonReading.Read.class::isInstance)
                    .ifPresent(read -> placeholders.learn(((JsonReading.Read) read).value()));
        }
        return sent;
    }
}
