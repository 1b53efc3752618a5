package org.ledgermock.store;

import static java.util.Objects.requireNonNull;

/**
 * A whole root, so that nothing before it has to be read.
 *
 * @param version that it is of
 */
record Checkpoint(long sandbox, long version, byte[] body) {

    Checkpoint {
        requireNonNull(body, "body");
    }
}
