package org.ledgermock.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One keep-alive connection of the load driver, with at most one call under way. */
final class Connection implements AutoCloseable {

    private final SocketChannel channel;
    private final ResponseReader answer = new ResponseReader();
    private long due;

    private Connection(SocketChannel channel) {
        this.channel = channel;
    }

    static Connection open(int port, Selector selector) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        Connection connection = new Connection(channel);
        channel.register(selector, SelectionKey.OP_READ, connection);
        return connection;
    }

    void send(ByteBuffer request, long dueAt) throws IOException {
        due = dueAt;
        answer.clear();
        // A request is smaller than the socket's empty buffer: one write takes it all.
        while (request.hasRemaining()) {
            channel.write(request);
        }
    }

    /** True when the answer to the call has arrived as a whole. */
    boolean receive() throws IOException {
        return answer.read(channel);
    }

    ResponseReader answer() {
        return answer;
    }

    /** When the call was due, not when it was sent: a call that had to wait for a connection has waited. */
    long due() {
        return due;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
