package org.ledgermock.wiremock;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.VendorError;
import org.ledgermock.pipeline.Families;
import org.ledgermock.sandbox.Exchange;
import org.ledgermock.sandbox.Sandboxes;

/** Explains refused calls, newest first, as far back as journals reach. Never shows a secret. */
final class Refusals {

    private final Sandboxes sandboxes;
    private final Families families;

    Refusals(Sandboxes sandboxes, Families families) {
        this.sandboxes = sandboxes;
        this.families = families;
    }

    JsonObject all() {
        List<JsonValue> items = refused()
                .sorted(Comparator.comparing(Exchange::at).reversed())
                .map(exchange -> (JsonValue) json(exchange))
                .toList();
        return JsonObject.of("refusals", new JsonArray(items));
    }

    Optional<JsonObject> find(String requestId) {
        return refused()
                .filter(exchange -> exchange.requestId().equals(requestId))
                .findFirst()
                .map(Refusals::json);
    }

    private Stream<Exchange> refused() {
        Stream<Exchange> known = sandboxes.all().stream().flatMap(sandbox -> sandbox.journal().newestFirst().stream());
        Stream<Exchange> strange = families.all().stream().flatMap(family -> family.strangers().newestFirst().stream());
        return Stream.concat(known, strange)
                .filter(exchange -> exchange.refusal().isPresent());
    }

    private static JsonObject json(Exchange exchange) {
        VendorError error = exchange.error().orElseThrow();
        Explanation why = exchange.refusal().orElseThrow().why();
        return JsonObject.builder()
                .put("requestId", exchange.requestId())
                .put("at", exchange.at().toString())
                .put("family", exchange.family())
                .put("operation", exchange.operation())
                .put("credential", exchange.credential())
                .put("stage", exchange.stage())
                .put("code", error.code())
                .put("text", error.text())
                .put("cause", why.cause())
                .put("facts", facts(why))
                .build();
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
                : new JsonArray(value.lines()
                        .map(line -> (JsonValue) new JsonString(line))
                        .toList());
    }
}
