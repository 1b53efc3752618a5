package org.ledgermock.wiremock;

import wiremock.org.eclipse.jetty.server.ConnectionLimit;
import wiremock.org.eclipse.jetty.server.Server;

/** How many connections are open at once: further ones wait in the system's queue until one has ended. */
final class ConnectionBound extends ConnectionLimit {

    private final ReachedBound reached;

    ConnectionBound(int most, Server server) {
        super(most, server);
        this.reached = new ReachedBound(
                "all of the %,d connections that there may be (--max-connections) are open: further ones wait"
                        .formatted(most));
    }

    @Override
    protected void limit() {
        reached.again();
        super.limit();
    }
}
