package org.ledgermock.verify.live;

/** What a call can move. */
public enum Quantity {
    CREDIT("AddedCredit"),
    BALANCE("balanceIncrement"),
    POINTS("pointIncrement");

    private final String argument;

    Quantity(String argument) {
        this.argument = argument;
    }

    /** The argument that says by how much. */
    String argument() {
        return argument;
    }
}
