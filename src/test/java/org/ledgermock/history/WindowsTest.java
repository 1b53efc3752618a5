package org.ledgermock.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ledgermock.history.Windows.Limited;

/** Five in a second, and the controls: a sixth, and a refusal without a reason. */
class WindowsTest {

    private static final Windows FIVE = new Windows(5, Instant::getEpochSecond);

    private static Limited call(String from, String to, boolean admitted) {
        return new Limited(
                "a call",
                Instant.parse("2026-03-01T04:05:" + from + "Z"),
                Instant.parse("2026-03-01T04:05:" + to + "Z"),
                admitted);
    }

    private static List<Limited> calls(int admitted, String from, String to) {
        return new ArrayList<>(
                Stream.generate(() -> call(from, to, true)).limit(admitted).toList());
    }

    @Test
    void five_in_a_second_are_possible_and_ten_in_two() {
        FIVE.check(calls(5, "06.000", "06.999"));
        FIVE.check(calls(10, "06.000", "07.000"));
    }

    @Test
    void a_sixth_call_in_a_second_is_impossible() {
        assertThatThrownBy(() -> FIVE.check(calls(6, "06.000", "06.999")))
                .isInstanceOf(Impossible.class)
                .hasMessageStartingWith("6 calls were admitted in 1 window(s) of at most 5:\n  Limited[what=a call, ");
    }

    @Test
    void a_sixth_call_is_found_among_others_that_could_lie_elsewhere() {
        List<Limited> calls = calls(5, "06.500", "07.500");
        calls.addAll(calls(5, "07.100", "07.900"));
        FIVE.check(calls);

        calls.add(call("06.800", "07.100", true));
        calls.add(call("05.100", "05.200", true));
        assertThatThrownBy(() -> FIVE.check(calls)).hasMessageStartingWith("11 calls were admitted in 2 window(s)");
    }

    @Test
    void a_refusal_needs_a_second_that_was_full() {
        List<Limited> calls = calls(5, "06.000", "06.999");
        calls.add(call("06.999", "07.000", false));
        FIVE.check(calls);

        calls.add(call("07.000", "07.100", false));
        assertThatThrownBy(() -> FIVE.check(calls))
                .isInstanceOf(Impossible.class)
                .hasMessageContaining("was refused, and no window that it can lie in had admitted 5");
    }

    @Test
    void what_a_right_server_does_is_possible_whatever_the_client_knows() {
        for (int seed = 0; seed < 500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Limited> calls = new ArrayList<>();
            int[] counts = new int[20];
            for (int number = 0; number < 60; number++) {
                long at = random.nextInt(counts.length * 10);
                boolean admitted = ++counts[(int) at / 10] <= 2;
                calls.add(new Limited(
                        "call " + number,
                        Instant.ofEpochMilli(at * 100 - random.nextInt(1_500)),
                        Instant.ofEpochMilli(at * 100 + random.nextInt(1_500)),
                        admitted));
            }
            new Windows(2, Instant::getEpochSecond).check(calls);
            assertThat(calls).anyMatch(Limited::admitted);
        }
    }
}
