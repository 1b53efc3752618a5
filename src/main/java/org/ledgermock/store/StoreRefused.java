package org.ledgermock.store;

/** A store cannot be used as it is. The message is one line, and says what to do. */
public final class StoreRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    StoreRefused(String message) {
        super(message);
    }

    StoreRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
