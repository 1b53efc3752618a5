package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.common.FatalStartupException;

/** A server could not begin to listen. The message says where, why, and what to do. */
public final class CannotListen extends IllegalStateException {

    private static final long serialVersionUID = 1;

    private CannotListen(String message, Throwable cause) {
        super(message, cause);
    }

    static CannotListen because(ServerOptions options, FatalStartupException e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String https =
                options.https().map(one -> " or https port " + one.port()).orElse("");
        String advice = root instanceof java.net.BindException
                        && String.valueOf(root.getMessage()).contains("assign")
                ? "--bind takes an address of this machine"
                : "choose another with --port, or 0 for any that is free";
        return new CannotListen(
                "cannot listen on %s port %d%s: %s; %s"
                        .formatted(options.bind(), options.port(), https, root.getMessage(), advice),
                e);
    }
}
