package org.ledgermock.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One HTTP/1.1 answer after the other from a connection that stays open, with a length or in chunks.
 *
 * <p>Knows only what the contestants send, and is kept cheap: the load driver shares the machine with what it measures.
 */
final class Answer {

    private static final int TIMEOUT_MILLIS = 10_000;
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");
    private static final Pattern CHUNKED = Pattern.compile("(?i)\r\ntransfer-encoding: chunked");

    private final ByteBuffer in = ByteBuffer.allocate(1 << 16);
    private String text = "";
    private int body;
    private boolean chunked;

    /** An answer was wrong: whatever was measured so far is worth nothing. */
    static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1;

        Wrong(String what, Answer answer) {
            super("%s in the answer %s".formatted(what, answer.text));
        }
    }

    /** The answer to a single call on a connection of its own. */
    static Answer to(byte[] request, int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request);
            Answer answer = new Answer();
            ReadableByteChannel channel = Channels.newChannel(socket.getInputStream());
            while (!answer.read(channel)) {
                // It has more than one part.
            }
            return answer;
        }
    }

    /** @throws Wrong when it is the refusal of a call */
    void requireSuccess() {
        if (!isOk() || body().contains("\"Error\"")) {
            throw new Wrong("no success", this);
        }
    }

    /** Reads what has arrived; true when that completes the answer. */
    boolean read(ReadableByteChannel channel) throws IOException {
        if (channel.read(in) < 0) {
            throw new EOFException("the server closed the connection within an answer");
        }
        text = new String(in.array(), 0, in.position(), ISO_8859_1);
        body = text.indexOf("\r\n\r\n") + 4;
        if (body < 4) {
            return false;
        }
        Matcher length = LENGTH.matcher(text).region(0, body);
        int end = length.find() ? body + Integer.parseInt(length.group(1)) : endOfChunks();
        if (text.length() > end || !in.hasRemaining()) {
            throw new Wrong("surplus bytes", this);
        }
        return text.length() == end;
    }

    private int endOfChunks() {
        chunked = CHUNKED.matcher(text).region(0, body).find();
        if (!chunked) {
            throw new Wrong("neither a length nor chunks", this);
        }
        int last = text.indexOf(LAST_CHUNK, body - 2);
        return last < 0 ? Integer.MAX_VALUE : last + LAST_CHUNK.length();
    }

    /** Forgets the answer, for the next one on the same connection. */
    void clear() {
        in.clear();
        chunked = false;
    }

    boolean isOk() {
        return text.startsWith("200", STATUS_AT);
    }

    String body() {
        if (!chunked) {
            return text.substring(body);
        }
        StringBuilder joined = new StringBuilder();
        for (int at = body; !text.startsWith(LAST_CHUNK, at - 2); ) {
            int data = text.indexOf("\r\n", at) + 2;
            int end = data + Integer.parseInt(text.substring(at, data - 2), 16);
            joined.append(text, data, end);
            at = end + 2;
        }
        return joined.toString();
    }

    /** The amount of money that follows a text in the body, in hundredths, so that sums are exact and cheap. */
    long hundredths(String key) {
        Matcher amount = Pattern.compile(Pattern.quote(key) + "(\\d+(?:\\.\\d{1,2})?)(?![\\d.])")
                .matcher(body());
        if (!amount.find()) {
            throw new Wrong("no %s with an amount of at most two decimals".formatted(key), this);
        }
        return new BigDecimal(amount.group(1)).movePointRight(2).longValueExact();
    }
}
