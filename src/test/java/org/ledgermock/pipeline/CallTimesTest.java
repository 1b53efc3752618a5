package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallTimesTest {

    @ParameterizedTest
    @ValueSource(
            longs = {
                -5,
                0,
                1,
                16_383,
                16_384,
                16_385,
                65_536,
                65_537,
                1_000_000,
                17_179_869_184L,
                17_179_869_185L,
                Long.MAX_VALUE
            })
    void a_time_counts_for_each_bound_that_it_is_not_beyond(long took) {
        CallTimes times = new CallTimes();

        times.add(took);

        List<Long> bounds = CallTimes.bounds();
        List<Long> upTo = times.now().upTo();
        assertThat(upTo).hasSize(bounds.size() + 1);
        for (int at = 0; at < bounds.size(); at++) {
            assertThat(upTo.get(at)).as("up to %d", bounds.get(at)).isEqualTo(took <= bounds.get(at) ? 1 : 0);
        }
        assertThat(times.now().count()).isOne();
        assertThat(times.now().nanos()).isEqualTo(took);
    }

    @Test
    void bounds_are_from_16_us_to_17_s() {
        assertThat(CallTimes.bounds()).startsWith(1L << 14, 1L << 16).endsWith(1L << 34);
    }
}
