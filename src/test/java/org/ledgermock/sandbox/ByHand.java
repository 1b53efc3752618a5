package org.ledgermock.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ledgermock.fault.FaultOrder;
import org.ledgermock.state.AdjustableTime;
import org.ledgermock.state.Change;

/** What the admin API changes in a sandbox, without it. */
public final class ByHand {

    private ByHand() {}

    public static void change(Sandbox sandbox, Change change) {
        sandbox.change(root -> List.of(change));
    }

    public static void limit(Sandbox sandbox, String id, long calls) {
        change(sandbox, new Change.LimitChanged(id, Optional.of(calls)));
    }

    public static void order(Sandbox sandbox, FaultOrder order) {
        change(sandbox, new Change.FaultOrdered(order));
    }

    public static void cancelFaults(Sandbox sandbox) {
        sandbox.change(root -> root.faults().standing().stream()
                .<Change>map(fault -> new Change.FaultCancelled(fault.id()))
                .toList());
    }

    public static void freeze(Sandbox sandbox, Change.TimeSet.Time time, Instant at) {
        change(sandbox, new Change.TimeSet(time, new AdjustableTime.Frozen(at)));
    }

    public static void advance(Sandbox sandbox, Change.TimeSet.Time time, Duration by) {
        sandbox.change(root -> List.of(new Change.TimeSet(
                time, (time == Change.TimeSet.Time.API ? root.apiTime() : root.wireTime()).advanced(by))));
    }
}
