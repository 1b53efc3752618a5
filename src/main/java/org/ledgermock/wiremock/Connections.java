package org.ledgermock.wiremock;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;
import org.ledgermock.fault.ConnectionKind;
import org.ledgermock.server.tls.ServerTls;

/**
 * What connections speak, and which of them go on after an answer: all, or, in a server for tests, only those to a second port.
 * HTTP libraries share their connections among all that call one host and port, and send again by themselves on one that was
 * used before, even on one that they have only tried: what a test sees would depend on those that ran before it.
 */
final class Connections {

    private static final System.Logger LOG = System.getLogger("org.ledgermock");
    private static final Optional<ConnectionKind> FRESH = Optional.of(ConnectionKind.FRESH);
    private static final Optional<ConnectionKind> REUSED = Optional.of(ConnectionKind.REUSED);

    private final boolean end;
    private final Optional<ServerTls> tls;
    private final Map<Object, String> lastUsers = Collections.synchronizedMap(new WeakHashMap<>());
    private final CompletableFuture<Throwable> lost = new CompletableFuture<>();
    private volatile Optional<IntSupplier> keepingPort = Optional.empty();

    Connections(boolean end, Optional<ServerTls> tls) {
        this.end = end;
        this.tls = tls;
    }

    /** What they speak TLS with; absent in somebody else's WireMock, which does so by its own settings. */
    Optional<ServerTls> tls() {
        return tls;
    }

    /** Whether the first port ends them. */
    boolean end() {
        return end;
    }

    /** Says that no connection can be served any more. */
    void lose(Throwable cause) {
        LOG.log(System.Logger.Level.ERROR, "no connection can be served any more: {0}", cause.toString());
        lost.complete(cause);
    }

    /** That no connection can be served any more, and why, once it is so. */
    CompletableFuture<Throwable> lost() {
        return lost;
    }

    void keepAt(IntSupplier port) {
        keepingPort = Optional.of(port);
    }

    /** The port whose connections go on, where the first one's do not. */
    Optional<Integer> keepingPort() {
        return keepingPort.map(IntSupplier::getAsInt);
    }

    /**
     * Says that a connection brings a call to a sandbox, and what it was before.
     *
     * @param used whether it has brought any request before
     */
    Optional<ConnectionKind> use(Object connection, boolean used, String sandbox) {
        boolean own = !end || sandbox.equals(lastUsers.put(connection, sandbox));
        return !used ? FRESH : own ? REUSED : Optional.empty();
    }
}
