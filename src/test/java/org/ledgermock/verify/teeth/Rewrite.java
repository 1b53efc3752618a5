package org.ledgermock.verify.teeth;

import java.io.IOException;
import org.ledgermock.message.Response;

/** What is answered to a call instead of what the mock answers. */
@FunctionalInterface
interface Rewrite {

    Response answer(Passing call) throws IOException, InterruptedException;
}
