package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What many ask for at once is done once, and what one asks for later is done anew. */
class OnceForAllTest {

    private final OnceForAll<String> once = new OnceForAll<>(2);
    private final AtomicInteger times = new AtomicInteger();
    private final CountDownLatch open = new CountDownLatch(1);

    private String work() {
        try {
            open.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return "done " + times.incrementAndGet();
    }

    private List<FutureTask<String>> asked(int number, String... what) {
        List<FutureTask<String>> asked = IntStream.range(0, number)
                .mapToObj(at -> new FutureTask<>(() -> once.get(what[at % what.length], this::work)))
                .toList();
        for (FutureTask<String> one : asked) {
            Thread thread = new Thread(one);
            thread.start();
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        return asked;
    }

    @Test
    void those_who_ask_for_the_same_at_once_are_told_the_same() throws Exception {
        List<FutureTask<String>> asked = asked(20, "one");
        open.countDown();
        for (FutureTask<String> one : asked) {
            assertThat(one.get()).isEqualTo("done 1");
        }

        assertThat(once.get("one", this::work)).isEqualTo("done 2");
    }

    @Test
    void of_different_work_some_is_done_at_a_time() throws Exception {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<CompletableFuture<String>> asked = IntStream.range(0, 50)
                .mapToObj(what -> CompletableFuture.supplyAsync(() -> once.get("work " + what, () -> {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    Thread.yield();
                    atOnce.decrementAndGet();
                    return "done";
                })))
                .toList();
        for (CompletableFuture<String> one : asked) {
            assertThat(one.get()).isEqualTo("done");
        }

        assertThat(most.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void what_it_fails_with_all_are_told_and_who_asks_later_tries_again() {
        assertThatThrownBy(() -> once.get("one", () -> {
                    throw new IllegalStateException("not now");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("not now");
        open.countDown();
        assertThat(once.get("one", this::work)).isEqualTo("done 1");
    }
}
