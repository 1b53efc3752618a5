package org.ledgermock.architecture.broken.explore;

/** Breaks the row of {@code explore}. */
public final class Breaker {
    public static final Class<?> FORBIDDEN = org.ledgermock.architecture.broken.sandbox.Breaker.class;

    private Breaker() {}
}
