package org.ledgermock.client;

import java.util.List;

/**
 * What goes on in a sandbox.
 *
 * @param mark is another one whenever a call has begun or ended, or the state has changed
 * @param reached whether what was waited for has come about; false when the time was up before
 * @param underWay calls that have been taken in, and of which it is not decided yet what comes of them
 */
public record ActivityView(long mark, boolean reached, List<UnfinishedCall> underWay) {

    public ActivityView {
        underWay = List.copyOf(underWay);
    }
}
