package org.ledgermock.oracle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import org.ledgermock.oracle.RawAnswer.Ending;

/** No answer came: the deadline passed, or the connection ended, before one could be recognised. */
public final class NoAnswer extends IOException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 500;

    private final byte[] received;
    private final Ending ending;

    NoAnswer(String what, byte[] received, Ending ending, long bytesSent) {
        super("%s; connection %s, %d bytes sent, received: '%s'"
                .formatted(
                        what,
                        ending,
                        bytesSent,
                        new String(received, 0, Math.min(received.length, SHOWN), ISO_8859_1)));
        this.received = received.clone();
        this.ending = ending;
    }

    public byte[] received() {
        return received.clone();
    }

    public Ending ending() {
        return ending;
    }
}
