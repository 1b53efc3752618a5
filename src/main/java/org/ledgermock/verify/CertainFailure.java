package org.ledgermock.verify;

/** A failure however little is known of what a scenario or case asserts: of what holds for all answers, and of money. */
public final class CertainFailure extends AssertionError {

    private static final long serialVersionUID = 1;

    public CertainFailure(String message) {
        super(message);
    }
}
