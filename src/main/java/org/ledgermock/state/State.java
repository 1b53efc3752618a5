package org.ledgermock.state;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/** What operations read and change, an immutable value: entities, ledger, and what may not be done twice. */
public final class State {

    private final Model model;
    private final long version;
    private final EntityTable[] populations;
    private final Ledger ledger;
    private final OnceMemory once;

    private State(Model model, long version, EntityTable[] populations, Ledger ledger, OnceMemory once) {
        this.model = model;
        this.version = version;
        this.populations = populations;
        this.ledger = ledger;
        this.once = once;
    }

    /**
     * A state without entities.
     *
     * @param ledgerBound how many ledger entries stay readable at least
     */
    public static State empty(Model model, int ledgerBound) {
        EntityTable[] none = new EntityTable[model.kinds().size()];
        for (EntityKind kind : model.kinds().values()) {
            none[model.indexOf(kind.name())] = EntityTable.empty(kind);
        }
        return new State(model, 0, none, Ledger.empty(ledgerBound), OnceMemory.EMPTY);
    }

    /** A state as it was written. */
    static State of(Model model, StateForm form) {
        EntityTable[] tables = empty(model, 1).populations;
        for (Entity entity : form.entities()) {
            int kind = model.indexOf(entity.kind());
            tables[kind] = tables[kind].with(entity);
        }
        return new State(model, form.version(), tables, Ledger.of(form.ledger()), OnceMemory.of(form.once()));
    }

    /** As it can be written. */
    StateForm form() {
        return new StateForm(
                version,
                Arrays.stream(populations).flatMap(table -> table.stream(true)).toList(),
                ledger.form(),
                once.form());
    }

    public State with(Ledger other) {
        return new State(model, version, populations, other, once);
    }

    public Model model() {
        return model;
    }

    /** How many commits that changed it have led here. */
    public long version() {
        return version;
    }

    public Ledger ledger() {
        return ledger;
    }

    /** The calls that have been carried out and may not be carried out again. */
    public OnceMemory once() {
        return once;
    }

    public Optional<Entity> find(String kind, String key) {
        return population(kind).find(key);
    }

    /** The entity that a value of a request names: as it is written, or, a text of digits, by the number that they are. */
    public Optional<Entity> named(String kind, JsonValue key) {
        return find(kind, EntityKind.keyText(key))
                .or(() -> key instanceof JsonString ? find(kind, EntityKind.digitsOrText(key)) : Optional.empty());
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

    private EntityTable population(String kind) {
        return populations[model.indexOf(kind)];
    }

    /** All as it was in an earlier one, the ledger and the calls remembered included; the version goes on. */
    State backTo(State earlier) {
        return new State(model, version + 1, earlier.populations, earlier.ledger, earlier.once);
    }

    /**
     * The state after these changes, of which those that are not of the state leave it as it is.
     *
     * @throws InvariantBroken when what must always be true would not be: then there is no such state
     */
    public State after(List<Change> changes) {
        EntityTable[] changed = populations.clone();
        Ledger longer = ledger;
        OnceMemory remembered = once;
        for (Change change : changes) {
            if (change instanceof Change.Put put) {
                int kind = model.indexOf(put.entity().kind());
                changed[kind] = changed[kind].with(put.entity());
            } else if (change instanceof Change.Remove remove) {
                int kind = model.indexOf(remove.kind());
                changed[kind] = changed[kind].without(remove.key());
            } else if (change instanceof Change.Entry entry) {
                longer = longer.plus(entry);
            } else if (change instanceof Change.Remember remember) {
                remembered = remembered.plus(remember);
            }
        }
        State next = new State(model, version + 1, changed, longer, remembered);
        model.breach(this, next, changes).ifPresent(InvariantBroken::raise);
        return next;
    }
}
