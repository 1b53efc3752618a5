package org.ledgermock.verify;

/** What came of a scenario or a case. */
public enum Outcome {
    PASSED,
    /** The contract was broken, or no answer came. */
    FAILED,
    /** Left out: neither proven nor refuted. */
    SKIPPED
}
