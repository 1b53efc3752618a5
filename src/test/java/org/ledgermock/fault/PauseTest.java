package org.ledgermock.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PauseTest {

    private static final int DRAWS = 4_000;

    private static List<Long> drawn(Pause pause, long seed) {
        SeededRandom dice = new SeededRandom(seed);
        List<Long> millis = new ArrayList<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            millis.add(pause.draw(dice).toMillis());
        }
        return millis;
    }

    private static long share(List<Long> millis, long below) {
        return millis.stream().filter(one -> one < below).count() * 100 / DRAWS;
    }

    @Test
    void a_fixed_one_is_always_the_same() {
        assertThat(drawn(new Pause.Fixed(1_500), 1)).containsOnly(1_500L);
    }

    @Test
    void a_uniform_one_is_each_number_of_its_range_as_often_as_the_others() {
        List<Long> millis = drawn(new Pause.Uniform(10, 13), 1);

        assertThat(millis).containsOnly(10L, 11L, 12L, 13L);
        assertThat(share(millis, 12)).isBetween(47L, 53L);
        assertThat(millis)
                .isEqualTo(drawn(new Pause.Uniform(10, 13), 1))
                .isNotEqualTo(drawn(new Pause.Uniform(10, 13), 2));
    }

    // The quantiles of a log-normal of sigma 1: e to the -1 and to the 1 are passed by 84 and by 16 of 100.
    @Test
    void a_log_normal_one_has_the_quantiles_of_one() {
        List<Long> millis = drawn(new Pause.LogNormal(10_000, BigDecimal.ONE), 1);

        assertThat(share(millis, 3_679)).isBetween(14L, 18L);
        assertThat(share(millis, 10_000)).isBetween(48L, 52L);
        assertThat(share(millis, 27_183)).isBetween(82L, 86L);
    }

    @Test
    void without_a_spread_it_is_its_median_and_with_the_widest_it_stays_in_bounds() {
        assertThat(drawn(new Pause.LogNormal(250, BigDecimal.ZERO), 1)).containsOnly(250L);
        assertThat(drawn(new Pause.LogNormal(Pause.MAX_MILLIS, new BigDecimal(3)), 1))
                .allMatch(one -> one >= 0 && one <= Pause.MAX_MILLIS)
                .contains(Pause.MAX_MILLIS);
    }
}
