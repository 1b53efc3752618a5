package org.ledgermock.bench;

import java.io.IOException;

/**
 * Holds Ledgermock to the arithmetic of its answers: n calls that each add the same must answer each of the next n
 * totals exactly once, in whatever order.
 *
 * <p>That is so when no total is below the first or above the last, and the totals add up to the sum of that series.
 */
final class GrowingTotal implements AnswerCheck {

    /** Totals gain and lose digits while they grow; more than this means another kind of answer. */
    private static final int LENGTH_TOLERANCE = 12;

    private final int expectedLength;
    private long before;
    private long calls;
    private long sum;
    private long highest;

    /**
     * @param before the total, in hundredths, ahead of the first call
     * @param expectedLength of an answer, in bytes
     */
    GrowingTotal(long before, int expectedLength) {
        this.before = before;
        this.highest = before;
        this.expectedLength = expectedLength;
    }

    /** Begins with the total that the server tells, and with the length of its answer to a first call. */
    static GrowingTotal of(int port) throws IOException {
        long before = Ledgermock.queriedTotal(port);
        ResponseReader first = Ledgermock.allocate(port);
        GrowingTotal totals = new GrowingTotal(before, first.bodyLength());
        totals.accept(first);
        totals.finish();
        return totals;
    }

    @Override
    public void accept(ResponseReader answer) {
        if (answer.status() != 200 || answer.indexOf("\"Error\"") >= 0) {
            throw new WrongAnswer("expected a success, not", answer);
        }
        if (Math.abs(answer.bodyLength() - expectedLength) > LENGTH_TOLERANCE) {
            throw new WrongAnswer(
                    "expected about the %d bytes that others answer, not".formatted(expectedLength), answer);
        }
        long total = Hundredths.after(Ledgermock.ANSWERED_TOTAL, answer);
        if (total <= before) {
            throw new WrongAnswer("expected a total above %d hundredths in".formatted(before), answer);
        }
        calls++;
        sum += total;
        highest = Math.max(highest, total);
    }

    @Override
    public void finish() {
        long after = before + calls * Ledgermock.ADDED_HUNDREDTHS;
        long expectedSum = calls * before + Ledgermock.ADDED_HUNDREDTHS * (calls * (calls + 1) / 2);
        if (highest != after || sum != expectedSum) {
            throw new WrongAnswer(
                    "%d calls from %d hundredths: expected the highest total %d and the sum %d, got %d and %d"
                            .formatted(calls, before, after, expectedSum, highest, sum));
        }
        before = after;
        calls = 0;
        sum = 0;
    }

    /** Asks the server itself: a query must tell the total that the answers came to. */
    void verify(int port) throws IOException {
        long queried = Ledgermock.queriedTotal(port);
        if (queried != before) {
            throw new WrongAnswer("the answers came to %d hundredths, a query tells %d".formatted(before, queried));
        }
    }
}
