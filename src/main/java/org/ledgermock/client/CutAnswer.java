package org.ledgermock.client;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import org.ledgermock.message.Response;

/** An answer of which the head came, and not all of the body. */
public final class CutAnswer extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Response came;

    CutAnswer(Response came, IOException cause) {
        super("the connection ended after %d bytes of the answer's body".formatted(came.body().length), cause);
        this.came = requireNonNull(came, "came");
    }

    /** As far as it came. */
    public Response came() {
        return came;
    }
}
