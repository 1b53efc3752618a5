package org.ledgermock.architecture.broken.verify;

/** Knows a wing from outside. */
public final class WingBreaker {
    public static final Class<?> FORBIDDEN = org.ledgermock.architecture.broken.tencent.Breaker.class;

    private WingBreaker() {}
}
