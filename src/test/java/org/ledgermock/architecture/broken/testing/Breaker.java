package org.ledgermock.architecture.broken.testing;

/** Breaks the row of {@code testing}. */
public final class Breaker {
    public static final Class<?> FORBIDDEN = org.ledgermock.architecture.broken.verify.Breaker.class;

    private Breaker() {}
}
