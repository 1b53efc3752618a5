package org.ledgermock.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** On small histories of every kind the checker says what trying all orders says. */
class AnyHistoryTest {

    private static final int HISTORIES = 4_000;
    private static final List<Quantity> QUANTITIES = List.of(Quantity.of("one"), Quantity.of("two"));

    @Test
    void says_what_trying_all_orders_says() {
        int possible = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            List<Call> calls = calls(new SplittableRandom(seed));
            boolean tried = someOrder(new ArrayList<>(calls), zeros());
            assertThat(checked(calls)).as("seed %d: %s", seed, calls).isEqualTo(tried);
            possible += tried ? 1 : 0;
        }
        assertThat(possible).isBetween(HISTORIES / 4, HISTORIES * 3 / 4);
    }

    private static Map<Quantity, BigDecimal> zeros() {
        return Map.of(QUANTITIES.get(0), BigDecimal.ZERO, QUANTITIES.get(1), BigDecimal.ZERO);
    }

    private static boolean checked(List<Call> calls) {
        try {
            new History(zeros()).check(calls);
            return true;
        } catch (Impossible why) {
            return false;
        }
    }

    // What a right server answers, each call at a moment of its own; then perhaps one thing of one call is changed.
    private static List<Call> calls(SplittableRandom random) {
        List<Call> calls = new ArrayList<>();
        Map<Quantity, BigDecimal> now = new HashMap<>(zeros());
        int count = 3 + random.nextInt(4);
        int unanswered = 0;
        int spoilt = random.nextInt(3 * count / 2);
        for (int moment = 0; moment < count; moment++) {
            boolean answered = random.nextInt(6) > 0 || unanswered == 3;
            unanswered += answered ? 0 : 1;
            boolean made = answered || random.nextBoolean();
            boolean reads = answered && random.nextInt(3) == 0;
            // Powers of two: no two sets of amounts have the same sum.
            BigDecimal amount = BigDecimal.valueOf(1L << moment);
            boolean bends = moment == spoilt;
            List<Told> told = new ArrayList<>();
            for (Quantity quantity : random.nextBoolean() ? QUANTITIES : List.of(QUANTITIES.get(random.nextInt(2)))) {
                BigDecimal wrong =
                        BigDecimal.valueOf(bends && random.nextBoolean() ? 1L << random.nextInt(moment + 1) : 0);
                BigDecimal before = now.get(quantity).subtract(wrong);
                if (reads) {
                    told.add(new Told.Found(quantity, before));
                } else {
                    told.add(
                            answered
                                    ? new Told.Changed(quantity, before, before.add(amount))
                                    : new Told.MayHaveChanged(quantity, amount));
                    now.merge(quantity, made ? amount : BigDecimal.ZERO, BigDecimal::add);
                }
            }
            long shift = bends ? random.nextInt(7) - 3 : 0;
            long asked = 10 * (moment + shift) - random.nextInt(30);
            long end = answered ? Math.max(asked, 10 * (moment + shift) + random.nextInt(30)) : Call.NEVER;
            calls.add(new Call("call " + moment, asked, end, told));
        }
        return calls;
    }

    private static boolean someOrder(List<Call> left, Map<Quantity, BigDecimal> now) {
        if (left.stream().noneMatch(Call::isAnswered)) {
            return true;
        }
        for (Call call : List.copyOf(left)) {
            if (left.stream().anyMatch(other -> other.answered() < call.asked())) {
                continue;
            }
            Map<Quantity, BigDecimal> after = new HashMap<>(now);
            if (call.told().stream().allMatch(told -> fits(told, now, after))) {
                List<Call> rest = new ArrayList<>(left);
                rest.remove(call);
                if (someOrder(rest, after)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean fits(Told told, Map<Quantity, BigDecimal> now, Map<Quantity, BigDecimal> after) {
        BigDecimal value = now.get(told.quantity());
        if (told instanceof Told.MayHaveChanged one) {
            after.put(told.quantity(), value.add(one.amount()));
            return true;
        }
        if (told instanceof Told.Changed one) {
            after.put(told.quantity(), one.after());
            return one.before().compareTo(value) == 0;
        }
        return told instanceof Told.Found one && one.value().compareTo(value) == 0;
    }
}
