package org.ledgermock.admin;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.JsonBoolean;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.RecordWriter;
import org.ledgermock.state.Change;
import org.ledgermock.state.Ledger;
import org.ledgermock.state.State;

/** What can be asked of a sandbox's ledger. */
final class LedgerResource {

    private static final int PAGE = 100;

    private final AdminContext realm;

    LedgerResource(AdminContext realm) {
        this.realm = realm;
    }

    List<Route> routes() {
        return List.of(Route.get(Route.SANDBOX + "/ledger", this::list)
                .asking("kind", "key", "since", "after", "limit", "version"));
    }

    /** An entry, and which it is of all that were ever made, from 1 on. */
    private record Numbered(long number, Change.Entry entry) {}

    private AdminAnswer list(AdminRequest request) {
        State state = realm.root(request).state();
        Ledger ledger = state.ledger();
        int limit = request.limit(PAGE);
        long before = request.query("after").map(text -> number("after", text)).orElse(Long.MAX_VALUE);
        long since = request.query("since").map(text -> number("since", text)).orElse(0L);
        Optional<String> kind = request.query("kind")
                .map(name -> EntityResource.kind(state, name).name());
        Optional<String> key = request.query("key");
        List<Numbered> rest = new ArrayList<>();
        Iterator<Change.Entry> entries = ledger.newestFirst().iterator();
        for (long number = ledger.count(); number > since && entries.hasNext() && rest.size() <= limit; number--) {
            Change.Entry entry = entries.next();
            if (number < before
                    && kind.map(entry.kind()::equals).orElse(true)
                    && key.map(entry.key()::equals).orElse(true)) {
                rest.add(new Numbered(number, entry));
            }
        }
        JsonObject page = PageJson.page(
                        "entries", rest, limit, LedgerResource::json, numbered -> JsonNumber.of(numbered.number))
                .with("count", JsonNumber.of(ledger.count()))
                .with("folded", JsonNumber.of(ledger.folded()));
        return AdminAnswer.ok(
                kind.isPresent() && key.isPresent()
                        ? page.with(
                                "there",
                                new JsonBoolean(
                                        state.find(kind.get(), key.get()).isPresent()))
                        : page);
    }

    private static long number(String name, String text) {
        if (!text.matches("\\d{1,18}")) {
            throw Problem.bad("'%s' is the number of a ledger entry, not '%s'.".formatted(name, text));
        }
        return Long.parseLong(text);
    }

    private static JsonObject json(Numbered numbered) {
        return JsonObject.of("number", numbered.number)
                .withAll(RecordWriter.write(numbered.entry))
                .with("movements", PageJson.of(numbered.entry.movements(), LedgerResource::json));
    }

    static JsonObject json(Change.Movement movement) {
        return RecordWriter.write(movement).with("after", new JsonNumber(movement.after()));
    }
}
