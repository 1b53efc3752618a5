package org.ledgermock.architecture.broken.fault;

/** Breaks the row of {@code fault}. */
public final class Breaker {
    public static final Class<?> FORBIDDEN = org.ledgermock.architecture.broken.state.Breaker.class;

    private Breaker() {}
}
