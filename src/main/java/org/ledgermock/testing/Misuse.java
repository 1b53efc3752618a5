package org.ledgermock.testing;

import org.jspecify.annotations.Nullable;

/** An integration is used in a way that cannot work. The message says what, where, and what to write instead. */
@PublicApi
public final class Misuse extends RuntimeException {

    private final boolean mayPass;

    public Misuse(String message) {
        this(message, null);
    }

    public Misuse(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    private Misuse(String message, @Nullable Throwable cause, boolean mayPass) {
        super(message, cause);
        this.mayPass = mayPass;
    }

    /** It may make sense when a program that calls in the background has gone on. */
    static Misuse thatMayPass(String message) {
        return new Misuse(message, null, true);
    }

    boolean mayPass() {
        return mayPass;
    }
}
