package org.ledgermock.verify;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The time in a scenario. */
public interface ScenarioTime extends InstantSource {

    /** How both vendors write times, and where: in China. */
    DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    ZoneOffset CHINA = ZoneOffset.ofHours(8);

    /** A call is over, and the next one is to be far enough from it for every limit. */
    void tick();

    /** Waits until another second has begun. */
    void nextSecond();

    /** A second that has not been given out before: vendors take a change of the same time for the same change. */
    Instant newSecond();

    /** Makes calls that are to be within one second. */
    void within(Runnable calls);

    /** Lets time pass; only a mock's does. */
    void pass(Duration time);

    /** Goes to a time; only a mock's does. */
    void set(Instant time);

    /** Goes to the next midnight in China; only a mock's does. */
    default void passMidnight() {
        set(instant().atOffset(CHINA).toLocalDate().plusDays(1).atStartOfDay().toInstant(CHINA));
    }

    static String text(Instant time) {
        return TEXT.format(time.atOffset(CHINA));
    }

    static Instant read(String text) {
        return LocalDateTime.parse(text, TEXT).toInstant(CHINA);
    }
}
