package org.ledgermock.architecture.broken.journal;

/** Breaks the row of {@code journal}. */
public final class Breaker {
    public static final Class<?> FORBIDDEN = org.ledgermock.architecture.broken.state.Breaker.class;

    private Breaker() {}
}
