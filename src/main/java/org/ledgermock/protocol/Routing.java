package org.ledgermock.protocol;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.ledgermock.message.JsonObject;

/** What method and path of a request lead to. */
public sealed interface Routing {

    /**
     * An operation.
     *
     * @param arguments of path, query, headers and body, as the request schema describes them
     * @param problem why the body has none: it is no JSON object
     */
    record Found(String operation, JsonObject arguments, Optional<String> problem) implements Routing {

        public Found {
            requireNonNull(operation, "operation");
            requireNonNull(arguments, "arguments");
            requireNonNull(problem, "problem");
        }
    }

    /** The path is that of operations, but they have other methods. */
    record OtherMethod(List<String> allowed) implements Routing {

        public OtherMethod {
            allowed = List.copyOf(allowed);
        }
    }

    /** No operation is there. */
    record NoSuchPath() implements Routing {}
}
