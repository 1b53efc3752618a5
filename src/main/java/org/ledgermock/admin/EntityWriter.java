package org.ledgermock.admin;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.seed.EntityModel;
import org.ledgermock.state.Change;
import org.ledgermock.state.Entity;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.Invariant;
import org.ledgermock.state.Root;
import org.ledgermock.state.State;

/**
 * Makes changes of what somebody writes: valid entities, and a line in the ledger where a quantity moves. Without effect
 * of its own, as a step asks for.
 */
final class EntityWriter {

    private final State state;
    private final Instant at;
    private final EntityModel model;
    private final Map<String, BigDecimal> highestBefore = new HashMap<>();
    private final Map<String, BigDecimal> highest = new HashMap<>();

    /** @param now the machine's time */
    EntityWriter(Root root, Instant now, EntityModel model) {
        this.state = root.state();
        this.at = root.apiTime().at(now);
        this.model = model;
    }

    /** The entity that these fields make, with what is remembered of it if it is there already. */
    Entity entity(String kindName, JsonObject written) {
        EntityKind kind = state.model().kind(kindName);
        JsonObject values = numbered(kind, written);
        model.problem(kindName, values).ifPresent(problem -> {
            throw Problem.bad("The %s does not fit: %s.%s".formatted(kindName, problem, wayOut(kind, values)));
        });
        Entity entity = Entity.of(kind, values);
        return state.find(kindName, entity.key())
                .map(known -> known.withValues(values))
                .orElse(entity);
    }

    private String wayOut(EntityKind kind, JsonObject values) {
        return values.has(kind.key())
                        && model.problem(kind.name(), model.added(kind.name(), values))
                                .isEmpty()
                ? " POST .../entities/%s adds one with defaults for what is left out.".formatted(kind.name())
                : "";
    }

    List<Change> put(Entity entity) {
        return put(entity, state.count(entity.kind()));
    }

    List<Change> putAll(String kind, List<JsonObject> all) {
        List<Change> changes = new ArrayList<>();
        int count = state.count(kind);
        for (JsonObject values : all) {
            Entity entity = entity(kind, values);
            changes.addAll(put(entity, count));
            count += state.find(kind, entity.key()).isPresent() ? 0 : 1;
        }
        return changes;
    }

    /**
     * Adds entities of these fields and defaults, and moves what follows their quantities.
     *
     * @param count above 1 only without a key
     */
    List<Change> add(EntityKind kind, JsonObject given, int count) {
        boolean hasKey = given.has(kind.key());
        if (hasKey && count > 1) {
            throw Problem.bad("%d entities cannot have the same '%s': leave it out.".formatted(count, kind.key()));
        }
        if (!hasKey && !model.isNumbered(kind.name())) {
            throw Problem.bad("A %s needs its '%s': there is no next one.".formatted(kind.name(), kind.key()));
        }
        BigDecimal last = hasKey ? BigDecimal.ZERO : highestOf(kind.name(), kind.key());
        List<JsonObject> all = IntStream.rangeClosed(1, count)
                .mapToObj(number ->
                        hasKey ? given : given.with(kind.key(), new JsonNumber(last.add(BigDecimal.valueOf(number)))))
                .map(one -> model.added(kind.name(), one))
                .toList();
        all.stream()
                .map(kind::keyOf)
                .filter(key -> state.find(kind.name(), key).isPresent())
                .forEach(key -> {
                    throw Problem.conflict("There is a %s '%s' already.".formatted(kind.name(), key));
                });
        List<Change> changes = new ArrayList<>(putAll(kind.name(), all));
        Map<String, Entity> moved = new LinkedHashMap<>();
        kind.quantities()
                .forEach(quantity -> follow(
                        model.followers(kind.name(), quantity).stream()
                                .filter(one -> !one.kind().equals(kind.name())),
                        all.stream()
                                .flatMap(one -> one.number(quantity).stream())
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                        moved));
        changes.addAll(putValid(moved));
        return changes;
    }

    private BigDecimal highestOf(String kind, String field) {
        return state.all(kind, true)
                .flatMap(entity -> entity.values().number(field).stream())
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    /** Sets a quantity, and moves by as much what follows it. */
    List<Change> set(Entity before, String quantity, BigDecimal amount) {
        Map<String, Entity> moved = new LinkedHashMap<>();
        moved.put(before.kind(), before.withQuantity(quantity, amount));
        follow(model.followers(before.kind(), quantity).stream(), amount.subtract(before.quantity(quantity)), moved);
        return putValid(moved);
    }

    private List<Change> putValid(Map<String, Entity> moved) {
        return moved.values().stream()
                .flatMap(entity -> put(entity(entity.kind(), entity.values())).stream())
                .toList();
    }

    private void follow(Stream<Invariant.Term> followers, BigDecimal more, Map<String, Entity> moved) {
        followers.forEach(follower -> {
            Entity entity =
                    Optional.ofNullable(moved.get(follower.kind())).orElseGet(() -> state.single(follower.kind()));
            BigDecimal after = entity.quantity(follower.quantity()).add(more);
            moved.put(follower.kind(), entity.withQuantity(follower.quantity(), after));
        });
    }

    private List<Change> put(Entity entity, int count) {
        EntityKind kind = state.model().kind(entity.kind());
        Optional<Entity> before = state.find(entity.kind(), entity.key());
        if (kind.single() && before.isEmpty() && count > 0) {
            throw Problem.conflict("There can be one %s only, and it is '%s'."
                    .formatted(kind.name(), state.single(kind.name()).key()));
        }
        if (before.filter(known -> known.values().equals(entity.values())).isPresent()) {
            return List.of();
        }
        List<Change.Movement> movements = kind.quantities().stream()
                .flatMap(quantity -> movement(
                        quantity,
                        before.map(known -> known.quantity(quantity)).orElse(BigDecimal.ZERO),
                        entity.quantity(quantity)))
                .toList();
        return withEntry(new Change.Put(entity), entity, movements);
    }

    List<Change> remove(Entity entity) {
        EntityKind kind = model.model().kind(entity.kind());
        if (kind.single()) {
            throw Problem.conflict("A %s cannot be removed: there has to be one.".formatted(kind.name()));
        }
        List<Change.Movement> movements = kind.quantities().stream()
                .flatMap(quantity -> movement(quantity, entity.quantity(quantity), BigDecimal.ZERO))
                .toList();
        return withEntry(new Change.Remove(entity.kind(), entity.key()), entity, movements);
    }

    private static Stream<Change.Movement> movement(String quantity, BigDecimal before, BigDecimal after) {
        BigDecimal amount = after.subtract(before);
        return amount.signum() == 0 ? Stream.empty() : Stream.of(new Change.Movement(quantity, before, amount));
    }

    private List<Change> withEntry(Change change, Entity entity, List<Change.Movement> movements) {
        if (movements.isEmpty()) {
            return List.of(change);
        }
        return List.of(
                change,
                new Change.Entry(
                        at, Change.Entry.BY_HAND, "", entity.kind(), entity.key(), movements, JsonObject.EMPTY));
    }

    // As a seed gets its running numbers, so does what is written later; what is there keeps its own.
    private JsonObject numbered(EntityKind kind, JsonObject written) {
        Optional<String> field = Optional.ofNullable(model.numbers().get(kind.name()));
        if (field.isEmpty() || !written.has(kind.key())) {
            return written;
        }
        BigDecimal number = written.number(field.get())
                .or(() -> state.find(kind.name(), kind.keyOf(written))
                        .flatMap(known -> known.values().number(field.get())))
                .orElseGet(() -> highest(kind, field.get()).add(BigDecimal.ONE));
        // Those of one write follow each other, too.
        highest.merge(kind.name(), number, BigDecimal::max);
        return written.has(field.get()) ? written : written.with(field.get(), new JsonNumber(number));
    }

    private BigDecimal highest(EntityKind kind, String field) {
        BigDecimal before = highestBefore.computeIfAbsent(kind.name(), name -> highestOf(name, field));
        return highest.merge(kind.name(), before, BigDecimal::max);
    }
}
