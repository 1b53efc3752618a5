package org.ledgermock.architecture.broken.server;

/** Breaks the row of {@code server}. */
public final class Breaker {
    public static final Class<?> FORBIDDEN = org.ledgermock.architecture.broken.wiremock.Breaker.class;

    private Breaker() {}
}
