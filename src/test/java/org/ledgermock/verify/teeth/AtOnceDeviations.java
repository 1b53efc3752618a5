package org.ledgermock.verify.teeth;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Ways to be wrong with calls that come while another one of the same caller is under way. */
final class AtOnceDeviations {

    // So long takes each call, so that those sent at once meet.
    private static final long MEETING_NANOS = 15_000_000;

    private AtOnceDeviations() {}

    static List<Deviation> all() {
        return List.of(
                of(
                        "what comes meanwhile is answered and lost",
                        "AllocateCustomerCredit",
                        "increment",
                        AllocateDeviations.lost()),
                of(
                        "what comes meanwhile is carried out twice",
                        "AllocateCustomerCredit",
                        "increment",
                        AllocateDeviations.twice()),
                of(
                        "what comes meanwhile is answered and lost",
                        "updateBalancePointByIncrement",
                        "balance-increment",
                        IncrementDeviations.lost()),
                of(
                        "a duplicate that comes meanwhile is carried out",
                        "updateBalancePointByIncrement",
                        "duplicate",
                        Rewrites.instead("2013", IncrementDeviations.anew())));
    }

    private static Deviation of(String name, String operation, String rule, Rewrite meanwhile) {
        return new Deviation(name, operation, "rule." + operation + "." + rule, () -> meeting(meanwhile));
    }

    private static Rewrite meeting(Rewrite meanwhile) {
        Map<String, Integer> underWay = new ConcurrentHashMap<>();
        return call -> {
            boolean alone = underWay.merge(call.callerId(), 1, Integer::sum) == 1;
            try {
                LockSupport.parkNanos(MEETING_NANOS);
                return alone ? call.pass() : meanwhile.answer(call);
            } finally {
                underWay.merge(call.callerId(), -1, Integer::sum);
            }
        };
    }
}
