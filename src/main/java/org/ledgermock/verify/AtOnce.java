package org.ledgermock.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ledgermock.message.Response;

/** Sends several calls at once, each from a thread of its own; a single one from this. */
public final class AtOnce {

    private AtOnce() {}

    /** How one call is sent. */
    public interface Sending {

        Response send(Outgoing call) throws IOException, InterruptedException;
    }

    /** What came of a call: a response, or what kept it from coming. */
    public record Sent(Optional<Response> response, Optional<IOException> failure) {

        public Response orThrow() throws IOException {
            if (failure.isPresent()) {
                throw failure.get();
            }
            return response.orElseThrow();
        }
    }

    /** In the order of the calls; waits for all. */
    public static List<Sent> send(List<Outgoing> calls, Sending sending) throws InterruptedException {
        if (calls.size() == 1) {
            return List.of(sent(calls.get(0), sending));
        }
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Sent> all = new ArrayList<>();
            for (Future<Sent> one : threads.invokeAll(calls.stream()
                    .<Callable<Sent>>map(call -> () -> sent(call, sending))
                    .toList())) {
                all.add(one.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a call could not be sent", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Sent sent(Outgoing call, Sending sending) throws InterruptedException {
        try {
            return new Sent(Optional.of(sending.send(call)), Optional.empty());
        } catch (IOException e) {
            return new Sent(Optional.empty(), Optional.of(e));
        }
    }
}
