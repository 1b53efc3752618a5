package org.ledgermock.architecture.broken.wiremock;

/** Breaks the row of {@code wiremock}. */
public final class Breaker {
    public static final Class<?> FORBIDDEN = org.ledgermock.architecture.broken.client.Breaker.class;

    private Breaker() {}
}
