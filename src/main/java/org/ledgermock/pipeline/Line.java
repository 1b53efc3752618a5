package org.ledgermock.pipeline;

import java.util.Optional;
import org.ledgermock.fault.ConnectionKind;

/** The connection that a request has come on. */
@FunctionalInterface
public interface Line {

    /** One of which nothing is known. */
    Line UNKNOWN = sandbox -> Optional.empty();

    /**
     * Says that it brings a call to a sandbox, and what it was before: fresh, reused by that sandbox's calls, or neither. Empty
     * when nothing is known of it.
     */
    Optional<ConnectionKind> use(String sandbox);
}
