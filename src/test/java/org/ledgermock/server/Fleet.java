package org.ledgermock.server;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Servers with the same options, each a process of its own, that come and go while clients call them. */
public final class Fleet implements Servers, AutoCloseable {

    private static final String JVM = "-Xmx256m";
    private static final int STARTS = 5;

    private final List<Seat> seats = new ArrayList<>();
    private final String[] options;

    /** The place of one, which it has again when it comes back. */
    private static final class Seat {

        private ChildJvm child;
        private URI address;
        private boolean up = true;

        private Seat(ChildJvm child) {
            this.child = child;
            this.address = ServedProcess.address(child);
        }
    }

    private Fleet(String... options) {
        this.options = options;
    }

    /** So many, the first alone until it listens: what is not there yet is made once. */
    public static Fleet start(int servers, String... options) throws IOException, InterruptedException {
        Fleet fleet = new Fleet(options);
        try {
            for (int seat = 0; seat < servers; seat++) {
                fleet.seats.add(new Seat(ServedProcess.start(JVM, options)));
            }
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            fleet.close();
            throw e;
        }
        return fleet;
    }

    @Override
    public int size() {
        return seats.size();
    }

    @Override
    public synchronized URI address(int seat) {
        return seats.get(seat).address;
    }

    @Override
    public synchronized boolean isUp(int seat) {
        return seats.get(seat).up;
    }

    /** Ends one as no program can prevent or prepare for. */
    public void kill(int seat) throws IOException, InterruptedException {
        ChildJvm child = down(seat);
        child.kill();
        child.end();
    }

    /** Ends one as an operator does. */
    public void stop(int seat) throws IOException, InterruptedException {
        ChildJvm child = down(seat);
        child.signal();
        child.end();
    }

    /** Puts a new one where there was one: as whoever looks after it does, again when it does not come up. */
    public void start(int seat) throws IOException, InterruptedException {
        ChildJvm child = ServedProcess.start(JVM, options);
        for (int tries = 1; tries < STARTS && !ServedProcess.isUp(child); tries++) {
            child = ServedProcess.start(JVM, options);
        }
        synchronized (this) {
            Seat place = seats.get(seat);
            place.child = child;
            place.address = ServedProcess.address(child);
            place.up = true;
        }
    }

    public void pause(int seat) throws IOException {
        down(seat).pause();
    }

    public synchronized void resume(int seat) throws IOException {
        seats.get(seat).child.resume();
        seats.get(seat).up = true;
    }

    private synchronized ChildJvm down(int seat) {
        seats.get(seat).up = false;
        return seats.get(seat).child;
    }

    /** What one has printed. */
    public synchronized List<String> lines(int seat) {
        return List.copyOf(seats.get(seat).child.lines());
    }

    @Override
    public void close() {
        seats.forEach(seat -> seat.child.close());
    }
}
