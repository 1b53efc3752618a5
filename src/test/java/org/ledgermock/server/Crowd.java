package org.ledgermock.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Many threads that do the same at the same time. */
public final class Crowd {

    private Crowd() {}

    /** What one of them does. */
    @FunctionalInterface
    public interface Work<T> {
        T of(int member) throws Exception;
    }

    /** All of them begin together; their results, in order of the members, once all are done. */
    public static <T> List<T> of(int members, Work<T> work) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(members);
        ExecutorService threads = Executors.newFixedThreadPool(members);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int member = 0; member < members; member++) {
                int number = member;
                Callable<T> task = () -> {
                    start.await(30, TimeUnit.SECONDS);
                    return work.of(number);
                };
                futures.add(threads.submit(task));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
