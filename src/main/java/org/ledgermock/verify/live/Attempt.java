package org.ledgermock.verify.live;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A call that changes a holder, should it be carried out.
 *
 * @param number unique in its run
 * @param at when it was about to be sent
 * @param back whether it puts back what others of its run have moved
 * @param amounts by how much it moves each quantity
 * @param texts what it sets
 */
public record Attempt(
        long number,
        Instant at,
        Holder holder,
        String operation,
        boolean back,
        Map<String, BigDecimal> amounts,
        Map<String, String> texts) {

    /** No client, and nothing between it and a target, waits so long for an answer. */
    static final Duration ON_ITS_WAY = Duration.ofSeconds(60);

    public Attempt {
        requireNonNull(at, "at");
        requireNonNull(holder, "holder");
        requireNonNull(operation, "operation");
        amounts = Map.copyOf(amounts);
        texts = Map.copyOf(texts);
    }

    /** Whether it was sent so long ago that it is not on its way any more. */
    boolean isOver(Instant now) {
        return at.plus(ON_ITS_WAY).isBefore(now);
    }

    BigDecimal amount(String quantity) {
        return amounts.getOrDefault(quantity, BigDecimal.ZERO);
    }
}
