package org.ledgermock.fault;

/** A sequence of numbers that follows from a seed alone, on every machine and JVM: SplitMix64. Used by one thread. */
final class SeededRandom {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    SeededRandom(long seed) {
        this.state = seed;
    }

    /** The seed of what comes. */
    long state() {
        return state;
    }

    private long next() {
        state += STEP;
        long mixed = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /** A number from 0 up to, but not including, a bound; each is as likely as the others. */
    long below(long bound) {
        long whole = Long.MAX_VALUE - Long.MAX_VALUE % bound;
        while (true) {
            long drawn = next() >>> 1;
            if (drawn < whole) {
                return drawn % bound;
            }
        }
    }
}
