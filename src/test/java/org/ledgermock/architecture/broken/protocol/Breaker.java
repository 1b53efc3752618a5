package org.ledgermock.architecture.broken.protocol;

/** Breaks the row of {@code protocol}. */
public final class Breaker {
    public static final Class<?> FORBIDDEN = org.ledgermock.architecture.broken.contract.Breaker.class;

    private Breaker() {}
}
