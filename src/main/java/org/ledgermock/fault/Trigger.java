package org.ledgermock.fault;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.ToJson;

/**
 * Which of an operation's deliveries a fault happens to. A delivery is a request that reaches the operation: one call of
 * a program may be several, for some HTTP clients send again by themselves.
 */
public sealed interface Trigger extends ToJson {

    /** The next so many. */
    record Next(long deliveries) implements Trigger {

        public Next {
            check(deliveries);
        }

        @Override
        public boolean takes(long delivery, JsonObject arguments, SeededRandom dice) {
            return delivery <= deliveries;
        }

        @Override
        public long most() {
            return deliveries;
        }
    }

    /** Each delivery whose number is a multiple: with 3 the third, the sixth, the ninth. */
    record Every(long deliveries) implements Trigger {

        public Every {
            check(deliveries);
        }

        @Override
        public boolean takes(long delivery, JsonObject arguments, SeededRandom dice) {
            return delivery % deliveries == 0;
        }
    }

    /**
     * Any, with a probability: the same seed takes the same deliveries each time.
     *
     * @param probability from 0 to 1, of at most nine decimals
     */
    record Chance(BigDecimal probability) implements Trigger {

        private static final int DECIMALS = 9;
        private static final long SIDES = 1_000_000_000;

        public Chance {
            requireNonNull(probability, "probability");
            if (probability.signum() < 0
                    || probability.compareTo(BigDecimal.ONE) > 0
                    || probability.stripTrailingZeros().scale() > DECIMALS) {
                throw new IllegalArgumentException("a probability is from 0 to 1, of at most %d decimals, not %s"
                        .formatted(DECIMALS, probability.toPlainString()));
            }
        }

        @Override
        public boolean takes(long delivery, JsonObject arguments, SeededRandom dice) {
            return dice.below(SIDES) < probability.movePointRight(DECIMALS).longValueExact();
        }
    }

    /** Those whose arguments have this value there; of numbers 1 and 1.0 are the same. */
    record While(JsonPointer at, JsonValue equals) implements Trigger {

        public While {
            requireNonNull(at, "at");
            requireNonNull(equals, "equals");
        }

        @Override
        public boolean takes(long delivery, JsonObject arguments, SeededRandom dice) {
            return holds(arguments);
        }

        @Override
        public Optional<While> condition() {
            return Optional.of(this);
        }

        private boolean holds(JsonObject arguments) {
            return at.find(arguments).filter(this::same).isPresent();
        }

        private boolean same(JsonValue found) {
            return found instanceof JsonNumber one && equals instanceof JsonNumber other
                    ? one.value().compareTo(other.value()) == 0
                    : found.equals(equals);
        }
    }

    /**
     * One alone, by its number.
     *
     * @param delivery from 1
     * @param at where it has to have a value, if only those that have it are counted
     * @param equals the value
     */
    record Nth(long delivery, Optional<JsonPointer> at, Optional<JsonValue> equals) implements Trigger {

        public Nth {
            if (delivery < 1) {
                throw new IllegalArgumentException("'delivery' is at least 1, not " + delivery);
            }
            requireNonNull(at, "at");
            requireNonNull(equals, "equals");
            if (at.isPresent() != equals.isPresent()) {
                throw new IllegalArgumentException("'at' and 'equals' belong together: give both or none");
            }
        }

        @Override
        public boolean counts(JsonObject arguments) {
            return condition().map(value -> value.holds(arguments)).orElse(true);
        }

        @Override
        public boolean takes(long number, JsonObject arguments, SeededRandom dice) {
            return number == delivery;
        }

        @Override
        public Optional<While> condition() {
            return at.flatMap(place -> equals.map(value -> new While(place, value)));
        }

        @Override
        public long most() {
            return 1;
        }
    }

    /** Whether it has come by at all, with these arguments. */
    default boolean counts(JsonObject arguments) {
        return true;
    }

    /** How many it takes, and then no more. */
    default long most() {
        return Long.MAX_VALUE;
    }

    /** The value that a delivery has to have. */
    default Optional<While> condition() {
        return Optional.empty();
    }

    /** One of {@link #kinds}. */
    default String kind() {
        return FaultKinds.TRIGGERS.of(this);
    }

    /**
     * Whether a delivery is one of them.
     *
     * @param delivery which it is since the order, from 1
     */
    boolean takes(long delivery, JsonObject arguments, SeededRandom dice);

    /** What kinds of them there are. */
    static List<String> kinds() {
        return FaultKinds.TRIGGERS.names();
    }

    @Override
    default JsonObject json() {
        return FaultKinds.TRIGGERS.write(this);
    }

    /** @throws JsonMismatch when it is written otherwise than {@link #json} writes it */
    static Trigger of(JsonValue written) {
        return FaultKinds.TRIGGERS.read(written);
    }

    private static void check(long deliveries) {
        if (deliveries < 1) {
            throw new IllegalArgumentException("'deliveries' is at least 1, not " + deliveries);
        }
    }
}
