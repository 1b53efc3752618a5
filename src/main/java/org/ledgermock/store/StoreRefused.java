package org.ledgermock.store;

/** A store cannot be used as it is. The message is one line, and says what to do. */
public final class StoreRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean inUse;

    StoreRefused(String message) {
        super(message);
        this.inUse = false;
    }

    StoreRefused(String message, Throwable cause) {
        this(message, false, cause);
    }

    StoreRefused(String message, boolean inUse, Throwable cause) {
        super(message, cause);
        this.inUse = inUse;
    }

    /** Whether that is because a server has it to itself. */
    public boolean isInUse() {
        return inUse;
    }
}
