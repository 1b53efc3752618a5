package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefusalBoundTest {

    private static final long SECOND = 1_000_000_000;

    private final BlockingQueue<Long> told = new LinkedBlockingQueue<>();
    private final RefusalBound bound = new RefusalBound(told::add);

    private long let(int asked, long now) {
        return IntStream.range(0, asked).filter(one -> bound.lets(now)).count();
    }

    @Test
    void the_first_of_each_second_are_let_and_the_others_are_counted() throws InterruptedException {
        assertThat(let(RefusalBound.LET + 32, -5)).isEqualTo(RefusalBound.LET);
        assertThat(let(1, SECOND - 6)).isZero();
        assertThat(let(RefusalBound.LET + 2, SECOND)).isEqualTo(RefusalBound.LET);

        long count = 0;
        while (count < 35) {
            count += told.poll(20, TimeUnit.SECONDS);
        }
        assertThat(count).isEqualTo(35);
    }

    @Test
    void who_is_refused_now_and_then_is_heard_each_time() {
        for (long second = 0; second < 100; second++) {
            assertThat(let(RefusalBound.LET, second * SECOND)).isEqualTo(RefusalBound.LET);
        }
        assertThat(told).isEmpty();
    }
}
