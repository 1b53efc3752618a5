package org.ledgermock.protocol;

/** How much in a call speaks for one family, in ascending order. */
public enum FamilyClaim {
    /** Nothing does. */
    NO,
    /** Something does. */
    PERHAPS,
    /** Enough that it is meant for this family, whatever else is wrong with it. */
    YES
}
