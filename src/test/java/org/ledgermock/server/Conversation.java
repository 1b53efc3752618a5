package org.ledgermock.server;

import java.io.IOException;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.oracle.RawHttp;

/** Many requests one after the other, on one connection for as long as the server keeps it. */
final class Conversation implements AutoCloseable {

    private final Served served;
    private RawHttp connection;

    Conversation(Served served) throws IOException {
        this.served = served;
        this.connection = RawHttp.connect(served.uri());
    }

    RawAnswer exchange(byte[] request) throws IOException {
        RawAnswer answer = connection.send(request).answer(Served.PATIENCE);
        boolean closing =
                answer.value("Connection").filter("close"::equalsIgnoreCase).isPresent();
        if (closing || answer.ending() != RawAnswer.Ending.OPEN) {
            connection.close();
            connection = RawHttp.connect(served.uri());
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
