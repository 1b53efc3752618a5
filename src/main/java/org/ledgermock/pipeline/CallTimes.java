package org.ledgermock.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** How long something took, each time: a histogram whose bounds are powers of four, so that a time's place is one shift. */
public final class CallTimes {

    // 2^14 ns are 16 us, 2^34 ns are 17 s.
    private static final int FIRST = 14;
    private static final int LAST = 34;
    private static final int BOUNDED = (LAST - FIRST) / 2 + 1;

    private final LongAdder[] places =
            Stream.generate(LongAdder::new).limit(BOUNDED + 1).toArray(LongAdder[]::new);
    private final LongAdder nanos = new LongAdder();

    /**
     * What was measured until now.
     *
     * @param upTo how many took no longer than the bound of each place, {@link #bounds}; after these, all there were
     * @param nanos that all of them took together
     */
    public record Measured(List<Long> upTo, long nanos) {

        public Measured {
            upTo = List.copyOf(upTo);
        }

        public long count() {
            return upTo.get(upTo.size() - 1);
        }
    }

    /** In nanoseconds. */
    public static List<Long> bounds() {
        return Stream.iterate(1L << FIRST, bound -> bound << 2).limit(BOUNDED).toList();
    }

    void add(long took) {
        places[place(took)].increment();
        nanos.add(took);
    }

    private static int place(long took) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(Math.max(took, 1) - 1);
        return Math.min(Math.max(bits - FIRST + 1, 0) >> 1, BOUNDED);
    }

    public Measured now() {
        List<Long> upTo = new ArrayList<>();
        long count = 0;
        for (LongAdder place : places) {
            count += place.sum();
            upTo.add(count);
        }
        return new Measured(upTo, nanos.sum());
    }
}
