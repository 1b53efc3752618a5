package org.ledgermock.scorecard;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.ledgermock.journal.Exchange;

/**
 * A mistake that a client made.
 *
 * @param says what it did, and what to do instead
 * @param requestIds of the exchanges that prove it, in their order; at least one, at most ten
 */
public record Finding(Mistake mistake, String operation, String says, List<String> requestIds) {

    private static final int PROOFS = 10;

    public Finding {
        requireNonNull(mistake, "mistake");
        requireNonNull(operation, "operation");
        requireNonNull(says, "says");
        requestIds = List.copyOf(requestIds);
        if (requestIds.isEmpty() || requestIds.size() > PROOFS) {
            throw new IllegalArgumentException(
                    "a finding has 1 to %d proofs, not %d".formatted(PROOFS, requestIds.size()));
        }
    }

    /** Of many proofs the first ones. */
    static Finding of(Mistake mistake, String says, List<Exchange> proofs) {
        return new Finding(
                mistake,
                proofs.get(0).operation(),
                says,
                proofs.stream().limit(PROOFS).map(Exchange::requestId).toList());
    }
}
