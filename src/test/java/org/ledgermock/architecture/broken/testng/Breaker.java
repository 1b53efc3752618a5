package org.ledgermock.architecture.broken.testng;

/** Breaks the row of {@code testng}. */
public final class Breaker {
    public static final Class<?> FORBIDDEN = org.ledgermock.architecture.broken.cucumber.Breaker.class;

    private Breaker() {}
}
