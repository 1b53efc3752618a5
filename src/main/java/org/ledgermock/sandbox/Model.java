package org.ledgermock.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the state of a family's sandboxes is made of, and what is always true of it. */
public record Model(Map<String, EntityKind> kinds, List<Invariant> invariants) {

    public Model {
        kinds = Map.copyOf(kinds);
        invariants = List.copyOf(invariants);
    }

    public static Model of(List<EntityKind> kinds, List<Invariant> invariants) {
        return new Model(kinds.stream().collect(Collectors.toMap(EntityKind::name, Function.identity())), invariants);
    }

    /** @throws IllegalArgumentException when the family has no such kind: a mistake in its files */
    public EntityKind kind(String name) {
        return Optional.ofNullable(kinds.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no entity kind '%s' is declared; declared are %s"
                        .formatted(name, new TreeMap<>(kinds).keySet())));
    }

    /** The first invariant that does not hold. */
    Optional<String> breach(State state, List<Change> changes) {
        for (Invariant invariant : invariants) {
            Optional<String> breach = invariant.breach(state, changes);
            if (breach.isPresent()) {
                return breach;
            }
        }
        return Optional.empty();
    }
}
