package org.ledgermock.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * A client that does nothing wrong: it allocates again and again, on a connection that it keeps and on a new one by turns,
 * and each call is due at its time, whether or not the one before it has been answered by then.
 */
final class GoodClient {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private GoodClient() {}

    /**
     * What it saw.
     *
     * @param latencies of the calls that were answered rightly, in nanoseconds from when they were due, the shortest first
     * @param lost how many were not
     */
    record Seen(long[] latencies, int lost) {

        /** The smallest latency that {@code percent} of all do not exceed (nearest rank). */
        long percentile(double percent) {
            return latencies.length == 0
                    ? Long.MAX_VALUE
                    : latencies[Math.max((int) Math.ceil(percent / 100 * latencies.length), 1) - 1];
        }
    }

    /** @param everyNanos when calls are due, or 0 for one after the other */
    static Seen call(int port, int calls, long everyNanos) throws IOException {
        return call(port, calls, everyNanos, PATIENCE);
    }

    /** @param patience after which a call without an answer is lost */
    static Seen call(int port, int calls, long everyNanos, Duration patience) throws IOException {
        long[] latencies = new long[calls];
        int answered = 0;
        long begun = System.nanoTime();
        Socket kept = connect(port, patience);
        for (int call = 0; call < calls; call++) {
            long due = everyNanos == 0 ? System.nanoTime() : begun + call * everyNanos;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            try {
                if (call % 2 == 0) {
                    allocate(kept, port);
                } else {
                    try (Socket fresh = connect(port, patience)) {
                        allocate(fresh, port);
                    }
                }
                latencies[answered++] = System.nanoTime() - due;
            } catch (IOException | Answer.Wrong lost) {
                kept.close();
                kept = connect(port, patience);
            }
        }
        kept.close();
        long[] sorted = Arrays.copyOf(latencies, answered);
        Arrays.sort(sorted);
        return new Seen(sorted, calls - answered);
    }

    private static Socket connect(int port, Duration patience) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) patience.toMillis());
        return socket;
    }

    private static void allocate(Socket socket, int port) throws IOException {
        socket.getOutputStream().write(Ledgermock.allocation(port, Instant.now()));
        Answer answer = new Answer();
        ReadableByteChannel channel = Channels.newChannel(socket.getInputStream());
        while (!answer.read(channel)) {
            // It has more than one part.
        }
        if (!answer.isOk() || !answer.body().contains(Ledgermock.ANSWERED_TOTAL)) {
            throw new Answer.Wrong("no allocation", answer);
        }
    }
}
