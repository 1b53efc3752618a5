package org.ledgermock.explore;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.ledgermock.client.SandboxClient;

/**
 * Where one run calls.
 *
 * @param sandbox that it has for itself, with a credential of its own
 * @param number of the run, from 1
 * @param patience how long it may take
 * @param connectionsEnd whether it is to call where each answer ends its connection
 */
public record Box(SandboxClient sandbox, int number, Duration patience, boolean connectionsEnd) {

    public Box {
        requireNonNull(sandbox, "sandbox");
        requireNonNull(patience, "patience");
    }
}
