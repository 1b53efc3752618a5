package org.ledgermock.verify.teeth;

import java.io.IOException;
import org.ledgermock.message.Response;

/** What is answered to a call instead of what the mock answers. */
@FunctionalInterface
interface Rewrite {

    /** This one before another, whose answers it takes for the mock's. */
    default Rewrite over(Rewrite other) {
        return call -> answer(call.through(other));
    }

    Response answer(Passing call) throws IOException, InterruptedException;
}
