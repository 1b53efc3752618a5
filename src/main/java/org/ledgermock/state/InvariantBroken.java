package org.ledgermock.state;

/** A change would have led to a state that must not be. Nothing was changed. */
public final class InvariantBroken extends IllegalStateException {

    private static final long serialVersionUID = 1;

    private InvariantBroken(String breach) {
        super(breach);
    }

    static void raise(String breach) {
        throw new InvariantBroken(breach);
    }
}
