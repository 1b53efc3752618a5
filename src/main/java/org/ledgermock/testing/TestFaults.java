package org.ledgermock.testing;

import org.ledgermock.client.NewFault;
import org.ledgermock.fault.Deviation;
import org.ledgermock.fault.FaultOrder;
import org.ledgermock.fault.Trigger;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.pipeline.FaultOrders;
import org.ledgermock.pipeline.ServedFamily;

/** Faults as tests order them, in the words of the domain: what cannot happen is refused before anything is ordered. */
final class TestFaults {

    private TestFaults() {}

    static void order(SandboxContext grant, NewFault fault) {
        FaultOrder order;
        try {
            order = read(fault);
            FaultOrders.check(grant.family(), order);
        } catch (JsonMismatch e) {
            throw new Misuse(
                    "%s: no such fault can be ordered: %s."
                            .formatted(grant.family().name(), e.getMessage()),
                    e);
        }
        grant.sandbox().faults().order(order);
    }

    /** Whether an operation of a family can have it. */
    static boolean canHappen(ServedFamily family, NewFault fault) {
        try {
            FaultOrders.check(family, read(fault));
            return true;
        } catch (JsonMismatch e) {
            return false;
        }
    }

    private static FaultOrder read(NewFault fault) {
        return new FaultOrder(
                fault.operation(),
                Trigger.of(fault.trigger()),
                Deviation.of(fault.deviation()),
                fault.atMost(),
                fault.seed());
    }

    /** The kind of a fault: {@code error}, {@code lost}. */
    static String kind(NewFault fault) {
        return fault.deviation().names().get(0);
    }
}
