package org.ledgermock.admin;

import java.util.List;
import java.util.TreeMap;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.Statement;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.RecordWriter;
import org.ledgermock.pipeline.Operation;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.LimitRule;

/** What can be asked of families: what they serve, and the words that other requests may use. */
final class FamilyResource {

    private final AdminContext realm;

    FamilyResource(AdminContext realm) {
        this.realm = realm;
    }

    List<Route> routes() {
        return List.of(Route.get(
                "/families",
                request -> AdminAnswer.ok(
                        JsonObject.of("families", PageJson.of(realm.families().all(), this::json)))));
    }

    private JsonObject json(ServedFamily family) {
        return RecordWriter.write(new Served(
                family.name(),
                family.operations().values().stream()
                        .map(FamilyResource::operation)
                        .toList(),
                new TreeMap<>(family.model().model().kinds())
                        .values().stream().map(FamilyResource::kind).toList(),
                family.limits(),
                AdminContext.roles(family),
                seeds(family)));
    }

    private record Served(
            String family,
            List<Called> operations,
            List<Kind> kinds,
            List<LimitRule> limits,
            List<String> roles,
            List<String> seeds) {}

    private record Called(String operation, boolean changes, List<String> errors, List<String> limits) {}

    private record Kind(String kind, String key, boolean single, List<String> quantities) {}

    private static Called operation(Operation operation) {
        Contract contract = operation.contract();
        return new Called(
                operation.name(),
                contract.changes(),
                contract.errors().stream()
                        .map(Statement.ErrorCode::code)
                        .distinct()
                        .sorted()
                        .toList(),
                operation.limits().stream().map(LimitRule::id).toList());
    }

    private static Kind kind(EntityKind kind) {
        return new Kind(kind.name(), kind.key(), kind.single(), kind.quantities());
    }

    private List<String> seeds(ServedFamily family) {
        return realm.library().names().stream()
                .filter(name -> realm.library().named(name).stream()
                        .anyMatch(seed -> seed.seed().family().equals(family.name())))
                .toList();
    }
}
