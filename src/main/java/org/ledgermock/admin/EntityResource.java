package org.ledgermock.admin;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.seed.EntityModel;
import org.ledgermock.state.Change;
import org.ledgermock.state.Decision;
import org.ledgermock.state.Entity;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.State;

/** What can be asked of the entities of a sandbox: read them, write them, spend of them. */
final class EntityResource {

    private static final String ALL = Route.SANDBOX + "/entities";
    private static final String KIND = ALL + "/{kind}";
    private static final String ONE = KIND + "/{key}";
    private static final int PAGE = 100;
    private static final int MOST_ADDED = 10_000;

    private final AdminContext realm;

    EntityResource(AdminContext realm) {
        this.realm = realm;
    }

    List<Route> routes() {
        return List.of(
                Route.post(ALL, this::write),
                Route.get(KIND, this::list).asking("after", "limit", "version"),
                Route.get(ONE, this::read).asking("version"),
                Route.post(KIND, this::add).asking("count"),
                Route.put(ONE, this::put),
                Route.delete(ONE, this::remove),
                Route.put(ONE + "/{quantity}", this::set),
                Route.post(Route.SANDBOX + "/spend", this::spend));
    }

    private AdminAnswer list(AdminRequest request) {
        State state = realm.root(request).state();
        String kind = kind(state, request.path("kind")).name();
        int limit = request.limit(PAGE);
        List<Entity> rest = request.query("after")
                .map(after -> {
                    Entity last = find(state, kind, after);
                    return state.all(kind, true)
                            .dropWhile(entity -> !entity.key().equals(last.key()))
                            .skip(1);
                })
                .orElseGet(() -> state.all(kind, true))
                .limit(limit + 1L)
                .toList();
        return AdminAnswer.ok(
                PageJson.page("entities", rest, limit, EntityResource::json, entity -> new JsonString(entity.key()))
                        .with("total", JsonNumber.of(state.count(kind))));
    }

    private AdminAnswer read(AdminRequest request) {
        State state = realm.root(request).state();
        String kind = kind(state, request.path("kind")).name();
        return AdminAnswer.ok(json(find(state, kind, request.path("key"))));
    }

    private AdminAnswer add(AdminRequest request) {
        Sandbox sandbox = realm.sandbox(request);
        EntityKind kind = kind(sandbox.state(), request.path("kind"));
        JsonObject given = request.object();
        int count = request.count("count", MOST_ADDED);
        Instant now = sandbox.now();
        EntityModel model = realm.family(sandbox).model();
        List<Entity> added = sandbox.step(root -> {
                    List<Change> changes = new EntityWriter(root, now, model).add(kind, given, count);
                    return new Decision<>(entities(kind, changes), changes);
                })
                .result();
        return AdminAnswer.created(JsonObject.of("entities", PageJson.of(added, EntityResource::json)));
    }

    private static List<Entity> entities(EntityKind kind, List<Change> changes) {
        return changes.stream()
                .filter(Change.Put.class::isInstance)
                .map(change -> ((Change.Put) change).entity())
                .filter(entity -> entity.kind().equals(kind.name()))
                .toList();
    }

    private AdminAnswer put(AdminRequest request) {
        Sandbox sandbox = realm.sandbox(request);
        EntityKind kind = kind(sandbox.state(), request.path("kind"));
        JsonObject values = request.object();
        Instant now = sandbox.now();
        EntityModel model = realm.family(sandbox).model();
        sandbox.step(root -> {
            EntityWriter writing = new EntityWriter(root, now, model);
            Entity entity = writing.entity(kind.name(), values);
            if (!entity.key().equals(request.path("key"))) {
                throw Problem.bad("The %s in the body has the key '%s', the path has '%s'."
                        .formatted(kind.name(), entity.key(), request.path("key")));
            }
            return new Decision<>(entity, writing.put(entity));
        });
        return AdminAnswer.ok(json(find(sandbox.state(), kind.name(), request.path("key"))));
    }

    /** What a quantity is to be. */
    private record Amount(BigDecimal amount) {}

    private AdminAnswer set(AdminRequest request) {
        Sandbox sandbox = realm.sandbox(request);
        EntityKind kind = kind(sandbox.state(), request.path("kind"));
        String quantity = quantity(kind, request.path("quantity"));
        BigDecimal amount = request.body(Amount.class).amount;
        Instant now = sandbox.now();
        EntityModel model = realm.family(sandbox).model();
        sandbox.step(root -> {
            Entity before = find(root.state(), kind.name(), request.path("key"));
            return new Decision<>(before, new EntityWriter(root, now, model).set(before, quantity, amount));
        });
        return AdminAnswer.ok(json(find(sandbox.state(), kind.name(), request.path("key"))));
    }

    private static String quantity(EntityKind kind, String name) {
        if (!kind.quantities().contains(name)) {
            throw Problem.bad("A %s has no quantity '%s'; it has %s."
                    .formatted(kind.name(), name, String.join(", ", kind.quantities())));
        }
        return name;
    }

    private AdminAnswer remove(AdminRequest request) {
        Sandbox sandbox = realm.sandbox(request);
        EntityKind kind = kind(sandbox.state(), request.path("kind"));
        Instant now = sandbox.now();
        EntityModel model = realm.family(sandbox).model();
        sandbox.step(root -> {
            Entity entity = find(root.state(), kind.name(), request.path("key"));
            return new Decision<>(entity, new EntityWriter(root, now, model).remove(entity));
        });
        return AdminAnswer.done();
    }

    /** Entities that are written together: all of them or none. */
    private record Several(Map<String, List<JsonObject>> entities, Map<String, List<String>> remove) {

        // A line of the ledger says from what to what: a second one of the same write would begin where the first did.
        void requireEachOnce(State state) {
            Set<String> seen = new HashSet<>();
            remove.forEach((kind, keys) -> keys.forEach(key -> requireNew(seen, kind, key)));
            entities.forEach((kind, all) -> all.stream()
                    .filter(values -> values.has(kind(state, kind).key()))
                    .forEach(values -> requireNew(seen, kind, kind(state, kind).keyOf(values))));
        }

        private static void requireNew(Set<String> seen, String kind, String key) {
            if (!seen.add(kind + "/" + key)) {
                throw Problem.bad("The %s '%s' is there twice.".formatted(kind, key));
            }
        }
    }

    private AdminAnswer write(AdminRequest request) {
        Sandbox sandbox = realm.sandbox(request);
        Several several = request.body(Several.class);
        several.entities.keySet().forEach(kind -> kind(sandbox.state(), kind));
        several.remove.keySet().forEach(kind -> kind(sandbox.state(), kind));
        several.requireEachOnce(sandbox.state());
        Instant now = sandbox.now();
        EntityModel model = realm.family(sandbox).model();
        long version = sandbox.step(root -> {
                    EntityWriter writing = new EntityWriter(root, now, model);
                    State state = root.state();
                    List<Change> changes = new ArrayList<>();
                    several.remove.forEach((kind, keys) ->
                            keys.forEach(key -> changes.addAll(writing.remove(find(state, kind, key)))));
                    several.entities.forEach((kind, all) -> changes.addAll(writing.putAll(kind, all)));
                    return new Decision<>(state.version() + (changes.isEmpty() ? 0 : 1), changes);
                })
                .result();
        return AdminAnswer.ok(JsonObject.of("version", version));
    }

    /** A quantity that is used up. */
    private record Spending(String kind, String key, String quantity, BigDecimal amount) {}

    private AdminAnswer spend(AdminRequest request) {
        Sandbox sandbox = realm.sandbox(request);
        Spending asked = request.body(Spending.class);
        EntityKind kind = kind(sandbox.state(), asked.kind);
        String quantity = quantity(kind, asked.quantity);
        if (asked.amount.signum() <= 0) {
            throw Problem.bad("What is spent is above zero, not %s.".formatted(asked.amount.toPlainString()));
        }
        Instant now = sandbox.now();
        EntityModel model = realm.family(sandbox).model();
        Change.Movement movement = sandbox.step(root -> {
                    EntityWriter writing = new EntityWriter(root, now, model);
                    Entity before = find(root.state(), kind.name(), asked.key);
                    Change.Movement spent =
                            new Change.Movement(quantity, before.quantity(quantity), asked.amount.negate());
                    Entity after = writing.entity(
                            kind.name(),
                            before.withQuantity(quantity, spent.after()).values());
                    return new Decision<>(spent, writing.put(after));
                })
                .result();
        return AdminAnswer.ok(LedgerResource.json(movement));
    }

    static EntityKind kind(State state, String name) {
        Map<String, EntityKind> kinds = state.model().kinds();
        if (!kinds.containsKey(name)) {
            throw Problem.notFound("There is no kind '%s' of entity; kinds are %s."
                    .formatted(name, String.join(", ", new TreeSet<>(kinds.keySet()))));
        }
        return kinds.get(name);
    }

    private static Entity find(State state, String kind, String key) {
        return state.find(kind, key)
                .orElseThrow(() -> Problem.notFound("There is no %s '%s' in this sandbox; %s."
                        .formatted(
                                kind, key, ThoseThere.of(state.all(kind, true).map(Entity::key), state.count(kind)))));
    }

    private static JsonObject json(Entity entity) {
        return JsonObject.builder()
                .put("kind", entity.kind())
                .put("key", entity.key())
                .put("values", entity.values())
                .build();
    }
}
