package org.ledgermock.state;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;

/** Lets threads do the same at the same time, and fails when one of them does. */
public final class Together {

    private Together() {}

    @FunctionalInterface
    public interface Work {
        void run(int thread) throws Exception;
    }

    public static void run(int threads, Work work) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(threads);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        List<Thread> all = new ArrayList<>();
        for (int number = 0; number < threads; number++) {
            int thread = number;
            all.add(new Thread(() -> {
                try {
                    start.await();
                    work.run(thread);
                } catch (Throwable e) {
                    failure.compareAndSet(null, e);
                }
            }));
        }
        all.forEach(Thread::start);
        for (Thread thread : all) {
            thread.join();
        }
        if (failure.get() != null) {
            throw new AssertionError("a thread failed", failure.get());
        }
    }
}
