package org.ledgermock.architecture.broken.cli;

/** Breaks the row of {@code cli}. */
public final class Breaker {
    public static final Class<?> FORBIDDEN = org.ledgermock.architecture.broken.junit.Breaker.class;

    private Breaker() {}
}
