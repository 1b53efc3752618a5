package org.ledgermock.verify;

/** What came of a scenario or a case. */
public enum Outcome {
    PASSED,
    /** The contract was broken, or no answer came. */
    FAILED,
    /** It differs from what was guessed: from nothing that the vendor wrote, or that was seen. */
    DIFFERS,
    /** Left out: neither proven nor refuted. */
    SKIPPED
}
