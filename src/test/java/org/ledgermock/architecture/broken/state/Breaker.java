package org.ledgermock.architecture.broken.state;

/** Breaks the row of {@code state}. */
public final class Breaker {
    public static final Class<?> FORBIDDEN = org.ledgermock.architecture.broken.sandbox.Breaker.class;

    private Breaker() {}
}
