package org.ledgermock.wiremock;

import java.time.Duration;
import wiremock.org.eclipse.jetty.http.HttpParser;
import wiremock.org.eclipse.jetty.io.Connection;
import wiremock.org.eclipse.jetty.io.EndPoint;
import wiremock.org.eclipse.jetty.io.ssl.SslConnection;
import wiremock.org.eclipse.jetty.server.Connector;
import wiremock.org.eclipse.jetty.server.HttpConnection;
import wiremock.org.eclipse.jetty.server.Server;

/**
 * Ends connections that have not brought a request's head in its time: a byte now and then keeps one from being idle. It
 * looks at all of them from time to time, so that calls pay nothing for it.
 */
final class HeadWatch implements Runnable {

    private static final int LOOKS_IN_TIME = 10;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;

    private final Server server;
    private final Duration most;
    private final ReachedBound reached;

    HeadWatch(Server server, Duration most, ReachedBound reached) {
        this.server = server;
        this.most = most;
        this.reached = reached;
    }

    /** How long it may be until it looks again. */
    long pauseMillis() {
        return Math.min(LONGEST_PAUSE_MILLIS, Math.max(1, most.toMillis() / LOOKS_IN_TIME));
    }

    @Override
    public void run() {
        for (Connector connector : server.getConnectors()) {
            for (EndPoint socket : connector.getConnectedEndPoints()) {
                if (isLate(socket)) {
                    reached.again();
                    socket.close();
                }
            }
        }
    }

    private boolean isLate(EndPoint socket) {
        Connection connection = socket.getConnection();
        // Where a client goes through a tunnel, its connection begins anew.
        boolean old = System.currentTimeMillis() - connection.getCreatedTimeStamp() > most.toMillis();
        if (connection instanceof SslConnection tls) {
            connection = tls.getDecryptedEndPoint().getConnection();
        }
        if (!(connection instanceof HttpConnection http)) {
            // Whether it will be TLS is not known yet.
            return old;
        }
        HttpParser parser = http.getParser();
        if (!parser.isStart()) {
            return parser.inHeaderState() && System.nanoTime() - parser.getBeginNanoTime() > most.toNanos();
        }
        // The first one, which may be held up in TLS already.
        return http.getMessagesIn() == 0 && old;
    }
}
