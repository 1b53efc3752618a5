package org.ledgermock.admin;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.RecordWriter;
import org.ledgermock.message.VendorError;

/** Explains refused calls of all sandboxes, and of unattributed: newest first, as far back as journals reach. */
final class RefusalResource {

    private static final int SHOWN = 1_000;

    private final AdminContext realm;

    RefusalResource(AdminContext realm) {
        this.realm = realm;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/refusals", request -> AdminAnswer.ok(all())),
                Route.get("/refusals/{requestId}", request -> AdminAnswer.ok(find(request.path("requestId")))));
    }

    private JsonObject all() {
        List<Exchange> newest =
                refused().sorted(Comparator.comparing(Exchange::at).reversed()).toList();
        List<Exchange> shown = newest.subList(0, Math.min(SHOWN, newest.size()));
        JsonObject document = JsonObject.of("refusals", PageJson.of(shown, RefusalResource::json));
        return newest.size() == shown.size()
                ? document
                : document.with("notShown", JsonNumber.of(newest.size() - shown.size()));
    }

    private JsonObject find(String requestId) {
        return refused()
                .filter(exchange -> exchange.requestId().equals(requestId))
                .findFirst()
                .map(RefusalResource::json)
                .orElseThrow(() -> Problem.notFound(
                        "No refused call with the request id '%s' is in the journal.".formatted(requestId)));
    }

    private Stream<Exchange> refused() {
        Stream<Exchange> known =
                realm.sandboxes().all().stream().flatMap(sandbox -> sandbox.journal().newestFirst().stream());
        Stream<Exchange> strange =
                realm.families().all().stream().flatMap(family -> family.unattributed().newestFirst().stream());
        return Stream.concat(known, strange)
                .filter(exchange -> exchange.refusal().isPresent());
    }

    private static JsonObject json(Exchange exchange) {
        VendorError error = exchange.error().orElseThrow();
        return JsonObject.builder()
                .put("requestId", exchange.requestId())
                .put("at", exchange.at().toString())
                .put("family", exchange.family())
                .put("operation", exchange.operation())
                .put("credential", exchange.credential())
                .put("stage", exchange.stage())
                .put("code", error.code())
                .put("text", error.text())
                .build()
                .withAll(why(exchange.refusal().orElseThrow().why()));
    }

    /** The cause and the facts that show it. */
    static JsonObject why(Explanation why) {
        return JsonObject.of("cause", why.cause()).with("facts", facts(why));
    }

    // Several facts of one key, such as two violations at one place, become one list.
    private static JsonObject facts(Explanation why) {
        JsonObject facts = JsonObject.EMPTY;
        for (Explanation.Fact fact : why.facts()) {
            Optional<JsonValue> before = facts.find(fact.key());
            facts = facts.with(
                    fact.key(),
                    before.map(value -> both(value, lines(fact.value()))).orElse(lines(fact.value())));
        }
        return facts;
    }

    private static JsonValue both(JsonValue before, JsonValue after) {
        return new JsonArray(Stream.concat(items(before), items(after)).toList());
    }

    private static Stream<JsonValue> items(JsonValue value) {
        return value instanceof JsonArray array ? array.stream() : Stream.of(value);
    }

    // A canonical request is read line by line.
    private static JsonValue lines(String value) {
        return value.indexOf('\n') < 0
                ? new JsonString(value)
                : RecordWriter.array(value.lines().toList());
    }
}
