package org.ledgermock.state;

import java.time.Duration;
import java.time.Instant;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Kinds;
import org.ledgermock.message.ToJson;

/** How a time follows the machine's, or stands still: a value, which says what it is when the machine's is known. */
public sealed interface AdjustableTime extends ToJson {

    /** How the two kinds are written. */
    Kinds<AdjustableTime> KINDS =
            new Kinds<AdjustableTime>().with("following", Following.class).with("frozen", Frozen.class);

    /** The machine's own. */
    AdjustableTime MACHINE = new Following(Duration.ZERO);

    /**
     * It runs.
     *
     * @param offset how far it is ahead of the machine's
     */
    record Following(Duration offset) implements AdjustableTime {

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

    /** @throws org.ledgermock.message.JsonMismatch when it is written otherwise than {@link #json} writes it */
    static AdjustableTime of(JsonValue written) {
        return KINDS.read(written);
    }

    @Override
    default JsonObject json() {
        return KINDS.write(this);
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
