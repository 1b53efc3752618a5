package org.ledgermock.architecture.broken.kybio;

/** Breaks the row of {@code kybio}. */
public final class Breaker {
    public static final Class<?> FORBIDDEN = org.ledgermock.architecture.broken.tencent.Breaker.class;

    private Breaker() {}
}
