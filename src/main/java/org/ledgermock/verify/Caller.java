package org.ledgermock.verify;

/** Who makes a call, of those that a tenant knows. */
public enum Caller {
    /** Whose state a scenario speaks of: the partner, the store. */
    MAIN,
    /** Another credential of the same account: a rotated key, a second shop. */
    SECOND,
    /** A credential of the same account that has to come with a token. */
    TEMPORARY,
    /** Another account. */
    OTHER
}
