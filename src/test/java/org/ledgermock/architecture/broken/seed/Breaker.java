package org.ledgermock.architecture.broken.seed;

/** Breaks the row of {@code seed}. */
public final class Breaker {
    public static final Class<?> FORBIDDEN = org.ledgermock.architecture.broken.pipeline.Breaker.class;

    private Breaker() {}
}
