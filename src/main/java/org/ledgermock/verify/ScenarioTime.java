package org.ledgermock.verify;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time in a scenario. */
public interface ScenarioTime extends InstantSource {

    /** A call is over, and the next one is to be far enough from it for every limit. */
    void tick();

    /** Waits until another second has begun. */
    void nextSecond();

    /** A second that has not been given out before: vendors take a change of the same time for the same change. */
    Instant newSecond();

    /**
     * Makes calls that are to be within one second.
     *
     * @param afterOneBegan how long after the beginning of a second the first of them is made
     */
    void within(Duration afterOneBegan, Runnable calls);

    /** Lets time pass; only a mock's does. */
    void pass(Duration time);

    /** Goes to a time; only a mock's does. */
    void set(Instant time);

    /** How far a target's clock, and the way there, may be from this time; a mock's is this time. */
    default Duration uncertainty() {
        return Duration.ZERO;
    }
}
