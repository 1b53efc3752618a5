package org.ledgermock.features;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The time in a scenario, of client and server alike: it moves on by a second after each call, unless it is held. */
final class SceneClock implements InstantSource {

    /** How both vendors write times, and where: in China. */
    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private static final Instant BEGINNING = Instant.parse("2025-06-15T04:00:00Z");

    private static volatile SceneClock running = new SceneClock();

    // Read by the server's threads as well.
    private volatile Instant now = BEGINNING;
    private boolean held;

    /** The time of whichever scenario runs. */
    static InstantSource running() {
        return () -> running.instant();
    }

    /** Its scenario begins. */
    void run() {
        running = this;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** A call is over. */
    void tick() {
        if (!held) {
            pass(Duration.ofSeconds(1));
        }
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void set(String text) {
        now = LocalDateTime.parse(text, TEXT).toInstant(CHINA);
    }

    /** Goes to the next midnight in China. */
    void passMidnight() {
        now = now.atOffset(CHINA).toLocalDate().plusDays(1).atStartOfDay().toInstant(CHINA);
    }

    /** Does something for which the time stands still. */
    void holdWhile(Runnable calls) {
        held = true;
        try {
            calls.run();
        } finally {
            held = false;
        }
    }

    String text() {
        return text(now);
    }

    static String text(Instant time) {
        return TEXT.format(time.atOffset(CHINA));
    }
}
