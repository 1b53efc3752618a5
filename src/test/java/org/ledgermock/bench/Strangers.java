package org.ledgermock.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Many connections in the hands of one thread. One that the server has ended stays, and does nothing more. */
final class Strangers implements AutoCloseable {

    static final int PAUSES_A_SECOND = 50;

    private final List<Stranger> all = new ArrayList<>();
    private final ByteBuffer dropped = ByteBuffer.allocateDirect(1 << 16);

    private static final class Stranger {

        private final SocketChannel channel;
        private ByteBuffer left = ByteBuffer.allocate(0);
        private boolean gone;

        Stranger(SocketChannel channel) {
            this.channel = channel;
        }
    }

    static Strangers connect(int port, int connections) throws IOException {
        Strangers strangers = new Strangers();
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        for (int connection = 0; connection < connections; connection++) {
            SocketChannel channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.connect(address);
            strangers.all.add(new Stranger(channel));
        }
        for (Stranger stranger : strangers.all) {
            while (!stranger.gone && !strangers.isConnected(stranger)) {
                LockSupport.parkNanos(100_000);
            }
        }
        return strangers;
    }

    private boolean isConnected(Stranger stranger) {
        try {
            return stranger.channel.finishConnect();
        } catch (IOException refused) {
            stranger.gone = true;
            return false;
        }
    }

    /** Gives all of them this to send. */
    void begin(byte[] bytes) {
        all.forEach(stranger -> stranger.left = ByteBuffer.wrap(bytes));
    }

    /** Each sends so much of what it has left, as far as the server takes it; whether any has something left. */
    boolean write(int most) {
        return write(most, all);
    }

    /** The same of one part of them after the other: each of these parts has its turn at one pause of a second. */
    void writeInTurn(int most, int pause) {
        int turn = pause % PAUSES_A_SECOND;
        int from = all.size() * turn / PAUSES_A_SECOND;
        write(most, all.subList(from, all.size() * (turn + 1) / PAUSES_A_SECOND));
    }

    private static boolean write(int most, List<Stranger> some) {
        boolean left = false;
        for (Stranger stranger : some) {
            if (!stranger.gone && stranger.left.hasRemaining()) {
                ByteBuffer part = stranger.left.slice();
                part.limit(Math.min(most, part.remaining()));
                try {
                    int written = stranger.channel.write(part);
                    stranger.left.position(stranger.left.position() + written);
                } catch (IOException ended) {
                    stranger.gone = true;
                }
                left |= !stranger.gone && stranger.left.hasRemaining();
            }
        }
        return left;
    }

    /** Drops what the server has answered. */
    void read() {
        for (Stranger stranger : all) {
            try {
                while (!stranger.gone && stranger.channel.read(dropped.clear()) > 0) {
                    // What it says does not matter here.
                }
            } catch (IOException ended) {
                stranger.gone = true;
            }
        }
    }

    void pause() {
        LockSupport.parkNanos(1_000_000_000L / PAUSES_A_SECOND);
    }

    @Override
    public void close() throws IOException {
        for (Stranger stranger : all) {
            stranger.channel.close();
        }
    }
}
