package org.ledgermock.verify.cases;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ledgermock.message.JsonObject;

/**
 * Something done to a call.
 *
 * @param pointer of the parameter it is done to
 * @param rule the keyword of the schema that is broken by it; empty when the schema allows it
 * @param edit does it to the arguments of a call that the schema allows
 */
record Mutation(String pointer, String says, Optional<String> rule, UnaryOperator<JsonObject> edit) {

    /** This one after another was done. */
    Mutation after(UnaryOperator<JsonObject> first) {
        return new Mutation(pointer, says, rule, arguments -> edit.apply(first.apply(arguments)));
    }

    /** The name of the parameter at the call's top that it is done to. */
    String top() {
        return pointer.split("/", 3)[1];
    }
}
