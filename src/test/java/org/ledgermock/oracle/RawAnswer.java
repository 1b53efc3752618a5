package org.ledgermock.oracle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An HTTP/1.1 answer as it came over the socket.
 *
 * @param headers every header line, unchanged and in the order of arrival
 * @param body the body without its transfer coding; what there was of it, if the answer has a flaw
 * @param flaw why this is not a whole, well-formed answer: cut short, bad chunk, contradicting lengths
 * @param ending what the peer had done with the connection when the answer was taken
 * @param bytesSent how much of the request the socket had accepted by then
 * @param firstByteAfter from the first byte of the request to the first of the answer
 * @param completeAfter from the first byte of the request to the last of the answer
 */
public record RawAnswer(
        String statusLine,
        int status,
        List<Header> headers,
        byte[] body,
        Framing framing,
        Optional<String> flaw,
        Ending ending,
        long bytesSent,
        Duration firstByteAfter,
        Duration completeAfter) {

    public RawAnswer {
        headers = List.copyOf(headers);
    }

    /** How the end of the body is told. */
    public enum Framing {
        NO_BODY,
        CONTENT_LENGTH,
        CHUNKED,
        UNTIL_CLOSE
    }

    /** What the peer did with the connection; a reset may also have been noticed as a broken pipe while sending. */
    public enum Ending {
        OPEN,
        CLOSED,
        RESET
    }

    /** A header line as sent, without its line end; bytes above 7F are read as ISO 8859-1. */
    public record Header(String line) {

        public String name() {
            return line.substring(0, Math.max(line.indexOf(':'), 0));
        }

        public String value() {
            return line.substring(line.indexOf(':') + 1).strip();
        }
    }

    public boolean isComplete() {
        return flaw.isEmpty();
    }

    /** All values of a header in order, its name compared without regard to case. */
    public List<String> values(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
    }

    public Optional<String> value(String name) {
        return values(name).stream().findFirst();
    }

    public String bodyText() {
        return new String(body, UTF_8);
    }

    @Override
    public String toString() {
        return statusLine + headers + flaw.map(text -> " [" + text + "]").orElse("") + " "
                + new String(body, 0, Math.min(body.length, 500), ISO_8859_1);
    }
}
