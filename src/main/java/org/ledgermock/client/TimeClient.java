package org.ledgermock.client;

import java.time.Duration;
import java.time.Instant;
import org.ledgermock.message.JsonObject;

/** One of the two times of a sandbox. Moving it never moves the other. */
public final class TimeClient {

    private final AdminConnection connection;
    private final String path;

    TimeClient(AdminConnection connection, String path) {
        this.connection = connection;
        this.path = path;
    }

    public Instant now() {
        return Instant.parse(Documents.text(connection.get(path), "now"));
    }

    /** Runs on from this instant. */
    public void set(Instant at) {
        move("set", at.toString());
    }

    /** Stands still from now on. */
    public void freeze() {
        move("freeze", "now");
    }

    /** Stands still at this instant from now on. */
    public void freeze(Instant at) {
        move("freeze", at.toString());
    }

    /** Moves by this much, back when it is negative, and goes on as before: frozen or running. */
    public void advance(Duration by) {
        move("advance", by.toString());
    }

    /** Follows the machine's clock, this much ahead of it; {@link Duration#ZERO} as at first. */
    public void follow(Duration ahead) {
        move("follow", ahead.toString());
    }

    private void move(String way, String how) {
        connection.put(path, JsonObject.of(way, how));
    }
}
