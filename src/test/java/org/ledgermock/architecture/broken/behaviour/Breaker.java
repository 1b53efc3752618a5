package org.ledgermock.architecture.broken.behaviour;

/** Breaks the row of {@code behaviour}. */
public final class Breaker {
    public static final Class<?> FORBIDDEN = org.ledgermock.architecture.broken.contract.Breaker.class;

    private Breaker() {}
}
