package org.ledgermock.bench;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** A server that is attacked, for as long as this is open. */
final class Victim implements AutoCloseable {

    private final int port;
    private final int size;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final Thread attacker;
    private volatile boolean goesOn = true;

    private Victim(Attack attack, int port, int size) {
        this.port = port;
        this.size = size;
        this.attacker = new Thread(() -> run(attack), "attacker");
        attacker.setDaemon(true);
    }

    /** Begins an attack, and waits until it is one. */
    static Victim of(Attack attack, int port, int size) throws InterruptedException {
        Victim victim = new Victim(attack, port, size);
        victim.attacker.start();
        victim.begun.await();
        return victim;
    }

    private void run(Attack attack) {
        try {
            attack.against(this);
        } catch (IOException ended) {
            // A server may end what it does not like.
        } finally {
            begun.countDown();
        }
    }

    int port() {
        return port;
    }

    /** How many connections a large attack has. */
    int size() {
        return size;
    }

    void isUnderAttack() {
        begun.countDown();
    }

    boolean goesOn() {
        return goesOn;
    }

    @Override
    public void close() {
        goesOn = false;
        try {
            attacker.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
