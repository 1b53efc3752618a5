package org.ledgermock.architecture.broken.client;

/** Breaks the row of {@code client}. */
public final class Breaker {
    public static final Class<?> FORBIDDEN = org.ledgermock.architecture.broken.sandbox.Breaker.class;

    private Breaker() {}
}
