package org.ledgermock.admin;

import java.util.List;
import java.util.TreeMap;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.Statement;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.pipeline.Family;
import org.ledgermock.pipeline.Operation;
import org.ledgermock.sandbox.EntityKind;
import org.ledgermock.sandbox.LimitRule;

/** What can be asked of families: what they serve, and the words that other requests may use. */
final class FamilyResource {

    private final Realm realm;

    FamilyResource(Realm realm) {
        this.realm = realm;
    }

    List<Route> routes() {
        return List.of(Route.get(
                "/families",
                request -> Answer.ok(
                        JsonObject.of("families", Listing.of(realm.families().all(), this::json)))));
    }

    private JsonObject json(Family family) {
        return JsonObject.builder()
                .put("family", family.name())
                .put("operations", Listing.of(List.copyOf(family.operations().values()), FamilyResource::operation))
                .put(
                        "kinds",
                        Listing.of(
                                List.copyOf(new TreeMap<>(family.model().model().kinds()).values()),
                                FamilyResource::kind))
                .put("limits", Listing.of(family.limits(), FamilyResource::limit))
                .put("roles", Listing.texts(Realm.roles(family)))
                .put("seeds", Listing.texts(seeds(family)))
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
                        Listing.texts(
                                operation.limits().stream().map(LimitRule::id).toList()))
                .build();
    }

    private static JsonArray errors(Contract contract) {
        return Listing.texts(contract.errors().stream()
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
                .put("quantities", Listing.texts(kind.quantities()))
                .build();
    }

    private static JsonObject limit(LimitRule rule) {
        return JsonObject.builder()
                .put("id", rule.id())
                .put("calls", rule.calls())
                .put("per", Words.of(rule.per()))
                .put(
                        "scope",
                        Listing.texts(
                                rule.scope().stream().map(Words::of).sorted().toList()))
                .build();
    }

    private List<String> seeds(Family family) {
        return realm.library().names().stream()
                .filter(name -> realm.library().named(name).stream()
                        .anyMatch(seed -> seed.seed().family().equals(family.name())))
                .toList();
    }
}
