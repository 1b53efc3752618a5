package org.ledgermock.architecture.broken.tencent;

/** Breaks the row of {@code tencent}. */
public final class Breaker {
    public static final Class<?> FORBIDDEN = org.ledgermock.architecture.broken.kybio.Breaker.class;

    private Breaker() {}
}
