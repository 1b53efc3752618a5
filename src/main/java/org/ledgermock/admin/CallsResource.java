package org.ledgermock.admin;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ledgermock.journal.Exchange;
import org.ledgermock.journal.Journal;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.sandbox.Sandbox;

/**
 * The calls that came to this server, whichever sandbox they belong to, or none: in the order in which they were added to
 * journals. Whoever asks again from the cursor of the last answer on is told what is new.
 */
final class CallsResource {

    private static final int PAGE = 50;

    // A call takes its place, and is there a moment later: those of the last moment are told again.
    private static final int TOLD_AGAIN = 64;

    private final AdminContext realm;
    private final String start;

    CallsResource(AdminContext realm) {
        this.realm = realm;
        this.start = realm.chance().get();
    }

    List<Route> routes() {
        return List.of(Route.get("/calls", this::list).asking("since", "limit"));
    }

    private record Told(Journal.Placed placed, Optional<Sandbox> sandbox) {}

    private AdminAnswer list(AdminRequest request) {
        long cursor = realm.sandboxes().journalRoom().added();
        long since = request.number("since", 0, Long.MAX_VALUE);
        int limit = request.limit(PAGE);
        // Of an earlier start, perhaps.
        long after = since > cursor ? 0 : since;
        List<Told> shown = told(Math.max(0, after - TOLD_AGAIN), limit);
        long fresh = shown.stream().filter(one -> one.placed.order() > after).count();
        MovedByCalls moved = new MovedByCalls();
        return AdminAnswer.ok(JsonObject.of("start", start)
                .with("cursor", JsonNumber.of(cursor))
                .with("calls", PageJson.of(shown, one -> json(one, moved)))
                .with("leftOut", JsonNumber.of(Math.max(0, cursor - after - fresh))));
    }

    // Of each journal no more than can be shown in all: there may be thousands of them, with a thousand calls each.
    private List<Told> told(long order, int limit) {
        Stream<Told> known = realm.sandboxes().here().stream()
                .flatMap(sandbox -> sandbox.journal()
                        .behind(order)
                        .limit(limit)
                        .map(placed -> new Told(placed, Optional.of(sandbox))));
        Stream<Told> strange = realm.families().all().stream()
                .flatMap(family -> family.unattributed().behind(order).limit(limit))
                .map(placed -> new Told(placed, Optional.empty()));
        return Stream.concat(known, strange)
                .sorted(Comparator.comparingLong((Told told) -> told.placed.order())
                        .reversed())
                .limit(limit)
                .toList();
    }

    private static JsonObject json(Told told, MovedByCalls moved) {
        Exchange exchange = told.placed.exchange();
        JsonObject call = JsonObject.of("order", told.placed.order())
                .with("family", new JsonString(exchange.family()))
                .withAll(ExchangeJson.brief(exchange));
        return told.sandbox
                .map(sandbox ->
                        call.with("sandbox", new JsonString(sandbox.id())).with("moved", moved.json(sandbox, exchange)))
                .orElse(call);
    }
}
