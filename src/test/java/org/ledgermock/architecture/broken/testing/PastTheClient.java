package org.ledgermock.architecture.broken.testing;

/** Reads the memory of a server in place of asking it. */
public final class PastTheClient {
    public static final Class<?> FORBIDDEN = org.ledgermock.architecture.broken.sandbox.Breaker.class;

    private PastTheClient() {}
}
