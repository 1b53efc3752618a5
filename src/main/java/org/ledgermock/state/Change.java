package org.ledgermock.state;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ledgermock.fault.FaultOrder;
import org.ledgermock.fault.FaultsOnOrder;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;

/**
 * One thing that changes in a sandbox. What a step returns is a list of these, applied together or not at all. They say what
 * is from now on, so that to apply them needs no behaviour, no clock and no dice.
 */
public sealed interface Change {

    /** One of the state; behaviours return these. All others leave the state as it is. */
    sealed interface OfState extends Change {}

    /** The entity is as given from now on, whether it was there before or not. */
    record Put(Entity entity) implements OfState {

        public Put {
            requireNonNull(entity, "entity");
        }
    }

    /** The entity is gone. */
    record Remove(String kind, String key) implements OfState {

        public Remove {
            requireNonNull(kind, "kind");
            requireNonNull(key, "key");
        }
    }

    /**
     * A call has been carried out that may not be carried out again.
     *
     * @param group of calls, of which so many of the newest are remembered
     */
    record Remember(String operation, String group, OnceCall call, int newest) implements OfState {

        public Remember {
            requireNonNull(operation, "operation");
            requireNonNull(group, "group");
            requireNonNull(call, "call");
            if (newest < 1) {
                throw new IllegalArgumentException("at least one call is remembered, not " + newest);
            }
        }
    }

    /**
     * A line in the ledger: quantities of one entity have moved.
     *
     * @param at API time
     * @param operation by whose call; {@value #BY_HAND} when it was none
     * @param requestId of the call; empty when it was none
     * @param kind and {@code key}: of the entity whose quantities moved
     * @param movements at least one
     * @param details what the family keeps of the call besides: operator, remark
     */
    record Entry(
            Instant at,
            String operation,
            String requestId,
            String kind,
            String key,
            List<Movement> movements,
            JsonObject details)
            implements OfState {

        /** What stands for the operation where somebody wrote the state. */
        public static final String BY_HAND = "(by hand)";

        public Entry {
            requireNonNull(at, "at");
            requireNonNull(operation, "operation");
            requireNonNull(requestId, "requestId");
            requireNonNull(kind, "kind");
            requireNonNull(key, "key");
            requireNonNull(details, "details");
            movements = List.copyOf(movements);
            if (movements.isEmpty()) {
                throw new IllegalArgumentException("a ledger entry needs a movement");
            }
        }
    }

    /** One quantity's way from before to after. */
    record Movement(String quantity, BigDecimal before, BigDecimal amount) {

        public Movement {
            requireNonNull(quantity, "quantity");
            requireNonNull(before, "before");
            requireNonNull(amount, "amount");
        }

        public BigDecimal after() {
            return before.add(amount);
        }
    }

    /** The last change: the sandbox is gone. */
    record Ended() implements Change {}

    /**
     * A call was counted against a limit.
     *
     * @param window the number of the second, minute or day that it belongs to
     * @param calls of that window, this one included
     */
    record Counted(Limits.Key key, LimitRule.Per per, long window, Limits.Calls calls) implements Change {}

    /**
     * A limit lets another number of calls through.
     *
     * @param limit its id
     * @param calls absent for as many as at first
     */
    record LimitChanged(String limit, Optional<Long> calls) implements Change {}

    /** One of the two times runs otherwise, or stands still. */
    record TimeSet(Time time, AdjustableTime setting) implements Change {

        /** The two times of a sandbox. */
        public enum Time {
            WIRE,
            API
        }
    }

    /** The account has another role. */
    record RoleChanged(String role) implements Change {}

    /** One of the credentials. */
    sealed interface OfCredentials extends Change {}

    /** There is one more. */
    record CredentialAdded(HeldCredential held) implements OfCredentials {}

    /** There are more, all of them good for ever. */
    static List<Change> added(List<Credential> credentials) {
        return credentials.stream()
                .map(HeldCredential::of)
                .<Change>map(CredentialAdded::new)
                .toList();
    }

    /** It is no longer good from an instant of wire time on. */
    record CredentialExpired(String id, Instant at) implements OfCredentials {}

    /** It is gone, and what was counted for it. */
    record CredentialRevoked(String id) implements OfCredentials {}

    /** One of the faults on order. */
    sealed interface OfFaults extends Change {}

    /** There is one more. */
    record FaultOrdered(FaultOrder order) implements OfFaults {}

    /** A delivery came by an order. */
    record FaultPassed(FaultsOnOrder.Passage passage) implements OfFaults {}

    /** An order is gone. */
    record FaultCancelled(String id) implements OfFaults {}

    /**
     * What the sandbox was just before this change has a name.
     *
     * @param at the machine's time
     */
    record SnapshotTaken(String name, Instant at) implements Change {}

    /** What the sandbox was at an earlier version has a name. It is all there: a log need not reach back to it. */
    record EarlierNamed(NamedRoot snapshot) implements Change {

        public EarlierNamed {
            requireNonNull(snapshot, "snapshot");
        }
    }

    /** A name is free again. */
    record SnapshotDropped(String name) implements Change {}

    /**
     * The state and what was counted are as they were at an earlier version, of which a snapshot was taken or which the sandbox
     * began with.
     *
     * @param all whether the account, both times, limits and faults are so as well
     */
    record Restored(long version, boolean all) implements Change {}
}
