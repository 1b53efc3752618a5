package org.ledgermock.admin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
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

    private final Map<Sandbox, Read> known = new HashMap<>();

    /** The entries of the ledger that a call has made, oldest first; none when it made none, or they have long been there. */
    JsonArray json(Sandbox sandbox, Exchange exchange) {
        if (exchange.version().isEmpty()) {
            return NOTHING;
        }
        return json(known.computeIfAbsent(sandbox, Read::new).of(exchange.requestId()));
    }

    static JsonArray json(List<Change.Entry> entries) {
        return PageJson.of(entries, MovedByCalls::json);
    }

    /** The entries of one ledger by their calls, newest first and no further than somebody asks. */
    private static final class Read {

        private final Map<String, List<Change.Entry>> byCall = new HashMap<>();
        private final Iterator<Change.Entry> rest;
        private String last = "";

        private Read(Sandbox sandbox) {
            rest = sandbox.newest()
                    .state()
                    .ledger()
                    .newestFirst()
                    .limit(LOOKED_THROUGH)
                    .iterator();
        }

        // Those of one call stand together: with the first that is another's they have all been read.
        List<Change.Entry> of(String call) {
            while (rest.hasNext() && (!byCall.containsKey(call) || last.equals(call))) {
                Change.Entry entry = rest.next();
                last = entry.requestId();
                byCall.computeIfAbsent(last, none -> new ArrayList<>()).add(0, entry);
            }
            return byCall.getOrDefault(call, List.of());
        }
    }

    private static JsonObject json(Change.Entry entry) {
        return JsonObject.builder()
                .put("kind", entry.kind())
                .put("key", entry.key())
                .put("movements", PageJson.of(entry.movements(), LedgerResource::json))
                .build();
    }
}
