package org.ledgermock.sandbox;

/** What was decided could not be kept. The message is one line, and says why. */
public final class NotKept extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean unclear;

    /** @param unclear whether it may be found to be kept all the same: then nobody can say that nothing has changed */
    public NotKept(String message, boolean unclear, Throwable cause) {
        super(message, cause);
        this.unclear = unclear;
    }

    public boolean isUnclear() {
        return unclear;
    }
}
