package org.ledgermock.explore;

/** How much of what is expected has come about. */
enum Extent {
    /** Nothing of it. */
    NOTHING,
    /** Several things are expected, and some of them have come about. */
    SOME,
    /** A part of an amount. */
    PART,
    /** All of it, and nothing else. */
    ALL,
    /** It has, or has not, and either is right. */
    EITHER,
    /** More than it. */
    MORE,
    /** Something else has moved. */
    ELSEWHERE
}
