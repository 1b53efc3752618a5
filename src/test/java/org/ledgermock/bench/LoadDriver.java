package org.ledgermock.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

/**
 * Drives one server over a fixed set of connections, all on the calling thread. Every answer is judged as it arrives.
 *
 * <p>Connections live as long as the driver, so open one per cell: servers close idle connections.
 */
final class LoadDriver implements AutoCloseable {

    static final int CONNECTIONS = 32;

    private static final long FINISHED = Long.MAX_VALUE;
    private static final long PATIENCE_MILLIS = 10_000;
    private static final long SIGNATURE_NANOS = 1_000_000_000L;

    /** Shorter than any latency that matters; spinning instead would take a core from the server. */
    private static final long NAP_NANOS = 50_000;

    private final int port;
    private final Signed signed;
    private final Consumer<Answer> check;
    private final Selector selector = Selector.open();
    private final List<Connection> connections = new ArrayList<>();
    private final Deque<Connection> free = new ArrayDeque<>();

    private ByteBuffer request = ByteBuffer.allocate(0);
    private long signedAt;
    private long origin;
    private long sent;
    private LongStream.Builder latencies = LongStream.builder();

    LoadDriver(int port, Signed signed, Consumer<Answer> check) throws IOException {
        this.port = port;
        this.signed = signed;
        this.check = check;
        sign();
        for (int i = 0; i < CONNECTIONS; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            Connection connection = new Connection(channel);
            channel.register(selector, SelectionKey.OP_READ, connection);
            connections.add(connection);
        }
        free.addAll(connections);
    }

    /** The request that is sent: its signature is of a time, so it is made anew. */
    interface Signed {

        byte[] request(int port, Instant now);
    }

    /** One keep-alive connection, with at most one call under way. */
    private static final class Connection {

        private final SocketChannel channel;
        private final Answer answer = new Answer();
        // Not when it was sent: a call that had to wait for a connection has waited.
        private long due;

        Connection(SocketChannel channel) {
            this.channel = channel;
        }

        void send(ByteBuffer request, long dueAt) throws IOException {
            due = dueAt;
            answer.clear();
            // A request is smaller than the socket's empty buffer: one write takes it all.
            while (request.hasRemaining()) {
                channel.write(request);
            }
        }
    }

    /** When calls are due, in nanoseconds since the run began: how the number of those sent tells, and until when. */
    record Pace(LongUnaryOperator dueBySent, long until, long calls) {

        /** Closed loop: a connection sends again as soon as it has its answer, for as long as this. */
        static Pace fullFor(Duration duration) {
            return new Pace(sent -> 0, duration.toNanos(), Long.MAX_VALUE);
        }

        /** Closed loop, for so many calls. */
        static Pace fullUntil(long calls) {
            return new Pace(sent -> 0, Long.MAX_VALUE, calls);
        }

        /** Open loop: calls are due at fixed times, whether or not earlier ones have been answered. */
        static Pace perSecond(int rate, Duration duration) {
            return new Pace(sent -> sent * 1_000_000_000L / rate, Long.MAX_VALUE, rate * duration.toMillis() / 1000);
        }

        long due(long sent, long now) {
            return sent < calls && now < until ? dueBySent.applyAsLong(sent) : FINISHED;
        }
    }

    /**
     * What one run saw.
     *
     * @param latencies of all calls, in nanoseconds, the shortest first: a run is short enough to keep them
     */
    record Load(long nanos, long[] latencies) {

        int calls() {
            return latencies.length;
        }

        double callsPerSecond() {
            return calls() * 1e9 / nanos;
        }

        /** The smallest latency that {@code percent} of all do not exceed (nearest rank). */
        long percentile(double percent) {
            return latencies[Math.max((int) Math.ceil(percent / 100 * calls()), 1) - 1];
        }
    }

    /** Makes the calls of {@code pace} and returns when the last is answered. */
    Load run(Pace pace) throws IOException {
        latencies = LongStream.builder();
        sent = 0;
        origin = System.nanoTime();
        while (true) {
            long due = sendWhatIsDue(pace);
            if (due == FINISHED && free.size() == connections.size()) {
                return new Load(elapsed(), latencies.build().sorted().toArray());
            }
            awaitAnswers(due);
        }
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : connections) {
            connection.channel.close();
        }
        selector.close();
    }

    private long sendWhatIsDue(Pace pace) throws IOException {
        long now = elapsed();
        if (System.nanoTime() - signedAt > SIGNATURE_NANOS) {
            sign();
        }
        long due = pace.due(sent, now);
        while (due <= now && !free.isEmpty()) {
            // A closed loop has no times of its own: its calls are due when they are sent.
            // Each in turn: at a low rate one that is always the last would be closed for saying nothing.
            free.removeFirst().send(request.rewind(), due == 0 ? now : due);
            sent++;
            due = pace.due(sent, now);
        }
        return due;
    }

    private void awaitAnswers(long due) throws IOException {
        try {
            if (free.isEmpty() || due == FINISHED) {
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
            if (connection.answer.read(connection.channel)) {
                latencies.add(elapsed() - connection.due);
                check.accept(connection.answer);
                free.addLast(connection);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void sign() {
        request = ByteBuffer.wrap(signed.request(port, Instant.now()));
        signedAt = System.nanoTime();
    }

    private long elapsed() {
        return System.nanoTime() - origin;
    }
}
