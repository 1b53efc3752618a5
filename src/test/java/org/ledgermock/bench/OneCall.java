package org.ledgermock.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;

/** A single call on a connection of its own. */
final class OneCall {

    private static final int TIMEOUT_MILLIS = 10_000;

    private OneCall() {}

    static ResponseReader send(int port, byte[] request) throws IOException {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.getOutputStream().write(request);
            ReadableByteChannel channel = Channels.newChannel(socket.getInputStream());
            ResponseReader answer = new ResponseReader();
            while (!answer.read(channel)) {
                // The answer has more than one part.
            }
            return answer;
        }
    }
}
