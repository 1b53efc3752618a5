package org.ledgermock.wiremock;

import static org.ledgermock.admin.MetricsText.Kind.COUNTER;
import static org.ledgermock.admin.MetricsText.Kind.GAUGE;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.ledgermock.admin.MetricsText;
import org.ledgermock.server.Bounds;

/** What a server holds at the moment, within its bounds, and how often it has reached them. */
final class Resources {

    private final Bounds bounds;
    private final ReachedBound connections;
    private final ReachedBound bodies;
    private final ReachedBound headTime;
    private final ReachedBound bodyTime;
    private final BodyRoom room;
    private final OneByOne largeBodies = new OneByOne();
    private volatile LongSupplier open = () -> 0;
    private volatile LongSupplier underWay = () -> 0;

    Resources(Bounds bounds) {
        this.bounds = bounds;
        this.connections = new ReachedBound(
                "all of the %,d connections that there may be (--max-connections) are open: further ones wait"
                        .formatted(bounds.connections()));
        this.bodies = new ReachedBound(
                "the server holds all of the %,d bytes of bodies that it may (--max-bodies): calls are refused as busy"
                        .formatted(bounds.bodyBytes()));
        this.headTime = new ReachedBound(
                "the head of a request has not come within %s s (--head-timeout): its connection is ended"
                        .formatted(seconds(bounds.headTime())));
        this.bodyTime = new ReachedBound("a body has not come within %s s (--body-timeout): the request is refused"
                .formatted(seconds(bounds.bodyTime())));
        this.room = new BodyRoom(bounds.bodyBytes(), bodies);
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
    }

    Bounds bounds() {
        return bounds;
    }

    ReachedBound connections() {
        return connections;
    }

    ReachedBound headTime() {
        return headTime;
    }

    ReachedBound bodyTime() {
        return bodyTime;
    }

    BodyRoom room() {
        return room;
    }

    OneByOne largeBodies() {
        return largeBodies;
    }

    /** Looks which of its bounds are over. */
    void look() {
        // Who waits for a connection does not meet this bound again.
        if (open.getAsLong() < bounds.connections()) {
            connections.look();
        }
        List.of(bodies, headTime, bodyTime).forEach(ReachedBound::look);
        room.look();
    }

    /** Says where to ask, once there is a server: for the connections that are open, and the requests under way. */
    void count(LongSupplier openConnections, LongSupplier requests) {
        open = openConnections;
        underWay = requests;
    }

    void write(MetricsText text) {
        text.begin(GAUGE, "ledgermock_connections", "Connections that are open.")
                .is(open.getAsLong());
        text.begin(
                        GAUGE,
                        "ledgermock_requests_under_way",
                        "Requests whose head has come and that are not answered yet.")
                .is(underWay.getAsLong());
        text.begin(GAUGE, "ledgermock_body_bytes", "Bytes of bodies that it holds.")
                .is(room.taken());
        text.begin(
                        COUNTER,
                        "ledgermock_bounds_reached_total",
                        "How often a bound was reached, and somebody waited or was refused.")
                .is(connections.times(), "bound", "connections")
                .is(bodies.times(), "bound", "bodies")
                .is(headTime.times(), "bound", "head-time")
                .is(bodyTime.times(), "bound", "body-time");
    }
}
