package org.ledgermock.verify;

/** What a contract run is pointed at: a mock of its own, or a live endpoint. Safe for use by several threads. */
public interface Target extends AutoCloseable {

    /** As reports name it. */
    String name();

    /**
     * Whether it is a mock of our own, which can be asked for states, times and options. Scenarios that ask for those
     * run against no other.
     */
    boolean isOwnMock();

    /** The time of a scenario that begins. */
    ScenarioTime newTime();

    /**
     * What one scenario has of this target.
     *
     * @param time as {@link #newTime} gave it
     * @throws SkippedException when this target cannot be had so
     */
    Tenant enter(MockSetup wanted, ScenarioTime time);

    /**
     * A scenario or case is over: what it changed is put back, where nobody else does.
     *
     * @throws CertainFailure when it could not be
     */
    default void leave() {
        // A mock of our own has a sandbox for each scenario.
    }

    /** What {@code verify} is given besides to run against this target, each word with a space before it. */
    default String words() {
        return "";
    }

    /** A text of a message or report with everything replaced that is not to be seen there: persons, secrets. */
    default String hide(String text) {
        return text;
    }

    /** Ends what was started for this run. */
    @Override
    void close();
}
