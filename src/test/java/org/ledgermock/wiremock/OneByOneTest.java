package org.ledgermock.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** Large bodies are read in turn, and after much of them there is a pause. */
class OneByOneTest {

    private final OneByOne bodies = new OneByOne();
    private final Queue<Runnable> begun = new ArrayDeque<>();
    private final List<String> read = new ArrayList<>();

    private void next(String name, long bytes) {
        bodies.next(begun::add, () -> {
            read.add(name);
            return bytes;
        });
    }

    @Test
    void one_begins_when_those_before_it_are_done() {
        next("a", 1_000);
        next("b", 1_000);
        next("c", 1_000);
        assertThat(begun).hasSize(1);
        while (!begun.isEmpty()) {
            begun.remove().run();
        }

        assertThat(read).containsExactly("a", "b", "c");
    }

    @Test
    void after_much_the_next_waits() {
        next("much", 1L << 40);
        next("more", 1);
        begun.remove().run();

        assertThat(begun).isEmpty();
        assertThat(read).containsExactly("much");
    }

    @Test
    void what_fails_is_in_nobodys_way() {
        bodies.next(begun::add, () -> {
            throw new IllegalStateException("gone");
        });
        next("b", 1);
        begun.remove().run();
        begun.remove().run();

        assertThat(read).containsExactly("b");
    }
}
