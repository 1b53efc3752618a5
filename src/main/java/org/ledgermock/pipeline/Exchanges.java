package org.ledgermock.pipeline;

import java.util.List;
import org.ledgermock.journal.Exchange;

/** Exchanges that can be read. */
@FunctionalInterface
public interface Exchanges {

    List<Exchange> newestFirst();
}
