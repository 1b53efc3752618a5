package org.ledgermock.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In whose turn large bodies are read, and how long the next one waits. */
class LargeBodiesTest {

    private final LargeBodies bodies = new LargeBodies();
    private final Deque<Runnable> lent = new ArrayDeque<>();
    private final List<Long> waits = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();

    private void lend(Runnable task, long afterNanos) {
        lent.add(task);
        waits.add(afterNanos);
    }

    private void enter(String name, int turns, int bytes) {
        int[] left = {turns};
        bodies.enter(this::lend, () -> {
            taken.add(name);
            return left[0]-- > 0 ? bytes : 0;
        });
    }

    private void runAll() {
        while (!lent.isEmpty()) {
            assertThat(lent).hasSize(1);
            lent.remove().run();
        }
    }

    @Test
    void they_take_turns_until_each_has_nothing_left() {
        enter("a", 2, 1);
        enter("b", 1, 1);
        runAll();
        assertThat(taken).containsExactly("a", "b", "a", "b", "a");

        enter("c", 0, 1);
        runAll();
        assertThat(taken).endsWith("c");
    }

    @Test
    void all_together_are_read_no_faster_than_so_much() {
        enter("a", 1, LargeBodies.MOST_A_SECOND);
        enter("b", 0, 0);
        runAll();

        // The first waits for nothing, and the next for what the first has read.
        assertThat(waits.get(0)).isZero();
        assertThat(waits.get(1)).isBetween(900_000_000L, 1_000_000_000L);
        assertThat(waits.get(2)).isBetween(900_000_000L, 1_000_000_000L);
    }
}
