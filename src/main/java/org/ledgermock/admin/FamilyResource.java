package org.ledgermock.admin;

import java.util.List;
import java.util.TreeMap;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.Statement;
import org.ledgermock.message.EnumNames;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
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
        return JsonObject.builder()
                .put("family", family.name())
                .put("operations", PageJson.of(List.copyOf(family.operations().values()), FamilyResource::operation))
                .put(
                        "kinds",
                        PageJson.of(
                                List.copyOf(new TreeMap<>(family.model().model().kinds()).values()),
                                FamilyResource::kind))
                .put("limits", PageJson.of(family.limits(), FamilyResource::limit))
                .put("roles", PageJson.texts(AdminContext.roles(family)))
                .put("seeds", PageJson.texts(seeds(family)))
                .build();
    }

    private static JsonObject operation(Operation operation) {
        Contract contract = operation.contract();
        return JsonObject.builder()
                .put("operation", operation.name())
                .put("changes", contract.changes())
                .put("errors", errors(contract))
                .put(
                        "limits",
                        PageJson.texts(
                                operation.limits().stream().map(LimitRule::id).toList()))
                .build();
    }

    private static JsonArray errors(Contract contract) {
        return PageJson.texts(contract.errors().stream()
                .map(Statement.ErrorCode::code)
                .distinct()
                .sorted()
                .toList());
    }

    private static JsonObject kind(EntityKind kind) {
        return JsonObject.builder()
                .put("kind", kind.name())
                .put("key", kind.key())
                .put("single", kind.single())
                .put("quantities", PageJson.texts(kind.quantities()))
                .build();
    }

    private static JsonObject limit(LimitRule rule) {
        return JsonObject.builder()
                .put("id", rule.id())
                .put("calls", rule.calls())
                .put("per", EnumNames.of(rule.per()))
                .put(
                        "scope",
                        PageJson.texts(rule.scope().stream()
                                .map(EnumNames::of)
                                .sorted()
                                .toList()))
                .build();
    }

    private List<String> seeds(ServedFamily family) {
        return realm.library().names().stream()
                .filter(name -> realm.library().named(name).stream()
                        .anyMatch(seed -> seed.seed().family().equals(family.name())))
                .toList();
    }
}
