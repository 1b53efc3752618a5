package org.ledgermock.admin;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.RecordWriter;
import org.ledgermock.message.VendorError;

/**
 * Explains refused calls of all sandboxes, and those that belong to none: in the order in which they arrived at this
 * machine, newest first, as far back as journals reach.
 */
final class RefusalResource {

    private static final int PAGE = 100;
    // Each sandbox has a wire time of its own; the running count is one for all.
    private static final Comparator<Refused> NEWEST_FIRST = Comparator.comparingLong(
                    (Refused refused) -> refused.exchange.nanos())
            .reversed();

    private final AdminContext realm;

    RefusalResource(AdminContext realm) {
        this.realm = realm;
    }

    /** @param sandbox its id; empty when it belongs to none */
    private record Refused(Exchange exchange, String sandbox) {

        JsonObject json() {
            VendorError error = exchange.error().orElseThrow();
            JsonObject.Builder json = JsonObject.builder()
                    .put("requestId", exchange.requestId())
                    .put("arrived", exchange.arrived().toString())
                    .put("at", exchange.at().toString())
                    .put("family", exchange.family());
            if (!sandbox.isEmpty()) {
                json.put("sandbox", sandbox);
            }
            return json.put("operation", exchange.operation())
                    .put("credential", exchange.credential())
                    .put("stage", exchange.stage())
                    .put("code", error.code())
                    .put("text", error.text())
                    .build()
                    .withAll(why(exchange.refusal().orElseThrow().why()));
        }
    }

    List<Route> routes() {
        return List.of(
                Route.get("/refusals", this::list).asking(ExchangeFilter.names("family", "sandbox")),
                Route.get("/refusals/{requestId}", request -> AdminAnswer.ok(read(request))));
    }

    private AdminAnswer list(AdminRequest request) {
        int limit = request.limit(PAGE);
        List<Refused> all = refused().sorted(NEWEST_FIRST).toList();
        List<Refused> rest = request
                .query("after")
                .map(id -> all.subList(all.indexOf(find(all.stream(), id)) + 1, all.size()))
                .orElse(all)
                .stream()
                .filter(refused -> ExchangeFilter.of(request).test(refused.exchange))
                .filter(ExchangeFilter.having(request, "family", refused -> refused.exchange.family()))
                .filter(ExchangeFilter.having(request, "sandbox", Refused::sandbox))
                .limit(limit + 1L)
                .toList();
        return AdminAnswer.ok(PageJson.page(
                "refusals", rest, limit, Refused::json, refused -> new JsonString(refused.exchange.requestId())));
    }

    private JsonObject read(AdminRequest request) {
        return find(refused(), request.path("requestId")).json();
    }

    private static Refused find(Stream<Refused> refused, String requestId) {
        return refused.filter(one -> one.exchange.requestId().equals(requestId))
                .findFirst()
                .orElseThrow(() -> Problem.notFound(
                        "No refused call with the request id '%s' is in the journal.".formatted(requestId)));
    }

    private Stream<Refused> refused() {
        Stream<Refused> known = realm.sandboxes().here().stream()
                .flatMap(sandbox ->
                        sandbox.journal().newestFirst().stream().map(exchange -> new Refused(exchange, sandbox.id())));
        Stream<Refused> strange = realm.families().all().stream()
                .flatMap(family -> family.unattributed().newestFirst().stream())
                .map(exchange -> new Refused(exchange, ""));
        return Stream.concat(known, strange)
                .filter(refused -> refused.exchange.refusal().isPresent());
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
