package org.ledgermock.history;

import java.io.IOException;
import java.util.Optional;
import org.ledgermock.oracle.RawAnswer;

/** The way of one client to the servers that it calls. One call at a time. */
interface Line extends AutoCloseable {

    /** Empty when no answer came, and nobody can say whether the call was made. */
    Optional<RawAnswer> exchange(byte[] request) throws IOException;

    /** Sends a whole request, and goes away without an answer. */
    void sendAndLeave(byte[] request) throws IOException;

    /** Whether an answer says that the call was not made, for a reason that has nothing to do with it. */
    boolean isTurnedAway(RawAnswer answer);

    @Override
    void close() throws IOException;
}
