package org.ledgermock.protocol;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How thoroughly wrong signatures are looked into: a mistake or two in a client come some dozens of times. Who sends a hundred
 * in a row that nothing explains is trying the server, and costs it no more than the plainest look.
 */
public final class Thoroughness {

    static final int IN_A_ROW = 100;

    private static final int[] OF_A_KIND = {Integer.MAX_VALUE, 12, 4};
    private static final int[] OF_A_KIND_PATIENTLY = {Integer.MAX_VALUE, Integer.MAX_VALUE, 12};
    private static final int[] KINDS = {Integer.MAX_VALUE, Integer.MAX_VALUE, 5};
    // What is longer takes longer to sign: of that each mistake is tried by itself alone, or patiently two together.
    private static final int LONG = 4 << 10;

    private final boolean patient;
    private final AtomicInteger unexplained = new AtomicInteger();

    private Thoroughness(boolean patient) {
        this.patient = patient;
    }

    /** For a server, which strangers call. */
    public static Thoroughness ofServer() {
        return new Thoroughness(false);
    }

    /** For somebody who waits for the one answer. */
    public static Thoroughness patient() {
        return new Thoroughness(true);
    }

    /** How many mistakes are made together at most, in a text of this length. */
    int together(int length) {
        if (patient) {
            return length > LONG ? 2 : OF_A_KIND.length;
        }
        return length > LONG || unexplained.get() >= IN_A_ROW ? 1 : OF_A_KIND.length;
    }

    /** How many of each kind are tried when so many are made together. */
    int ofAKind(int together) {
        return (patient ? OF_A_KIND_PATIENTLY : OF_A_KIND)[together - 1];
    }

    /** How many kinds are tried when so many are made together. */
    int kinds(int together) {
        return KINDS[together - 1];
    }

    void unexplained() {
        unexplained.incrementAndGet();
    }

    /** A signature was right, or it is known what is wrong with it. */
    public void explained() {
        if (unexplained.get() > 0) {
            unexplained.set(0);
        }
    }
}
