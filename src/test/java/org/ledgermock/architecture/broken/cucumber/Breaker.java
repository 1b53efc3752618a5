package org.ledgermock.architecture.broken.cucumber;

/** Breaks the row of {@code cucumber}. */
public final class Breaker {
    public static final Class<?> FORBIDDEN = org.ledgermock.architecture.broken.junit.Breaker.class;

    private Breaker() {}
}
