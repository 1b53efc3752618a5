package org.ledgermock.explore;

import static java.util.Objects.requireNonNull;

/**
 * How a run ended.
 *
 * @param said by which it is known: an exit code, an exception
 * @param output the end of what it printed; empty when nothing is kept
 * @param goesOn whether something of it goes on behind its end
 */
public record Ended(ToldOutcome outcome, String said, String output, boolean goesOn) {

    public Ended {
        requireNonNull(outcome, "outcome");
        requireNonNull(said, "said");
        requireNonNull(output, "output");
    }
}
