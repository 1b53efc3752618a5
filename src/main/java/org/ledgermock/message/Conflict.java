package org.ledgermock.message;

/** Something is asked for that cannot be as things are: a name is taken, a bound is reached. The message says what to do. */
public final class Conflict extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    public Conflict(String message) {
        super(message);
    }
}
