package org.ledgermock.pipeline;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import org.ledgermock.fault.Delivery;
import org.ledgermock.fault.Deviation;
import org.ledgermock.fault.Fault;
import org.ledgermock.message.Response;

/** What a call came to, and the fault that happened to it. */
record ResultWithFault(CallResult end, Optional<Fault> fault) {

    ResultWithFault {
        requireNonNull(end, "end");
        requireNonNull(fault, "fault");
    }

    ResultWithFault(CallResult end) {
        this(end, Optional.empty());
    }

    /** @param again whether it is the second delivery of one request */
    Delivery delivery(Response response, boolean again) {
        if (end instanceof CallResult.Unclear) {
            return new Delivery(response, Duration.ZERO, Delivery.Ending.CLOSED);
        }
        if (fault.isEmpty()) {
            return Delivery.prompt(response);
        }
        return fault.get().deviation() == Deviation.Plain.TWICE && !again
                ? new Delivery(response, Duration.ZERO, Delivery.Ending.UNHEARD)
                : FaultyCall.delivery(response, fault.get());
    }
}
