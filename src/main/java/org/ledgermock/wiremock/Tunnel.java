package org.ledgermock.wiremock;

import java.util.Objects;
import java.util.Optional;
import org.ledgermock.message.Response;
import org.ledgermock.server.tls.ServerTls;
import wiremock.org.eclipse.jetty.http.HttpHeader;
import wiremock.org.eclipse.jetty.server.Connector;
import wiremock.org.eclipse.jetty.server.HttpChannel;
import wiremock.org.eclipse.jetty.server.HttpTransport;
import wiremock.org.eclipse.jetty.server.Request;

/**
 * What a client asks of its proxy when it is to call a host by https: CONNECT. For the families' hosts this server is both
 * ends of the tunnel: the connection begins anew after the answer, in TLS or without.
 */
final class Tunnel {

    private static final int FORBIDDEN = 403;

    private Tunnel() {}

    static boolean isAskedFor(Request base, Connections connections) {
        return base.getMethod().equals("CONNECT") && connections.tls().isPresent();
    }

    /** Opens it, or says why not. */
    static Optional<Response> open(Request base, Connections connections) {
        ServerTls tls = connections.tls().orElseThrow();
        String host = Objects.requireNonNullElse(base.getHttpURI().getHost(), "");
        if (!tls.isFor(host)) {
            return Optional.of(refusal(base, tls, host));
        }
        HttpChannel channel = base.getHttpChannel();
        Connector connector = channel.getConnector();
        base.getResponse().setStatus(200);
        // The answer is not the end of what comes on this connection, where others end after one.
        base.getResponse().getHttpFields().remove(HttpHeader.CONNECTION);
        base.setAttribute(
                HttpTransport.UPGRADE_CONNECTION_ATTRIBUTE,
                connector.getDefaultConnectionFactory().newConnection(connector, channel.getEndPoint()));
        base.setHandled(true);
        return Optional.empty();
    }

    private static Response refusal(Request base, ServerTls tls, String host) {
        String domains = tls.domains().isEmpty() ? "no host" : "hosts of " + String.join(", ", tls.domains());
        // Most clients show the reason beside the status, and no body.
        base.getResponse().setStatusWithReason(FORBIDDEN, "this server stands for " + domains);
        return FallbackResponder.problem(
                FORBIDDEN,
                "This server stands for %s, and leads nowhere else: not to '%s'. Name that in NO_PROXY."
                        .formatted(domains, host));
    }
}
