package org.ledgermock.state;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePSet;

/**
 * All entities of one kind: found by key, walked in order, their quantities summed as they change.
 *
 * <p>The order holds keys, not entities: an amount that changes does not touch it.
 */
final class EntityTable {

    private final EntityKind kind;
    private final PMap<String, Entity> byKey;
    private final TreePSet<Place> order;
    private final List<BigDecimal> sums;
    private final OrderedView walk;

    private EntityTable(
            EntityKind kind,
            PMap<String, Entity> byKey,
            TreePSet<Place> order,
            List<BigDecimal> sums,
            OrderedView walk) {
        this.kind = kind;
        this.byKey = byKey;
        this.order = order;
        this.sums = sums;
        this.walk = walk;
    }

    static EntityTable empty(EntityKind kind) {
        List<BigDecimal> zeros =
                kind.quantities().stream().map(name -> BigDecimal.ZERO).toList();
        return new EntityTable(kind, HashTreePMap.empty(), TreePSet.empty(Place.ORDER), zeros, OrderedView.unknown());
    }

    int size() {
        return byKey.size();
    }

    Optional<Entity> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The one that stands before all others. */
    Optional<Entity> first() {
        return order.isEmpty() ? Optional.empty() : Optional.of(at(order.first()));
    }

    /** All of the kind in ascending or descending order. */
    Stream<Entity> stream(boolean ascending) {
        List<Entity> all = inOrder();
        return ascending
                ? all.stream()
                : IntStream.rangeClosed(1, all.size()).mapToObj(fromEnd -> all.get(all.size() - fromEnd));
    }

    private List<Entity> inOrder() {
        return walk.whole(
                () -> order.stream().map(this::at).toList(),
                (one, other) -> Place.ORDER.compare(Place.of(kind, one), Place.of(kind, other)));
    }

    /** The {@code count} entities that follow the first {@code skipped} in this order. */
    List<Entity> slice(boolean ascending, long skipped, int count) {
        if (walk.isKnown()) {
            return stream(ascending).skip(skipped).limit(count).toList();
        }
        List<Entity> slice = new ArrayList<>(Math.min(count, byKey.size()));
        Iterator<Place> places = ascending ? order.iterator() : order.descendingIterator();
        for (long at = 0; places.hasNext() && slice.size() < count; at++) {
            Place place = places.next();
            if (at >= skipped) {
                slice.add(at(place));
            }
        }
        return slice;
    }

    private Entity at(Place place) {
        return requireNonNull(byKey.get(place.key()), "the order holds a key that is not there");
    }

    BigDecimal sum(String quantity) {
        int at = kind.quantities().indexOf(quantity);
        if (at < 0) {
            throw new IllegalArgumentException(
                    "a %s has no quantity '%s'; it has %s".formatted(kind.name(), quantity, kind.quantities()));
        }
        return sums.get(at);
    }

    EntityTable with(Entity entity) {
        Entity before = byKey.get(entity.key());
        TreePSet<Place> moved = order;
        OrderedView next = walk.plus(entity);
        if (before == null) {
            moved = moved.plus(Place.of(kind, entity));
        } else if (!isInPlace(before, entity)) {
            moved = moved.minus(Place.of(kind, before)).plus(Place.of(kind, entity));
            next = OrderedView.unknown();
        }
        return new EntityTable(kind, byKey.plus(entity.key(), entity), moved, summed(before, entity), next);
    }

    private boolean isInPlace(Entity before, Entity after) {
        for (String name : kind.order()) {
            if (!before.values().find(name).equals(after.values().find(name))) {
                return false;
            }
        }
        return true;
    }

    EntityTable without(String key) {
        Entity before = byKey.get(key);
        return before == null
                ? this
                : new EntityTable(
                        kind,
                        byKey.minus(key),
                        order.minus(Place.of(kind, before)),
                        summed(before, null),
                        OrderedView.unknown());
    }

    private List<BigDecimal> summed(
            @org.jspecify.annotations.Nullable Entity before, @org.jspecify.annotations.Nullable Entity after) {
        List<BigDecimal> changed = new ArrayList<>(sums.size());
        for (int at = 0; at < sums.size(); at++) {
            String name = kind.quantities().get(at);
            BigDecimal sum = sums.get(at);
            sum = before == null ? sum : sum.subtract(before.quantity(name));
            changed.add(after == null ? sum : sum.add(after.quantity(name)));
        }
        return changed;
    }

    /** Where an entity stands among its kind. */
    private record Place(List<JsonValue> fields, String key) {

        static final Comparator<Place> ORDER = (one, other) -> {
            for (int at = 0; at < one.fields.size(); at++) {
                int compared = compare(one.fields.get(at), other.fields.get(at));
                if (compared != 0) {
                    return compared;
                }
            }
            return one.key.compareTo(other.key);
        };

        static Place of(EntityKind kind, Entity entity) {
            JsonObject values = entity.values();
            List<JsonValue> fields = new ArrayList<>(kind.order().size());
            for (String name : kind.order()) {
                fields.add(values.find(name).orElse(JsonNull.NULL));
            }
            return new Place(fields, entity.key());
        }

        private static int compare(JsonValue one, JsonValue other) {
            if (one instanceof JsonNumber a && other instanceof JsonNumber b) {
                return a.value().compareTo(b.value());
            }
            // Whatever a field holds, there has to be one order: first by the kind of value.
            int kinds = one.kind().compareTo(other.kind());
            return kinds != 0 ? kinds : EntityKind.keyText(one).compareTo(EntityKind.keyText(other));
        }
    }
}
