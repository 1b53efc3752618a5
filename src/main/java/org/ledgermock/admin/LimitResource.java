package org.ledgermock.admin;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.RecordWriter;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.state.Change;
import org.ledgermock.state.LimitRule;
import org.ledgermock.state.Limits;

/** What can be asked of a sandbox's limits: read, change, switch off. */
final class LimitResource {

    private static final String ALL = Route.SANDBOX + "/limits";
    private static final String ONE = ALL + "/{limit}";
    private static final String OFF = "off";
    private static final String AS_AT_FIRST = "as-at-first";

    private final AdminContext realm;

    LimitResource(AdminContext realm) {
        this.realm = realm;
    }

    List<Route> routes() {
        return List.of(
                Route.get(ALL, this::list),
                Route.get(ONE, request -> {
                    Sandbox sandbox = realm.sandbox(request);
                    return AdminAnswer.ok(json(sandbox, rule(sandbox, request)));
                }),
                Route.put(ONE, this::change));
    }

    private AdminAnswer list(AdminRequest request) {
        Sandbox sandbox = realm.sandbox(request);
        return AdminAnswer.ok(
                JsonObject.of("limits", PageJson.of(realm.family(sandbox).limits(), rule -> json(sandbox, rule))));
    }

    /** A number of calls, {@code off} or {@code as-at-first}. */
    private record Asked(JsonValue calls) {}

    private AdminAnswer change(AdminRequest request) {
        Sandbox sandbox = realm.sandbox(request);
        LimitRule rule = rule(sandbox, request);
        JsonValue calls = request.body(Asked.class).calls;
        Optional<Long> number = calls.equals(new JsonString(AS_AT_FIRST))
                ? Optional.empty()
                : Optional.of(calls.equals(new JsonString(OFF)) ? Limits.OFF : number(calls));
        sandbox.change(root -> List.of(new Change.LimitChanged(rule.id(), number)));
        return AdminAnswer.ok(json(sandbox, rule));
    }

    private static long number(JsonValue calls) {
        if (calls instanceof JsonNumber number
                && number.value().stripTrailingZeros().scale() <= 0
                && number.value().signum() >= 0
                && number.value().compareTo(BigDecimal.valueOf(Limits.OFF)) < 0) {
            return number.value().longValueExact();
        }
        throw new JsonMismatch(
                "/calls",
                "expected a number of calls from 0 on, '%s' or '%s', got %s".formatted(OFF, AS_AT_FIRST, calls));
    }

    private LimitRule rule(Sandbox sandbox, AdminRequest request) {
        ServedFamily family = realm.family(sandbox);
        String id = request.path("limit");
        return family.limits().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("%s has no limit '%s'; limits are %s."
                        .formatted(
                                family.name(),
                                id,
                                String.join(
                                        ", ",
                                        family.limits().stream()
                                                .map(LimitRule::id)
                                                .toList()))));
    }

    private record Limit(String id, JsonValue calls, long documented, LimitRule.Per per, Set<LimitRule.Scope> scope) {}

    private static JsonObject json(Sandbox sandbox, LimitRule rule) {
        long calls = sandbox.root().limits().limit(rule);
        return RecordWriter.write(new Limit(
                rule.id(),
                calls == Limits.OFF ? new JsonString(OFF) : JsonNumber.of(calls),
                rule.calls(),
                rule.per(),
                rule.scope()));
    }
}
