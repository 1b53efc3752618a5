package org.ledgermock.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ledgermock.message.Conflict;

/** The snapshots of a sandbox, by name: at most {@value #BOUND}. Each keeps references alone. */
public final class Snapshots {

    public static final int BOUND = 100;

    private final Map<String, StateSnapshot> byName = new TreeMap<>();

    /** @throws Conflict when the name is taken, or there are as many as there may be */
    synchronized void add(StateSnapshot snapshot) {
        if (byName.containsKey(snapshot.name())) {
            throw new Conflict("there is a snapshot '%s' already; delete it first, or choose another name"
                    .formatted(snapshot.name()));
        }
        if (byName.size() == BOUND) {
            throw new Conflict("a sandbox keeps at most %d snapshots; delete one first".formatted(BOUND));
        }
        byName.put(snapshot.name(), snapshot);
    }

    public synchronized Optional<StateSnapshot> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All of them, by name. */
    public synchronized List<StateSnapshot> all() {
        return List.copyOf(byName.values());
    }

    /** The one that is gone from now on; empty when there was none of that name. */
    public synchronized Optional<StateSnapshot> remove(String name) {
        return Optional.ofNullable(byName.remove(name));
    }

    synchronized void clear() {
        byName.clear();
    }
}
