package org.ledgermock.architecture.broken.message;

/** Breaks the row of {@code message}. */
public final class Breaker {
    public static final Class<?> FORBIDDEN = org.ledgermock.architecture.broken.cli.Breaker.class;

    private Breaker() {}
}
