package org.ledgermock.architecture.broken.scorecard;

/** Breaks the row of {@code scorecard}. */
public final class Breaker {
    public static final Class<?> FORBIDDEN = org.ledgermock.architecture.broken.pipeline.Breaker.class;

    private Breaker() {}
}
