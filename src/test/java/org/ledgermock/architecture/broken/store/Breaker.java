package org.ledgermock.architecture.broken.store;

/** Breaks the row of {@code store}. */
public final class Breaker {
    public static final Class<?> FORBIDDEN = org.ledgermock.architecture.broken.behaviour.Breaker.class;

    private Breaker() {}
}
