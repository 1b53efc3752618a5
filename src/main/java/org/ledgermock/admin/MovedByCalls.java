package org.ledgermock.admin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.state.Change;

/** What calls have moved, by the ledgers: as far back as those are looked through for it. */
final class MovedByCalls {

    private static final int LOOKED_THROUGH = 1_000;
    private static final JsonArray NOTHING = new JsonArray(List.of());

    private final Map<Sandbox, Map<String, List<Change.Entry>>> known = new HashMap<>();

    /** The entries of the ledger that a call has made, oldest first; none when it made none, or they have long been there. */
    JsonArray json(Sandbox sandbox, Exchange exchange) {
        if (exchange.version().isEmpty()) {
            return NOTHING;
        }
        List<Change.Entry> entries =
                known.computeIfAbsent(sandbox, MovedByCalls::newest).getOrDefault(exchange.requestId(), List.of());
        return json(entries);
    }

    static JsonArray json(List<Change.Entry> entries) {
        return PageJson.of(entries, MovedByCalls::json);
    }

    private static Map<String, List<Change.Entry>> newest(Sandbox sandbox) {
        Map<String, List<Change.Entry>> byCall = new HashMap<>();
        sandbox.newest()
                .state()
                .ledger()
                .newestFirst()
                .limit(LOOKED_THROUGH)
                .forEach(entry -> byCall.computeIfAbsent(entry.requestId(), none -> new ArrayList<>())
                        .add(0, entry));
        return byCall;
    }

    private static JsonObject json(Change.Entry entry) {
        return JsonObject.builder()
                .put("kind", entry.kind())
                .put("key", entry.key())
                .put("movements", PageJson.of(entry.movements(), LedgerResource::json))
                .build();
    }
}
