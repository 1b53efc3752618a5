package org.ledgermock.store;

/** The log could not do what it was asked for. The message is one line. */
final class StoreFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean unclear;

    /** @param unclear whether it may have been done all the same */
    StoreFailed(String message, boolean unclear) {
        super(message);
        this.unclear = unclear;
    }

    StoreFailed(String message, boolean unclear, Throwable cause) {
        super(message, cause);
        this.unclear = unclear;
    }

    boolean isUnclear() {
        return unclear;
    }
}
