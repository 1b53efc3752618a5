package org.ledgermock.explore;

/** What is run again and again: a program, or a piece of one. Several runs may go on side by side. */
@FunctionalInterface
public interface Flow {

    /** Runs it to its end, or as long as it may take. */
    Ended run(Box box) throws InterruptedException;

    /** Whether it is known to have a word for an outcome that it does not know: then a failure means that nothing was done. */
    default boolean saysUnknown() {
        return false;
    }

    /** Whether there is a place to call where each answer ends its connection, and another where connections go on. */
    default boolean hasBothConnections() {
        return false;
    }

    /** Whether its runs use the same connections, one after the other. */
    default boolean sharesConnections() {
        return false;
    }

    /** Ends all runs that go on. */
    default void stop() {}
}
