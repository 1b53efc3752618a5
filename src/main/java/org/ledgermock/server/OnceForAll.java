package org.ledgermock.server;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Does work for all who ask for the same at once, in the thread of the first: the others wait for what comes of it. Of
 * different work some is done at a time, and the rest in turn. When a server begins again, all its clients call at once.
 *
 * @param <T> what comes of it
 */
final class OnceForAll<T> {

    private final Map<String, CompletableFuture<T>> underWay = new ConcurrentHashMap<>();
    private final Semaphore places;

    /** @param most how much different work is done at a time */
    OnceForAll(int most) {
        this.places = new Semaphore(most);
    }

    T get(String what, Supplier<T> work) {
        CompletableFuture<T> own = new CompletableFuture<>();
        CompletableFuture<T> known = underWay.putIfAbsent(what, own);
        return known == null ? done(what, work, own) : awaited(known);
    }

    private T done(String what, Supplier<T> work, CompletableFuture<T> own) {
        places.acquireUninterruptibly();
        try {
            T made = work.get();
            own.complete(made);
            return made;
        } catch (Throwable e) {
            own.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(what);
            places.release();
        }
    }

    private static <T> T awaited(CompletableFuture<T> known) {
        try {
            return known.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
