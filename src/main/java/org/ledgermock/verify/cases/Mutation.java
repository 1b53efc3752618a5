package org.ledgermock.verify.cases;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ledgermock.message.JsonObject;

/**
 * Something done to a call.
 *
 * @param pointer of the parameter it is done to
 * @param keyword of the schema that it is about; empty where it is about none; {@code null} is that of a null
 * @param rule the keyword that is broken by it; empty when the schema allows it
 * @param edit does it to the arguments of a call that the schema allows
 */
record Mutation(String pointer, String says, String keyword, Optional<String> rule, UnaryOperator<JsonObject> edit) {

    /** This one after another was done. */
    Mutation after(UnaryOperator<JsonObject> first) {
        return new Mutation(pointer, says, keyword, rule, arguments -> edit.apply(first.apply(arguments)));
    }

    /** The name of the parameter at the call's top that it is done to. */
    String top() {
        return pointer.split("/", 3)[1];
    }
}
