package org.ledgermock.architecture.broken.admin;

/** Breaks the row of {@code admin}. */
public final class Breaker {
    public static final Class<?> FORBIDDEN = org.ledgermock.architecture.broken.wiremock.Breaker.class;

    private Breaker() {}
}
