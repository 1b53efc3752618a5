package org.ledgermock.oracle;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** Many requests one after the other, on one connection for as long as the server keeps it. */
public final class Conversation implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI server;
    private RawHttp connection;

    public Conversation(URI server) throws IOException {
        this.server = server;
        this.connection = RawHttp.connect(server);
    }

    public RawAnswer exchange(byte[] request) throws IOException {
        RawAnswer answer = connection.send(request).answer(PATIENCE);
        boolean closing =
                answer.value("Connection").filter("close"::equalsIgnoreCase).isPresent();
        if (closing || answer.ending() != RawAnswer.Ending.OPEN) {
            connection.close();
            connection = RawHttp.connect(server);
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
