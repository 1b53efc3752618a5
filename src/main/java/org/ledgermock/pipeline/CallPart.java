package org.ledgermock.pipeline;

/** The parts of a call that are measured by themselves. */
public enum CallPart {
    /** From the request to the last stage that was asked: reading, signature, schema, limits. */
    CHECKS,
    /** The atomic step with its behaviour, and a fault before it, a delay too. */
    STEP,
    /** Writing and signing the answer. */
    ANSWER
}
