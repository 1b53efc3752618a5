package org.ledgermock.admin;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.Statement;
import org.ledgermock.fault.Deviation;
import org.ledgermock.message.EnumNames;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Options;
import org.ledgermock.pipeline.Operation;
import org.ledgermock.pipeline.PossibleFaults;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.scorecard.PageBoundaries;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.LimitRule;

/** What can be asked of families: what they serve, and the words that other requests may use. */
final class FamilyResource {

    private final AdminContext realm;

    FamilyResource(AdminContext realm) {
        this.realm = realm;
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                        "/families",
                        request -> AdminAnswer.ok(JsonObject.of(
                                "families",
                                PageJson.of(realm.families().all(), family -> json(family, FamilyResource::brief))))),
                Route.get("/families/{family}", this::read));
    }

    private AdminAnswer read(AdminRequest request) {
        String name = request.path("family");
        ServedFamily family = realm.families().find(name).orElseThrow(() -> Problem.notFound(realm.noFamily(name)));
        return AdminAnswer.ok(json(family, operation -> whole(family, operation))
                .with(
                        "exampleCredential",
                        new JsonString(
                                family.contract().file().exampleCredential().id())));
    }

    private JsonObject json(ServedFamily family, Function<Operation, JsonValue> operation) {
        return JsonObject.builder()
                .put("family", family.name())
                .put("operations", PageJson.of(List.copyOf(family.operations().values()), operation))
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

    private static JsonObject brief(Operation operation) {
        return json(operation, errors(operation.contract()));
    }

    private static JsonObject json(Operation operation, JsonArray errors) {
        return JsonObject.builder()
                .put("operation", operation.name())
                .put("changes", operation.contract().changes())
                .put("errors", errors)
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

    /** The same with all that can come of a call, and all that a client can try. */
    private static JsonObject whole(ServedFamily family, Operation operation) {
        Contract contract = operation.contract();
        PageBoundaries pages = new PageBoundaries(family.contract().conduct());
        return json(operation, PageJson.of(contract.errors(), error -> error(error, family.options())))
                .with("faults", PageJson.of(PossibleFaults.of(family, operation), Deviation::json))
                .with("fields", PageJson.texts(contract.request().places().all()))
                .with("pages", PageJson.texts(List.copyOf(pages.boundaries(operation.name()))));
    }

    private static JsonObject error(Statement.ErrorCode error, Options options) {
        return JsonObject.builder()
                .put("id", error.id())
                .put("code", error.code(options))
                .put("says", error.says())
                .put("provenance", EnumNames.of(error.provenance()))
                .build();
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
