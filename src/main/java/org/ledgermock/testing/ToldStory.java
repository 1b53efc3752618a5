package org.ledgermock.testing;

import org.ledgermock.client.AdminRefused;
import org.ledgermock.explore.Story;

/** A story of an exploration, told again in a test's own sandbox. */
final class ToldStory {

    private ToldStory() {}

    /** @throws Misuse when it is none, or cannot happen there */
    static void order(String story, SandboxContext context) {
        try {
            Story read = Story.read(story);
            boolean end = context.ledgermock().hasBothConnections()
                    && !context.beginning().reusesConnections();
            if (end && read.breaksKept()) {
                throw new Misuse(
                        "The story breaks a connection that goes on after answers, and each answer here ends its own; write @ReusedConnections, or InitialState.DEFAULT.reusingConnections(), or 'connections end, ' in front of the story.");
            }
            if (!end && read.connectionsEnd()) {
                throw new Misuse(
                        "In the story each answer ends its connection, and here connections go on; leave out @ReusedConnections, or InitialState.DEFAULT.reusingConnections().");
            }
            read.order(context.control(), context.family(), context.patience());
        } catch (AdminRefused e) {
            throw new Misuse(e.problem(), e);
        } catch (IllegalArgumentException e) {
            throw new Misuse(String.valueOf(e.getMessage()), e);
        }
    }
}
