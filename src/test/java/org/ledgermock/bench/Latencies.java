package org.ledgermock.bench;

import java.util.Arrays;

/** Every latency of a run, in nanoseconds: a run is short enough to keep them all and need no histogram. */
final class Latencies {

    private long[] nanos = new long[1 << 14];
    private int count;

    void add(long latency) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = latency;
    }

    int count() {
        return count;
    }

    /** The smallest latency that {@code percent} of all do not exceed (nearest rank). */
    long percentile(double percent) {
        if (count == 0) {
            throw new IllegalStateException("no call was made");
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * count);
        return sorted[Math.max(rank, 1) - 1];
    }
}
