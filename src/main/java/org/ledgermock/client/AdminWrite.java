package org.ledgermock.client;

import static java.util.Objects.requireNonNull;

/**
 * A request that changes something in a sandbox.
 *
 * @param path whole, as it is sent
 * @param body JSON; empty for none
 */
public record AdminWrite(String method, String path, String body) {

    public AdminWrite {
        requireNonNull(method, "method");
        requireNonNull(path, "path");
        requireNonNull(body, "body");
    }
}
