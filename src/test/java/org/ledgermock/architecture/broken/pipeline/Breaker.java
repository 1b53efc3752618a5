package org.ledgermock.architecture.broken.pipeline;

/** Breaks the row of {@code pipeline}. */
public final class Breaker {
    public static final Class<?> FORBIDDEN = org.ledgermock.architecture.broken.wiremock.Breaker.class;

    private Breaker() {}
}
