package org.ledgermock.fault;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.ToJson;

/** How long something is held up: real time in whole milliseconds, at most ten minutes. */
public sealed interface Pause extends ToJson {

    /** The longest pause in milliseconds; what is drawn beyond it is cut to it. */
    long MAX_MILLIS = 600_000;

    /** Always the same. */
    record Fixed(long millis) implements Pause {

        public Fixed {
            check(millis);
        }

        @Override
        public Duration draw(SeededRandom dice) {
            return Duration.ofMillis(millis);
        }
    }

    /** Each number of milliseconds from {@code least} to {@code most}, both included, as likely as the others. */
    record Uniform(long least, long most) implements Pause {

        public Uniform {
            check(least);
            check(most);
            if (least > most) {
                throw new IllegalArgumentException("'least' is %d and 'most' only %d".formatted(least, most));
            }
        }

        @Override
        public Duration draw(SeededRandom dice) {
            return Duration.ofMillis(least + dice.below(most - least + 1));
        }
    }

    /**
     * Most near the median, a few much longer, as networks are.
     *
     * @param median in milliseconds: half of the pauses are shorter
     * @param sigma of the logarithm, 0 to 3: about one pause in six is longer than the median times e to the sigma
     */
    record LogNormal(long median, BigDecimal sigma) implements Pause {

        private static final BigDecimal MAX_SIGMA = new BigDecimal(3);
        private static final MathContext DIGITS = new MathContext(20);
        private static final long UNIT = 1_000_000;
        private static final int DRAWS = 12;
        private static final int TERMS = 20;
        private static final int HALVINGS = 5;

        public LogNormal {
            check(median);
            requireNonNull(sigma, "sigma");
            if (sigma.signum() < 0 || sigma.compareTo(MAX_SIGMA) > 0) {
                throw new IllegalArgumentException("'sigma' is from 0 to 3, not " + sigma.toPlainString());
            }
        }

        @Override
        public Duration draw(SeededRandom dice) {
            BigDecimal millis = exp(sigma.multiply(normal(dice))).multiply(BigDecimal.valueOf(median), DIGITS);
            return Duration.ofMillis(millis.min(BigDecimal.valueOf(MAX_MILLIS)).longValue());
        }

        // Twelve even draws add up to nearly a normal one, of variance one and within six of its mean.
        private static BigDecimal normal(SeededRandom dice) {
            long sum = -DRAWS / 2 * UNIT;
            for (int draw = 0; draw < DRAWS; draw++) {
                sum += dice.below(UNIT + 1);
            }
            return BigDecimal.valueOf(sum, 6);
        }

        // By its series, on a 32nd of the exponent, which is then squared five times: 18 at most, so that the series is
        // one of a number below one.
        private static BigDecimal exp(BigDecimal exponent) {
            BigDecimal small = exponent.divide(BigDecimal.valueOf(1L << HALVINGS), DIGITS);
            BigDecimal sum = BigDecimal.ONE;
            BigDecimal term = BigDecimal.ONE;
            for (int at = 1; at <= TERMS; at++) {
                term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(at), DIGITS);
                sum = sum.add(term, DIGITS);
            }
            for (int at = 0; at < HALVINGS; at++) {
                sum = sum.multiply(sum, DIGITS);
            }
            return sum;
        }
    }

    /** The next one. */
    Duration draw(SeededRandom dice);

    @Override
    default JsonObject json() {
        return FaultKinds.PAUSES.write(this);
    }

    /** @throws JsonMismatch when it is written otherwise than {@link #json} writes it */
    static Pause of(JsonValue written) {
        return FaultKinds.PAUSES.read(written);
    }

    private static void check(long millis) {
        if (millis < 0 || millis > MAX_MILLIS) {
            throw new IllegalArgumentException("a pause is from 0 to %d ms, not %d".formatted(MAX_MILLIS, millis));
        }
    }
}
