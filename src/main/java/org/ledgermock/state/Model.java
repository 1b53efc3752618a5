package org.ledgermock.state;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ledgermock.message.FamilyTimes;

/** What the state of a family's sandboxes is made of, and what is always true of it. */
public final class Model {

    private final Map<String, EntityKind> kinds;
    private final Map<String, Integer> indices = new HashMap<>();
    private final List<Invariant> invariants;
    private final Map<String, LimitOverride> raises;
    private final FamilyTimes times;

    private Model(
            Map<String, EntityKind> kinds, List<Invariant> invariants, List<LimitOverride> raises, FamilyTimes times) {
        this.kinds = Map.copyOf(kinds);
        this.invariants = List.copyOf(invariants);
        this.raises = raises.stream().collect(Collectors.toMap(LimitOverride::limit, Function.identity()));
        this.times = requireNonNull(times, "times");
        this.kinds.keySet().forEach(name -> indices.put(name, indices.size()));
    }

    public Map<String, EntityKind> kinds() {
        return kinds;
    }

    public List<Invariant> invariants() {
        return invariants;
    }

    public static Model of(List<EntityKind> kinds, List<Invariant> invariants) {
        return of(kinds, invariants, List.of(), FamilyTimes.DEFAULT);
    }

    public static Model of(
            List<EntityKind> kinds, List<Invariant> invariants, List<LimitOverride> raises, FamilyTimes times) {
        return new Model(
                kinds.stream().collect(Collectors.toMap(EntityKind::name, Function.identity())),
                invariants,
                raises,
                times);
    }

    /** Of the family's days, and of the texts of its times. */
    public FamilyTimes times() {
        return times;
    }

    /** By what entities this limit is raised, if by any. */
    Optional<LimitOverride> raise(String limit) {
        return Optional.ofNullable(raises.get(limit));
    }

    /** @throws IllegalArgumentException when the family has no such kind: a mistake in its files */
    public EntityKind kind(String name) {
        return Optional.ofNullable(kinds.get(name)).orElseThrow(() -> unknown(name));
    }

    /** Where a state keeps the entities of a kind. */
    int indexOf(String name) {
        Integer index = indices.get(name);
        if (index == null) {
            throw unknown(name);
        }
        return index;
    }

    private IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException(
                "no entity kind '%s' is declared; declared are %s".formatted(name, new TreeSet<>(kinds.keySet())));
    }

    /** The first invariant that does not hold. */
    Optional<String> breach(State before, State after, List<Change> changes) {
        for (Invariant invariant : invariants) {
            Optional<String> breach = invariant.breach(before, after, changes);
            if (breach.isPresent()) {
                return breach;
            }
        }
        return Optional.empty();
    }
}
