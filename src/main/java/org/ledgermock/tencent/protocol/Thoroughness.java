package org.ledgermock.tencent.protocol;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How thoroughly wrong signatures are looked into: a mistake or two in a client come some dozens of times. Who sends a hundred
 * in a row that nothing explains is trying the server, and costs it no more than the plainest look.
 */
final class Thoroughness {

    static final int IN_A_ROW = 100;

    private final AtomicInteger unexplained = new AtomicInteger();

    /** Whether mistakes that were made together are worth a try. */
    boolean isLeft() {
        return unexplained.get() < IN_A_ROW;
    }

    void unexplained() {
        unexplained.incrementAndGet();
    }

    /** A signature was right, or it is known what is wrong with it. */
    void explained() {
        if (unexplained.get() > 0) {
            unexplained.set(0);
        }
    }
}
