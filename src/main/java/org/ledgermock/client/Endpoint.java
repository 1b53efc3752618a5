package org.ledgermock.client;

import java.io.IOException;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;

/** What requests are sent to. */
@FunctionalInterface
public interface Endpoint {

    /** @throws IOException when it cannot be reached, or gives no answer */
    Response send(Request request) throws IOException, InterruptedException;
}
