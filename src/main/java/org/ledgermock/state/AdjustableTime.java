package org.ledgermock.state;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/** How a time follows the machine's, or stands still: a value, which says what it is when the machine's is known. */
public sealed interface AdjustableTime {

    /** The machine's own. */
    AdjustableTime MACHINE = new Following(Duration.ZERO);

    /**
     * It runs.
     *
     * @param offset how far it is ahead of the machine's
     */
    record Following(Duration offset) implements AdjustableTime {

        public Following {
            requireNonNull(offset, "offset");
        }

        @Override
        public Instant at(Instant machine) {
            return offset.isZero() ? machine : machine.plus(offset);
        }

        @Override
        public AdjustableTime advanced(Duration by) {
            return new Following(offset.plus(by));
        }
    }

    /** It stands still. */
    record Frozen(Instant instant) implements AdjustableTime {

        public Frozen {
            requireNonNull(instant, "instant");
        }

        @Override
        public Instant at(Instant machine) {
            return instant;
        }

        @Override
        public AdjustableTime advanced(Duration by) {
            return new Frozen(instant.plus(by));
        }
    }

    /** One that runs on from an instant. */
    static AdjustableTime running(Instant from, Instant machine) {
        return new Following(Duration.between(machine, from));
    }

    /** What it is when the machine's time is this. */
    Instant at(Instant machine);

    /** Moved by this much; it goes on as before, frozen or running. */
    AdjustableTime advanced(Duration by);

    default boolean isFrozen() {
        return this instanceof Frozen;
    }

    /** How far it is ahead of the machine's time; of a frozen one, at the moment. */
    default Duration offset(Instant machine) {
        return Duration.between(machine, at(machine));
    }
}
