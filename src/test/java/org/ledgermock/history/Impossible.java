package org.ledgermock.history;

/** No server that does one call after the other answers so; the message says which answers contradict each other. */
public final class Impossible extends AssertionError {

    private static final long serialVersionUID = 1;

    Impossible(String why) {
        super(why);
    }
}
