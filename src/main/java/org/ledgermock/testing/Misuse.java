package org.ledgermock.testing;

import org.jspecify.annotations.Nullable;

/** An integration is used in a way that cannot work. The message says what, where, and what to write instead. */
@PublicApi
public final class Misuse extends RuntimeException {

    public Misuse(String message) {
        super(message);
    }

    public Misuse(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
