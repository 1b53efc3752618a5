package org.ledgermock.history;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.ledgermock.oracle.Conversation;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.oracle.RawHttp;

/** To one server that answers every call. */
final class SteadyLine implements Line {

    private final URI server;
    private final Conversation conversation;

    SteadyLine(URI server) throws IOException {
        this.server = server;
        this.conversation = new Conversation(server);
    }

    @Override
    public Optional<RawAnswer> exchange(byte[] request) throws IOException {
        return Optional.of(conversation.exchange(request));
    }

    @Override
    public void sendAndLeave(byte[] request) throws IOException {
        RawHttp.connect(server).send(request).reset();
    }

    @Override
    public boolean isTurnedAway(RawAnswer answer) {
        return false;
    }

    @Override
    public void close() throws IOException {
        conversation.close();
    }
}
