package org.ledgermock.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.state.Entity;
import org.ledgermock.state.State;

/** Ten thousand random allocations, held against arithmetic of the test's own. */
class AllocateExactnessTest {

    private static final Behaviour ALLOCATE = Calls.behaviour(new Allocate.Type(), AllocateTest.PARAMETERS);

    private BigDecimal free = new BigDecimal("500000");
    private BigDecimal total = new BigDecimal("1000.25");
    private BigDecimal left = new BigDecimal("900");
    private long entries;
    private long refused;

    @ParameterizedTest
    @CsvSource({"refuse, exact", "floor, exact", "refuse, round", "floor, refuse"})
    void every_step_is_exact(String beyond, String decimals) {
        Map<String, String> options = Map.of("repossessionBeyondAvailable", beyond, "decimals", decimals);
        Random random = new Random(10_000);
        State state = AllocateTest.state(free.toPlainString(), total.toPlainString(), left.toPlainString());
        BigDecimal all = free.add(total);
        for (int step = 0; step < 10_000; step++) {
            BigDecimal asked = amount(random);
            AdmittedCall call = Calls.call(
                    JsonObject.builder()
                            .put("who", 7)
                            .put("how", JsonObject.of("much", new JsonNumber(asked)))
                            .build()
                            .toString(),
                    options);
            boolean expected = expect(asked, beyond, decimals);
            BehaviourResult outcome = ALLOCATE.act(call, state);

            assertThat(outcome instanceof BehaviourResult.Answered)
                    .as("step %d, %s", step, asked)
                    .isEqualTo(expected);
            if (outcome instanceof BehaviourResult.Answered answered) {
                state = answered.changes().isEmpty() ? state : state.after(answered.changes());
            }
            Entity client = state.find("client", "7").orElseThrow();
            assertThat(client.quantity("total")).isEqualByComparingTo(total);
            assertThat(client.quantity("left")).isEqualByComparingTo(left);
            assertThat(state.single("bank").quantity("free")).isEqualByComparingTo(free);
            assertThat(state.single("bank").quantity("given")).isEqualByComparingTo(total);
            assertThat(state.single("bank").quantity("all")).isEqualByComparingTo(all);
        }
        assertThat(state.ledger().count()).isEqualTo(entries);
        assertThat(state.ledger().moved("client", "total"))
                .isEqualByComparingTo(total.subtract(new BigDecimal("1000.25")));
        assertThat(entries).as("else it proves nothing").isGreaterThan(1_000);
        assertThat(refused).as("else it proves nothing").isGreaterThan(100);
    }

    // What the vendor's text says (docs/sources/tencent-partner.md#AllocateCustomerCredit), and what is chosen where it
    // is silent.
    private boolean expect(BigDecimal asked, String beyond, String decimals) {
        BigDecimal amount = asked;
        if (asked.remainder(new BigDecimal("0.01")).signum() != 0) {
            if (decimals.equals("refuse")) {
                refused++;
                return false;
            }
            amount = decimals.equals("round") ? rounded(asked) : asked;
        }
        boolean tooMuch = amount.compareTo(free) > 0;
        boolean tooLittle = left.add(amount).signum() < 0;
        if (tooMuch || tooLittle && beyond.equals("refuse")) {
            refused++;
            return false;
        }
        if (tooLittle) {
            amount = BigDecimal.ZERO.subtract(left);
        }
        if (amount.signum() != 0) {
            entries++;
        }
        free = free.subtract(amount);
        total = total.add(amount);
        left = left.add(amount);
        return true;
    }

    private static BigDecimal rounded(BigDecimal amount) {
        BigInteger[] parts =
                amount.abs().movePointRight(8).toBigIntegerExact().divideAndRemainder(BigInteger.valueOf(1_000_000));
        BigInteger hundredths =
                parts[1].compareTo(BigInteger.valueOf(500_000)) < 0 ? parts[0] : parts[0].add(BigInteger.ONE);
        BigDecimal rounded = new BigDecimal(hundredths, 2);
        return amount.signum() < 0 ? rounded.negate() : rounded;
    }

    private static BigDecimal amount(Random random) {
        int scale = random.nextInt(9);
        long size = switch (random.nextInt(4)) {
            case 0 -> 1_000;
            case 1 -> 100_000;
            default -> 20_000;
        };
        BigDecimal whole = new BigDecimal(random.nextInt(10) == 0 ? 0 : random.nextLong() % size);
        BigDecimal fraction = new BigDecimal(BigInteger.valueOf(random.nextInt(100_000_000)), 8)
                .setScale(scale, java.math.RoundingMode.DOWN);
        return random.nextBoolean()
                ? whole.add(fraction)
                : whole.subtract(fraction).setScale(scale + random.nextInt(9 - scale));
    }
}
