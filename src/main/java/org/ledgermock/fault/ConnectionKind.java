package org.ledgermock.fault;

/** What a connection had brought before a delivery. HTTP libraries send again by themselves on a reused one only. */
public enum ConnectionKind {
    /** Nothing. */
    FRESH,
    /** Another request. */
    REUSED
}
