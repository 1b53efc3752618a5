package org.ledgermock.client;

import java.util.List;
import java.util.Optional;

/**
 * What goes on in a sandbox.
 *
 * @param mark is another one whenever a call has begun or ended, or the state has changed
 * @param reached whether what was waited for has come about; false when the time was up before
 * @param underWay calls that have been taken in, and of which it is not decided yet what comes of them, by this server
 * @param servers how many share the sandbox; empty when none can. What is under way at the others is not known.
 */
public record ActivityView(long mark, boolean reached, List<UnfinishedCall> underWay, Optional<Long> servers) {

    public ActivityView {
        underWay = List.copyOf(underWay);
    }
}
