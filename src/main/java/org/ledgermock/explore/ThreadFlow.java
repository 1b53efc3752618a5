package org.ledgermock.explore;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A piece of a program as a flow: each run in a thread of its own. What returns is a success, what throws a failure. */
public final class ThreadFlow implements Flow {

    private final Body body;
    private final Set<Class<? extends Throwable>> unknown;
    private final boolean hasBothConnections;
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();

    /** What is run. */
    @FunctionalInterface
    public interface Body {

        /** One run, in this box. */
        void run(Box box) throws Exception;
    }

    /**
     * @param unknown what it throws when it does not know what came of it
     * @param hasBothConnections whether it calls where connections end when a box says so, and elsewhere when it does not
     */
    public ThreadFlow(Body body, Set<Class<? extends Throwable>> unknown, boolean hasBothConnections) {
        this.body = requireNonNull(body, "body");
        this.unknown = Set.copyOf(unknown);
        this.hasBothConnections = hasBothConnections;
    }

    @Override
    public Ended run(Box box) throws InterruptedException {
        FutureTask<Ended> task = new FutureTask<>(() -> end(box));
        Thread thread = new Thread(task, "ledgermock-explore-" + box.number());
        thread.setDaemon(true);
        running.add(thread);
        thread.start();
        try {
            return task.get(box.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            return new Ended(
                    ToldOutcome.NO_END,
                    "no end within %d s".formatted(box.patience().toSeconds()),
                    "",
                    true);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            running.remove(thread);
        }
    }

    private Ended end(Box box) {
        try {
            body.run(box);
            return new Ended(ToldOutcome.SUCCESS, "returned", "", false);
        } catch (Exception | AssertionError e) {
            boolean isUnknown = unknown.stream().anyMatch(type -> type.isInstance(e));
            return new Ended(isUnknown ? ToldOutcome.UNKNOWN : ToldOutcome.FAILURE, e.toString(), "", false);
        }
    }

    @Override
    public boolean saysUnknown() {
        return !unknown.isEmpty();
    }

    @Override
    public boolean hasBothConnections() {
        return hasBothConnections;
    }

    // HTTP libraries keep them for the whole JVM.
    @Override
    public boolean sharesConnections() {
        return true;
    }

    @Override
    public void stop() {
        running.forEach(Thread::interrupt);
    }
}
