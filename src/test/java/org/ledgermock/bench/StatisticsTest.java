package org.ledgermock.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class StatisticsTest {

    @Test
    void a_percentile_is_a_latency_that_was_measured() {
        LoadDriver.Load load =
                new LoadDriver.Load(1, LongStream.rangeClosed(1, 200).toArray());

        assertThat(load.percentile(99)).isEqualTo(198);
        assertThat(load.percentile(50)).isEqualTo(100);
        assertThat(load.percentile(100)).isEqualTo(200);
        assertThat(load.percentile(0)).isEqualTo(1);
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_middle_two() {
        assertThat(Spread.of(4, 1, 3, 2)).isEqualTo(new Spread(2.5, 1, 4));
        assertThat(Spread.of(9, 1, 2)).isEqualTo(new Spread(2, 1, 9));
    }

    @Test
    void ratios_are_taken_round_by_round() {
        double[] ours = {1, 10, 3};
        double[] others = {2, 20, 3};

        assertThat(Spread.ofRatios(ours, others)).isEqualTo(new Spread(0.5, 0.5, 1));
    }

    @Test
    void rounds_without_a_counterpart_are_refused() {
        assertThatThrownBy(() -> Spread.ofRatios(new double[2], new double[3])).hasMessage("2 against 3");
    }

    @Test
    void a_bar_is_passed_up_to_and_with_its_figure() {
        assertThat(new Report("t", "h").bar("b", 0.75, 0.75).passed()).isTrue();
        assertThat(new Report("t", "h").bar("b", 0.7501, 0.75).bar("c", 0, 1).passed())
                .isFalse();
        assertThat(new Report("t", "h").bar("b", Double.NaN, 0.75).passed()).isFalse();
    }
}
