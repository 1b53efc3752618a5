package org.ledgermock.architecture.broken.openapi;

/** Breaks the row of {@code openapi}. */
public final class Breaker {
    public static final Class<?> FORBIDDEN = org.ledgermock.architecture.broken.scorecard.Breaker.class;

    private Breaker() {}
}
