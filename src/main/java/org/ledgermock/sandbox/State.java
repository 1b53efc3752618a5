package org.ledgermock.sandbox;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The state of a sandbox: an immutable value. Keeping a reference to it is keeping a snapshot.
 */
public final class State {

    private final Model model;
    private final long version;
    private final PMap<String, Population> populations;
    private final Ledger ledger;

    private State(Model model, long version, PMap<String, Population> populations, Ledger ledger) {
        this.model = model;
        this.version = version;
        this.populations = populations;
        this.ledger = ledger;
    }

    /**
     * A state without entities.
     *
     * @param ledgerBound how many ledger entries stay readable at least
     */
    public static State empty(Model model, int ledgerBound) {
        PMap<String, Population> none = HashTreePMap.empty();
        for (EntityKind kind : model.kinds().values()) {
            none = none.plus(kind.name(), Population.empty(kind));
        }
        return new State(model, 0, none, Ledger.empty(ledgerBound));
    }

    public Model model() {
        return model;
    }

    /** How many commits have led here. */
    public long version() {
        return version;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Optional<Entity> find(String kind, String key) {
        return population(kind).find(key);
    }

    /**
     * The one entity of a kind of which each account has exactly one.
     *
     * @throws IllegalStateException when the seed gave none
     */
    public Entity single(String kind) {
        return population(kind).first().orElseThrow(() -> new IllegalStateException("the sandbox has no " + kind));
    }

    public int count(String kind) {
        return population(kind).size();
    }

    /** All of a kind in the order that the kind declares, or the reverse. */
    public Stream<Entity> all(String kind, boolean ascending) {
        return population(kind).stream(ascending);
    }

    /** The {@code count} entities that follow the first {@code skipped}. */
    public List<Entity> slice(String kind, boolean ascending, long skipped, int count) {
        return population(kind).slice(ascending, skipped, count);
    }

    /** A quantity summed over all entities of a kind. */
    public BigDecimal sum(String kind, String quantity) {
        return population(kind).sum(quantity);
    }

    private Population population(String kind) {
        Population population = populations.get(kind);
        if (population == null) {
            throw new IllegalArgumentException("no entity kind '%s' is declared".formatted(kind));
        }
        return population;
    }

    /**
     * The state after these changes.
     *
     * @throws InvariantBroken when what must always be true would not be: then there is no such state
     */
    public State after(List<Change> changes) {
        PMap<String, Population> changed = populations;
        Ledger longer = ledger;
        for (Change change : changes) {
            if (change instanceof Change.Put put) {
                String kind = put.entity().kind();
                changed = changed.plus(kind, existing(changed, kind).with(put.entity()));
            } else if (change instanceof Change.Remove remove) {
                changed = changed.plus(
                        remove.kind(), existing(changed, remove.kind()).without(remove.key()));
            } else if (change instanceof Change.Entry entry) {
                longer = longer.plus(entry);
            }
        }
        State next = new State(model, version + 1, changed, longer);
        model.breach(next, changes).ifPresent(InvariantBroken::raise);
        return next;
    }

    private static Population existing(PMap<String, Population> populations, String kind) {
        Population population = populations.get(kind);
        if (population == null) {
            throw new IllegalArgumentException("no entity kind '%s' is declared".formatted(kind));
        }
        return population;
    }
}
