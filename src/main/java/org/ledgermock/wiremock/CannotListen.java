package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.common.FatalStartupException;
import org.ledgermock.server.Listening;

/** A server could not begin to listen, or not go on. The message says where, why, and what to do. */
public final class CannotListen extends IllegalStateException {

    private static final long serialVersionUID = 1;

    private CannotListen(String message, Throwable cause) {
        super(message, cause);
    }

    static CannotListen anyMore(Throwable cause) {
        return new CannotListen("the server has lost its connections, and has stopped: " + cause, cause);
    }

    static CannotListen because(Listening listening, FatalStartupException e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String https = listening.httpsPort().map(one -> " or https port " + one).orElse("");
        boolean unknown = root instanceof java.net.UnknownHostException
                || root instanceof java.nio.channels.UnresolvedAddressException;
        String reason = unknown ? "there is no such address" : String.valueOf(root.getMessage());
        boolean address = unknown || reason.contains("assign");
        String ports = listening.httpsPort().isPresent() ? "--port or --https-port" : "--port";
        String advice = address
                ? "--bind takes an address of this machine"
                : "choose another with %s, or 0 for any that is free".formatted(ports);
        return new CannotListen(
                "cannot listen on %s port %d%s: %s; %s"
                        .formatted(listening.bind(), listening.port(), https, reason, advice),
                e);
    }
}
