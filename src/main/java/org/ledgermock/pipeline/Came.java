package org.ledgermock.pipeline;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import org.ledgermock.message.Response;
import org.ledgermock.sandbox.Delivery;
import org.ledgermock.sandbox.Deviation;
import org.ledgermock.sandbox.Fault;

/** What a call came to, and the fault that happened to it. */
record Came(End end, Optional<Fault> fault) {

    Came {
        requireNonNull(end, "end");
        requireNonNull(fault, "fault");
    }

    Came(End end) {
        this(end, Optional.empty());
    }

    /** @param again whether it is the second delivery of one request */
    Delivery delivery(Response response, boolean again) {
        if (fault.isEmpty()) {
            return Delivery.prompt(response);
        }
        return fault.get().deviation() == Deviation.Plain.TWICE && !again
                ? new Delivery(response, Duration.ZERO, Delivery.Ending.UNHEARD)
                : FaultyCall.delivery(response, fault.get());
    }
}
