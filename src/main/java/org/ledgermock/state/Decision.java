package org.ledgermock.state;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a piece of work wants, having read the state.
 *
 * @param result what it found
 * @param changes what is to be changed; empty to leave the state as it is
 */
public record Decision<T>(T result, List<Change> changes) {

    public Decision {
        requireNonNull(result, "result");
        changes = List.copyOf(changes);
    }
}
