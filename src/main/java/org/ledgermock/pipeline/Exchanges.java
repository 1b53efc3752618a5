package org.ledgermock.pipeline;

import java.util.List;
import org.ledgermock.sandbox.Exchange;

/** Exchanges that can be read. */
@FunctionalInterface
public interface Exchanges {

    List<Exchange> newestFirst();
}
