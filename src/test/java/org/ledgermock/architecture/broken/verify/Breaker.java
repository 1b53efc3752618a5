package org.ledgermock.architecture.broken.verify;

/** Breaks the row of {@code verify}. */
public final class Breaker {
    public static final Class<?> FORBIDDEN = org.ledgermock.architecture.broken.pipeline.Breaker.class;

    private Breaker() {}
}
