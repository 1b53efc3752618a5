package org.ledgermock.architecture.broken.contract;

/** Breaks the row of {@code contract}. */
public final class Breaker {
    public static final Class<?> FORBIDDEN = org.ledgermock.architecture.broken.sandbox.Breaker.class;

    private Breaker() {}
}
