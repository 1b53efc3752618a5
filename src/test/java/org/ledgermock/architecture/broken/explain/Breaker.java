package org.ledgermock.architecture.broken.explain;

/** Breaks the row of {@code explain}. */
public final class Breaker {
    public static final Class<?> FORBIDDEN = org.ledgermock.architecture.broken.sandbox.Breaker.class;

    private Breaker() {}
}
