package org.ledgermock.admin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonBoolean;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.sandbox.Version;
import org.ledgermock.state.Change;
import org.ledgermock.state.NamedRoot;
import org.ledgermock.state.Root;

/** What can be asked of the versions of a sandbox: which of them can be seen, and what each of them moved. */
final class VersionResource {

    private final AdminContext realm;

    VersionResource(AdminContext realm) {
        this.realm = realm;
    }

    List<Route> routes() {
        return List.of(Route.get(Route.SANDBOX + "/versions", this::list));
    }

    private AdminAnswer list(AdminRequest request) {
        Sandbox sandbox = realm.sandbox(request);
        Root now = sandbox.root();
        List<Version> versions = sandbox.versions();
        Told told = new Told(now, calls(sandbox));
        Stream<JsonObject> present = versions.stream().anyMatch(one -> one.number() == number(now))
                ? Stream.empty()
                : Stream.of(told.json(now));
        Stream<JsonObject> first =
                versions.stream().skip(Math.max(0, versions.size() - 1L)).map(oldest -> told.json(oldest.before()));
        return AdminAnswer.ok(JsonObject.of("version", number(now))
                .with(
                        "versions",
                        new JsonArray(Stream.of(present, versions.stream().map(told::json), first)
                                .<JsonValue>flatMap(one -> one)
                                .toList())));
    }

    private static long number(Root root) {
        return root.state().version();
    }

    // What moves nothing has no line in the ledger that says whose call it was.
    private static Map<Long, Exchange> calls(Sandbox sandbox) {
        return sandbox.journal().newestFirst().stream()
                .filter(exchange -> exchange.version().isPresent())
                .collect(Collectors.toMap(
                        exchange -> exchange.version().get(), exchange -> exchange, (newer, older) -> newer));
    }

    /** Versions as documents, as they are known now. */
    private record Told(Root now, Map<Long, Exchange> calls) {

        JsonObject json(Version version) {
            JsonObject json = json(version.after())
                    .with("at", new JsonString(version.at().toString()))
                    .with("moved", MovedByCalls.json(version.entries()));
            if (version.isBack()) {
                return json.with("wentBack", new JsonBoolean(true));
            }
            Optional<Exchange> call = Optional.ofNullable(calls.get(version.number()));
            Optional<String> operation = call.map(Exchange::operation)
                    .or(() -> version.entries().stream()
                            .map(Change.Entry::operation)
                            .findFirst());
            Optional<String> requestId = call.map(Exchange::requestId)
                    .or(() -> version.entries().stream()
                            .map(Change.Entry::requestId)
                            .findFirst())
                    .filter(id -> !id.isEmpty());
            JsonObject by = json.with("operation", new JsonString(operation.orElse(Change.Entry.BY_HAND)));
            return requestId.map(id -> by.with("requestId", new JsonString(id))).orElse(by);
        }

        /** One of which it is not known how it came about. */
        JsonObject json(Root root) {
            return JsonObject.of("version", JsonNumber.of(number(root)))
                    .with(
                            "snapshots",
                            PageJson.of(
                                    now.snapshots().stream()
                                            .filter(one -> number(one.root()) == number(root))
                                            .map(NamedRoot::name)
                                            .toList(),
                                    JsonString::new));
        }
    }
}
