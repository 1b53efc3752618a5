package org.ledgermock.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;

/**
 * Reads one HTTP/1.1 answer at a time from a connection that stays open, with a length or in chunks.
 *
 * <p>Knows only what the contestants send, and is kept cheap: the load driver shares the machine with what it measures.
 */
final class ResponseReader {

    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final int UNKNOWN = -1;
    private static final int LARGEST = 1 << 20;

    private ByteBuffer in = ByteBuffer.allocate(4096);

    private int headEnd = UNKNOWN;
    private int contentLength = UNKNOWN;
    private boolean chunked;
    private int nextChunk;
    private int bodyEnd;

    /** Reads what has arrived; true when that completes the answer. */
    boolean read(ReadableByteChannel channel) throws IOException {
        if (!in.hasRemaining()) {
            grow();
        }
        if (channel.read(in) < 0) {
            throw new EOFException("the server closed the connection within an answer");
        }
        if (headEnd == UNKNOWN && !readHead()) {
            return false;
        }
        return chunked ? joinChunks() : isWhole(headEnd + contentLength);
    }

    /** Forgets the answer, for the next one on the same connection. */
    void clear() {
        in.clear();
        headEnd = UNKNOWN;
        contentLength = UNKNOWN;
        chunked = false;
    }

    int status() {
        byte[] bytes = in.array();
        return (bytes[STATUS_AT] - '0') * 100 + (bytes[STATUS_AT + 1] - '0') * 10 + bytes[STATUS_AT + 2] - '0';
    }

    int bodyLength() {
        return bodyEnd - headEnd;
    }

    byte bodyAt(int index) {
        return in.array()[headEnd + index];
    }

    String bodyText() {
        return new String(in.array(), headEnd, bodyLength(), UTF_8);
    }

    boolean bodyEquals(byte[] expected) {
        return Arrays.equals(in.array(), headEnd, bodyEnd, expected, 0, expected.length);
    }

    /** Where {@code ascii} begins in the body, or -1. */
    int indexOf(String ascii) {
        int last = bodyLength() - ascii.length();
        for (int start = 0; start <= last; start++) {
            if (startsWith(ascii, headEnd + start)) {
                return start;
            }
        }
        return -1;
    }

    private boolean readHead() {
        headEnd = after("\r\n\r\n", 0);
        if (headEnd == UNKNOWN) {
            return false;
        }
        for (int line = after("\r\n", 0); line < headEnd - 2; line = after("\r\n", line)) {
            readHeader(line);
        }
        if (!chunked && contentLength == UNKNOWN) {
            throw new WrongAnswer("neither Content-Length nor chunks in " + new String(in.array(), 0, headEnd, UTF_8));
        }
        nextChunk = headEnd;
        bodyEnd = headEnd;
        return true;
    }

    private void readHeader(int line) {
        if (startsWithIgnoringCase("content-length:", line)) {
            int from = line + "content-length:".length();
            contentLength = Integer.parseInt(text(from, after("\r\n", from) - 2));
        } else if (startsWithIgnoringCase("transfer-encoding: chunked", line)) {
            chunked = true;
        }
    }

    /** Moves the chunks together behind the head, where the body of an answer with a length lies. */
    private boolean joinChunks() {
        while (true) {
            int data = after("\r\n", nextChunk);
            if (data == UNKNOWN) {
                return false;
            }
            int size = Integer.parseInt(text(nextChunk, data - 2), 16);
            int end = data + size + 2;
            if (in.position() < end) {
                return false;
            }
            if (size == 0) {
                refuseSurplus(end);
                return true;
            }
            System.arraycopy(in.array(), data, in.array(), bodyEnd, size);
            bodyEnd += size;
            nextChunk = end;
        }
    }

    private boolean isWhole(int end) {
        if (in.position() < end) {
            return false;
        }
        refuseSurplus(end);
        bodyEnd = end;
        return true;
    }

    private void refuseSurplus(int end) {
        if (in.position() > end) {
            throw new WrongAnswer("bytes after the end of an answer: " + text(end, in.position()));
        }
    }

    private int after(String ascii, int from) {
        int last = in.position() - ascii.length();
        for (int start = from; start <= last; start++) {
            if (startsWith(ascii, start)) {
                return start + ascii.length();
            }
        }
        return UNKNOWN;
    }

    private boolean startsWith(String ascii, int start) {
        byte[] bytes = in.array();
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes[start + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean startsWithIgnoringCase(String lowerCase, int start) {
        byte[] bytes = in.array();
        for (int i = 0; i < lowerCase.length(); i++) {
            if (start + i >= headEnd || Character.toLowerCase(bytes[start + i]) != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private String text(int from, int to) {
        return new String(in.array(), from, to - from, ISO_8859_1).trim();
    }

    private void grow() {
        if (in.capacity() >= LARGEST) {
            throw new WrongAnswer("more than %d bytes in one answer".formatted(LARGEST));
        }
        in = ByteBuffer.allocate(in.capacity() * 2).put(in.flip());
    }
}
