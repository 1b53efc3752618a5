package org.ledgermock.history;

import java.math.BigDecimal;
import java.util.SplittableRandom;

/**
 * What a client does next, by its number alone: tickets are taken in turn, so neighbours are under way at the same time.
 *
 * @param order what is asked for; a repetition has the order of the ticket before it
 */
record Ticket(int number, int order, Kind kind) {

    enum Kind {
        CHANGE,
        /** The same change as the ticket before it. */
        REPETITION,
        /** A change whose answer nobody waits for. */
        BROKEN_OFF,
        READ_ONE,
        READ_ALL
    }

    /** What makes no ticket one that is broken off. */
    static final int NO_BREAKS = Integer.MAX_VALUE;

    private static final int ROUND = 16;

    // One that is repeated, and one that is not.
    private static final int REPEATED = 2;
    private static final int NOT_REPEATED = 7;

    // A count in the last digits: however many changes are added up, the sum is never 0. The rest is another for each
    // order, so that those without an answer are known by the sum of a few.
    private static final BigDecimal COUNT = new BigDecimal("0.00000001");
    private static final BigDecimal STEP = new BigDecimal("0.01");
    private static final long SIZES = 100_000_000_000L;

    /** More than all that is ever taken from one holder. */
    static final long PLENTY = 10_000_000_000_000L;

    /** @param breakEvery of so many tickets two are broken off; a multiple of 16 */
    static Ticket of(int number, int breakEvery) {
        int place = number % breakEvery;
        // Far from each other: of two that are made one after the other nothing tells which was first.
        int far = breakEvery / (2 * ROUND) * ROUND + NOT_REPEATED;
        if (breakEvery != NO_BREAKS && (place == REPEATED || place == far)) {
            return new Ticket(number, number, Kind.BROKEN_OFF);
        }
        return switch (number % ROUND) {
            case 3, 9 -> new Ticket(number, number - 1, Kind.REPETITION);
            case 5, 11 -> new Ticket(number, number, Kind.READ_ONE);
            case 15 -> new Ticket(number, number, Kind.READ_ALL);
            default -> new Ticket(number, number, Kind.CHANGE);
        };
    }

    /** Which of so many holders it is about. */
    int holder(int holders) {
        return order % holders;
    }

    /** Above or below zero. */
    BigDecimal amount() {
        return STEP.multiply(BigDecimal.valueOf(new SplittableRandom(order).nextLong(-SIZES, SIZES)))
                .add(COUNT);
    }
}
