package org.ledgermock.oracle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.oracle.RawAnswer.Framing;
import org.ledgermock.oracle.RawAnswer.Header;

/**
 * Takes one answer off the front of received bytes. Strict on purpose: what a lenient client would forgive is named
 * as a flaw.
 */
final class RawAnswerReader {

    /** An answer and the number of bytes it took up. */
    record Parsed(
            String statusLine,
            int status,
            List<Header> headers,
            Framing framing,
            byte[] body,
            Optional<String> flaw,
            int end) {

        Parsed(Head head, Framing framing, byte[] body, Optional<String> flaw, int end) {
            this(head.statusLine, head.status, head.headers, framing, body, flaw, end);
        }
    }

    private record Head(String statusLine, int status, List<Header> headers, int end) {

        List<String> values(String name) {
            return headers.stream()
                    .filter(header -> header.name().equalsIgnoreCase(name))
                    .map(Header::value)
                    .toList();
        }
    }

    private final byte[] bytes;
    private final boolean ended;
    private final boolean toHead;

    /**
     * @param ended whether nothing can follow any more
     * @param toHead whether the request was HEAD, whose answer has no body whatever its headers say
     */
    RawAnswerReader(byte[] bytes, boolean ended, boolean toHead) {
        this.bytes = bytes;
        this.ended = ended;
        this.toHead = toHead;
    }

    /** The answer, or empty while it is not all there; once the connection has ended, whatever there is of it. */
    Optional<Parsed> read() {
        return head().flatMap(this::body);
    }

    private Optional<Head> head() {
        int end = find("\r\n\r\n", 0);
        if (end < 0) {
            return Optional.empty();
        }
        List<String> lines = Arrays.asList(text(0, end).split("\r\n", -1));
        String statusLine = lines.get(0);
        if (!statusLine.matches("HTTP/1\\.[01] [1-5]\\d\\d( .*)?")) {
            return Optional.empty();
        }
        List<Header> headers = lines.stream().skip(1).map(Header::new).toList();
        return Optional.of(new Head(statusLine, Integer.parseInt(statusLine.substring(9, 12)), headers, end + 4));
    }

    private Optional<Parsed> body(Head head) {
        if (toHead || head.status < 200 || head.status == 204 || head.status == 304) {
            return Optional.of(new Parsed(head, Framing.NO_BODY, new byte[0], Optional.empty(), head.end));
        }
        boolean chunked = head.values("Transfer-Encoding").stream().anyMatch("chunked"::equalsIgnoreCase);
        Set<String> lengths = Set.copyOf(head.values("Content-Length"));
        if (chunked) {
            Optional<String> both =
                    lengths.isEmpty() ? Optional.empty() : Optional.of("both Transfer-Encoding and Content-Length");
            return chunks(head, both);
        }
        return lengths.isEmpty() ? untilClose(head) : counted(head, lengths);
    }

    private Optional<Parsed> counted(Head head, Set<String> lengths) {
        String length = lengths.iterator().next();
        if (lengths.size() > 1 || !length.matches("\\d{1,9}")) {
            return broken(head, Framing.CONTENT_LENGTH, rest(head.end), "Content-Length is " + lengths);
        }
        int wanted = Integer.parseInt(length);
        int present = bytes.length - head.end;
        if (present >= wanted) {
            int end = head.end + wanted;
            byte[] body = Arrays.copyOfRange(bytes, head.end, end);
            return Optional.of(new Parsed(head, Framing.CONTENT_LENGTH, body, Optional.empty(), end));
        }
        return ended
                ? broken(head, Framing.CONTENT_LENGTH, rest(head.end), "cut after " + present + " of " + wanted)
                : Optional.empty();
    }

    private Optional<Parsed> untilClose(Head head) {
        return ended
                ? Optional.of(new Parsed(head, Framing.UNTIL_CLOSE, rest(head.end), Optional.empty(), bytes.length))
                : Optional.empty();
    }

    private Optional<Parsed> chunks(Head head, Optional<String> flaw) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int at = head.end;
        while (true) {
            int lineEnd = find("\r\n", at);
            if (lineEnd < 0) {
                return unfinished(head, body);
            }
            String size = text(at, lineEnd).split(";", 2)[0].strip();
            if (!size.matches("[0-9A-Fa-f]{1,7}")) {
                return broken(head, Framing.CHUNKED, body.toByteArray(), "bad chunk size '" + size + "'");
            }
            int length = Integer.parseInt(size, 16);
            if (length == 0) {
                return lastChunk(head, body, lineEnd, flaw);
            }
            int start = lineEnd + 2;
            int end = start + length;
            body.write(bytes, Math.min(start, bytes.length), Math.max(Math.min(end, bytes.length) - start, 0));
            if (end + 2 > bytes.length) {
                return unfinished(head, body);
            }
            if (!"\r\n".equals(text(end, end + 2))) {
                return broken(head, Framing.CHUNKED, body.toByteArray(), "chunk of " + length + " runs on");
            }
            at = end + 2;
        }
    }

    // Trailers, if any, are skipped: the answer is over at the first empty line.
    private Optional<Parsed> lastChunk(Head head, ByteArrayOutputStream body, int sizeLineEnd, Optional<String> flaw) {
        int end = find("\r\n\r\n", sizeLineEnd);
        return end < 0
                ? unfinished(head, body)
                : Optional.of(new Parsed(head, Framing.CHUNKED, body.toByteArray(), flaw, end + 4));
    }

    private Optional<Parsed> unfinished(Head head, ByteArrayOutputStream body) {
        return ended
                ? broken(head, Framing.CHUNKED, body.toByteArray(), "cut before the last chunk")
                : Optional.empty();
    }

    private Optional<Parsed> broken(Head head, Framing framing, byte[] body, String flaw) {
        return Optional.of(new Parsed(head, framing, body, Optional.of(flaw), bytes.length));
    }

    private byte[] rest(int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, ISO_8859_1);
    }

    private int find(String wanted, int from) {
        byte[] sought = wanted.getBytes(ISO_8859_1);
        for (int at = from; at + sought.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
                return at;
            }
        }
        return -1;
    }
}
