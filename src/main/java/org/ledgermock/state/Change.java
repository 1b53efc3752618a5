package org.ledgermock.state;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.ledgermock.message.JsonObject;

/** One thing that an operation changes. What an operation returns is a list of these, applied together or not at all. */
public sealed interface Change {

    /** The entity is as given from now on, whether it was there before or not. */
    record Put(Entity entity) implements Change {

        public Put {
            requireNonNull(entity, "entity");
        }
    }

    /** The entity is gone. */
    record Remove(String kind, String key) implements Change {

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
    record Remember(String operation, String group, OnceCall call, int newest) implements Change {

        public Remember {
            requireNonNull(operation, "operation");
            requireNonNull(group, "group");
            requireNonNull(call, "call");
            if (newest < 1) {
                throw new IllegalArgumentException("at least one call is remembered, not " + newest);
            }
        }
    }

    /** All is as it was in another state of the same model, the ledger and the calls remembered included. */
    record Restore(State state) implements Change {

        public Restore {
            requireNonNull(state, "state");
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
            implements Change {

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
}
