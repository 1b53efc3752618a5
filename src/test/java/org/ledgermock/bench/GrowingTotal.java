package org.ledgermock.bench;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * Holds Ledgermock to the arithmetic of its answers: n calls that each add the same must answer each of the next n
 * totals exactly once, in whatever order.
 *
 * <p>That is so when no total is below the first or above the last, and the totals add up to the sum of that series.
 */
final class GrowingTotal implements Consumer<Answer> {

    private long before;
    private long calls;
    private long sum;
    private long highest;

    /** @param before the total, in hundredths, ahead of the first call */
    GrowingTotal(long before) {
        this.before = before;
    }

    /** Begins with the total that the server tells. */
    static GrowingTotal of(int port) throws IOException {
        return new GrowingTotal(Ledgermock.queriedTotal(port));
    }

    @Override
    public void accept(Answer answer) {
        answer.requireSuccess();
        long total = answer.hundredths(Ledgermock.ANSWERED_TOTAL);
        if (total <= before) {
            throw new Answer.Wrong("a total that is not above %d hundredths".formatted(before), answer);
        }
        calls++;
        sum += total;
        highest = Math.max(highest, total);
    }

    /** Asked when every call has been answered; the server itself must tell the total that the answers came to. */
    void verifyAt(int port) throws IOException {
        verify(Ledgermock.queriedTotal(port));
    }

    /** By the answers alone, of a server that cannot be asked. */
    void verify() {
        verify(before + calls * Ledgermock.ADDED_HUNDREDTHS);
    }

    void verify(long queried) {
        long after = before + calls * Ledgermock.ADDED_HUNDREDTHS;
        long expectedSum = calls * before + Ledgermock.ADDED_HUNDREDTHS * (calls * (calls + 1) / 2);
        if (calls > 0 && (highest != after || sum != expectedSum) || queried != after) {
            throw new IllegalStateException(
                    "%d calls from %d hundredths: expected the highest total %d and the sum %d, got %d and %d, and %d by a query"
                            .formatted(calls, before, after, expectedSum, highest, sum, queried));
        }
    }
}
