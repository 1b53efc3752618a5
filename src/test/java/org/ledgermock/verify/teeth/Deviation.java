package org.ledgermock.verify.teeth;

import java.util.function.Supplier;

/**
 * One way for a service to be wrong.
 *
 * @param breaks the id of a statement; or, for the form of answers, what the judge says is wrong with it
 * @param rewrite new for each run: some of them remember
 */
record Deviation(String name, String operation, String breaks, Supplier<Rewrite> rewrite) {

    static Deviation of(String name, String operation, String breaks, Rewrite rewrite) {
        return new Deviation(name, operation, breaks, () -> rewrite);
    }

    boolean breaksStatement() {
        return breaks.matches("(rule|error|limit|roles)\\..*");
    }

    @Override
    public String toString() {
        return "%s: %s (%s)".formatted(operation, name, breaks);
    }
}
