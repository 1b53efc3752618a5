package org.ledgermock.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A server that is attacked, for as long as this is open. */
final class Victim implements AutoCloseable {

    private final int port;
    private final int size;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final Thread attacker;
    private volatile boolean goesOn = true;
    private volatile Optional<IOException> failure = Optional.empty();

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
        victim.requireAttack();
        return victim;
    }

    /** Beside an attack that has ended by itself a good client proves nothing. */
    private void requireAttack() {
        failure.ifPresent(ended -> {
            throw new UncheckedIOException("the attack ended by itself", ended);
        });
    }

    private void run(Attack attack) {
        try {
            attack.against(this);
        } catch (IOException ended) {
            failure = Optional.of(ended);
        } finally {
            begun.countDown();
        }
    }

    /** Waits until it has ended by itself. */
    void awaitEnd() throws InterruptedException {
        attacker.join();
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
        requireAttack();
    }
}
