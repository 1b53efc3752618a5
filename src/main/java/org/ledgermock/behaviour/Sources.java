package org.ledgermock.behaviour;

import java.util.Map;
import java.util.TreeMap;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.State;

/** What shapes and checks may take values from. */
final class Sources {

    private Sources() {}

    /** The request, the time, the one entity of each single kind, and how many there are of every other. */
    static JsonObject of(AdmittedCall call, State state) {
        JsonObject source = JsonObject.EMPTY;
        JsonObject counts = JsonObject.EMPTY;
        for (Map.Entry<String, EntityKind> kind : new TreeMap<>(state.model().kinds()).entrySet()) {
            String name = kind.getKey();
            if (!kind.getValue().single()) {
                counts = counts.with(name, JsonNumber.of(state.count(name)));
            } else if (state.count(name) > 0) {
                source = source.with(name, state.single(name).values());
            }
        }
        // What is of the call goes before a kind that happens to have the same name.
        return source.with("request", call.arguments())
                .with("account", account(call))
                .with("credential", new JsonString(call.credential()))
                .with("time", new JsonString(call.time()))
                .with("count", counts);
    }

    static JsonObject account(AdmittedCall call) {
        return JsonObject.of("name", new JsonString(call.account().name()));
    }
}
