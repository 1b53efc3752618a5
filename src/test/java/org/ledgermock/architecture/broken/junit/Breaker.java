package org.ledgermock.architecture.broken.junit;

/** Breaks the row of {@code junit}. */
public final class Breaker {
    public static final Class<?> FORBIDDEN = org.ledgermock.architecture.broken.testng.Breaker.class;

    private Breaker() {}
}
