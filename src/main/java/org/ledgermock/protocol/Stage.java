package org.ledgermock.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Function;
import org.ledgermock.message.Refusal;

/** One step in a family's order of checks. */
public sealed interface Stage<C extends Call> {

    /** As journals and reports name it. */
    String name();

    /** A check of the protocol's own. It may fill in the call. */
    record Check<C extends Call>(String name, Function<C, Optional<Refusal>> examine) implements Stage<C> {

        public Check {
            requireNonNull(name, "name");
            requireNonNull(examine, "examine");
        }
    }

    /** Here the arguments are held against the request schema. */
    record RequestSchema<C extends Call>() implements Stage<C> {

        @Override
        public String name() {
            return "request schema";
        }
    }

    /** Here the call is counted against the limits. */
    record Limit<C extends Call>() implements Stage<C> {

        @Override
        public String name() {
            return "limit";
        }
    }
}
