package org.ledgermock.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Drives one server over a fixed set of connections, all on the calling thread.
 *
 * <p>Connections live as long as the driver, so open one per cell: servers close idle connections.
 */
final class LoadDriver implements AutoCloseable {

    static final int CONNECTIONS = 32;

    private static final long PATIENCE_MILLIS = 10_000;
    private static final long SIGNATURE_NANOS = 1_000_000_000L;

    /** Shorter than any latency that matters; spinning instead would take a core from the server. */
    private static final long NAP_NANOS = 50_000;

    private final int port;
    private final AnswerCheck check;
    private final Selector selector = Selector.open();
    private final List<Connection> connections = new ArrayList<>();
    private final Deque<Connection> free = new ArrayDeque<>();

    private ByteBuffer request = ByteBuffer.allocate(0);
    private long signedAt;
    private long origin;
    private Latencies latencies = new Latencies();

    LoadDriver(int port, AnswerCheck check) throws IOException {
        this.port = port;
        this.check = check;
        sign();
        for (int i = 0; i < CONNECTIONS; i++) {
            connections.add(Connection.open(port, selector));
        }
        free.addAll(connections);
    }

    /** Makes the calls of {@code pace} and returns when the last is answered. */
    Load run(Pace pace) throws IOException {
        latencies = new Latencies();
        origin = System.nanoTime();
        while (true) {
            long due = sendWhatIsDue(pace);
            if (due == Pace.FINISHED && free.size() == connections.size()) {
                long elapsed = elapsed();
                check.finish();
                return new Load(elapsed, latencies);
            }
            awaitAnswers(due);
        }
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : connections) {
            connection.close();
        }
        selector.close();
    }

    private long sendWhatIsDue(Pace pace) throws IOException {
        long now = elapsed();
        if (System.nanoTime() - signedAt > SIGNATURE_NANOS) {
            sign();
        }
        long due = pace.due(now);
        while (due <= now && !free.isEmpty()) {
            // A closed loop has no times of its own: its calls are due when they are sent.
            free.removeLast().send(request.rewind(), due == 0 ? now : due);
            pace.sent();
            due = pace.due(now);
        }
        return due;
    }

    private void awaitAnswers(long due) throws IOException {
        boolean nothingToSend = free.isEmpty() || due == Pace.FINISHED;
        try {
            if (nothingToSend) {
                if (selector.select(this::receive, PATIENCE_MILLIS) == 0) {
                    throw new IOException("no answer within %d ms".formatted(PATIENCE_MILLIS));
                }
            } else if (selector.selectNow(this::receive) == 0) {
                LockSupport.parkNanos(Math.min(due - elapsed(), NAP_NANOS));
            }
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private void receive(SelectionKey key) {
        Connection connection = (Connection) key.attachment();
        try {
            if (connection.receive()) {
                latencies.add(elapsed() - connection.due());
                check.accept(connection.answer());
                free.addLast(connection);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void sign() {
        request = ByteBuffer.wrap(Ledgermock.allocation(port, Instant.now()));
        signedAt = System.nanoTime();
    }

    private long elapsed() {
        return System.nanoTime() - origin;
    }
}
