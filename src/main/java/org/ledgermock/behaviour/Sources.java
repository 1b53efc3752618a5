package org.ledgermock.behaviour;

import java.util.Map;
import java.util.TreeMap;
import org.ledgermock.message.JsonObject;
import org.ledgermock.sandbox.EntityKind;
import org.ledgermock.sandbox.State;

/** What shapes and checks may take values from. */
final class Sources {

    private Sources() {}

    /** The request, the time, the one entity of each single kind, and how many there are of every other. */
    static JsonObject of(AdmittedCall call, State state) {
        JsonObject.Builder source = JsonObject.builder();
        source.put("request", call.arguments());
        source.put(
                "account",
                JsonObject.builder().put("name", call.account().name()).build());
        source.put("credential", call.credential());
        source.put("time", call.time());
        JsonObject.Builder counts = JsonObject.builder();
        for (Map.Entry<String, EntityKind> kind : new TreeMap<>(state.model().kinds()).entrySet()) {
            if (!kind.getValue().single()) {
                counts.put(kind.getKey(), state.count(kind.getKey()));
            } else if (state.count(kind.getKey()) > 0) {
                source.put(kind.getKey(), state.single(kind.getKey()).values());
            }
        }
        return source.put("count", counts.build()).build();
    }
}
