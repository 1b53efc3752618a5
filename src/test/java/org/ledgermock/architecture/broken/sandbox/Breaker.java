package org.ledgermock.architecture.broken.sandbox;

/** Breaks the row of {@code sandbox}. */
public final class Breaker {
    public static final Class<?> FORBIDDEN = org.ledgermock.architecture.broken.behaviour.Breaker.class;

    private Breaker() {}
}
