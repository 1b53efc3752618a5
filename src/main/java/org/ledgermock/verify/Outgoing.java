package org.ledgermock.verify;

import static java.util.Objects.requireNonNull;

import org.ledgermock.message.Request;

/**
 * A call on its way to a target.
 *
 * @param operation that the caller means, as its contract names it
 * @param arguments as JSON, before anything was done to them; text that is not JSON where that is what is tried
 * @param request as it goes out, signed
 */
public record Outgoing(String family, String operation, String arguments, Request request) {

    public Outgoing {
        requireNonNull(family, "family");
        requireNonNull(operation, "operation");
        requireNonNull(arguments, "arguments");
        requireNonNull(request, "request");
    }
}
