package org.ledgermock.wiremock;

import wiremock.org.eclipse.jetty.server.ConnectionLimit;
import wiremock.org.eclipse.jetty.server.Server;

/** How many connections are open at once: further ones wait in the system's queue until one has ended. */
final class ConnectionBound extends ConnectionLimit {

    private final ReachedBound reached;

    ConnectionBound(int most, ReachedBound reached, Server server) {
        super(most, server);
        this.reached = reached;
    }

    @Override
    protected void limit() {
        reached.again();
        super.limit();
    }
}
