package org.ledgermock.architecture.broken;

/** A class where there should be none. */
final class InTheRoot {
    private InTheRoot() {}
}
