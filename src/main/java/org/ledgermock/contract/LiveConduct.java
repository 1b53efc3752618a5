package org.ledgermock.contract;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;

/**
 * What a contract run has to know before it may change anything at a live endpoint: whom calls name, what they move, and
 * how it is put back. What is not described here is not sent there.
 *
 * @param entities kinds of those whose quantities may be changed, by name
 * @param quantities what calls can move, by name
 * @param day the call that shows how many calls are left of a day; absent where none does
 * @param changes what the operations that change something do, by operation
 */
public record LiveConduct(
        Map<String, Named> entities, Map<String, Budget> quantities, Optional<Day> day, Map<String, Effect> changes) {

    /** When nothing is said. */
    static final LiveConduct NONE = new LiveConduct(Map.of(), Map.of(), Optional.empty(), Map.of());

    public LiveConduct {
        entities = Map.copyOf(entities);
        quantities = Map.copyOf(quantities);
        requireNonNull(day, "day");
        changes = Map.copyOf(changes);
    }

    /** The quantity of a kind that is meant where none is named: the only one of which anything is said here. */
    public Optional<String> mainQuantity(String kind) {
        return Optional.ofNullable(entities.get(kind))
                .map(named -> List.copyOf(named.read().quantities().values()))
                .filter(places -> places.size() == 1)
                .map(places -> places.get(0).tokens())
                .map(tokens -> tokens.get(tokens.size() - 1));
    }

    /**
     * A call that shows how many calls each credential has made on a day, and how many it has; its answer is a list.
     *
     * @param from and {@code until}: where the arguments have the first and the last day
     * @param id where an item has the credential's id
     * @param limit where it has how many calls there are on that day
     * @param used where it has how many of them were made
     */
    public record Day(
            String operation,
            JsonPointer from,
            JsonPointer until,
            JsonPointer id,
            JsonPointer limit,
            JsonPointer used) {

        public Day {
            requireNonNull(operation, "operation");
            requireNonNull(from, "from");
            requireNonNull(until, "until");
            requireNonNull(id, "id");
            requireNonNull(limit, "limit");
            requireNonNull(used, "used");
        }
    }

    /**
     * A kind of entity.
     *
     * @param arguments under which calls name one, whatever the operation; the first is the usual one
     * @param example the key of one in the seed {@code example}
     * @param option short for {@code --entity KIND=KEY}
     * @param label what stands for the key in that option's help
     * @param read how what one has is read
     */
    public record Named(
            List<String> arguments,
            Optional<String> example,
            Optional<String> option,
            Optional<String> label,
            Read read) {

        public Named {
            arguments = List.copyOf(arguments);
            requireNonNull(example, "example");
            requireNonNull(option, "option");
            requireNonNull(label, "label");
            requireNonNull(read, "read");
        }
    }

    /**
     * A call that shows what one entity has.
     *
     * @param arguments that it has besides the key
     * @param key where the arguments name the entity
     * @param items where the answer has a list in which it stands alone; absent where the answer is the entity
     * @param id where the entity has its key
     * @param quantities where it has each
     * @param texts where it has what can be set and is no quantity
     */
    public record Read(
            String operation,
            Optional<JsonObject> arguments,
            JsonPointer key,
            Optional<JsonPointer> items,
            JsonPointer id,
            Map<String, JsonPointer> quantities,
            Map<String, JsonPointer> texts) {

        public Read {
            requireNonNull(operation, "operation");
            requireNonNull(arguments, "arguments");
            requireNonNull(key, "key");
            requireNonNull(items, "items");
            requireNonNull(id, "id");
            quantities = Map.copyOf(quantities);
            texts = Map.copyOf(texts);
        }
    }

    /**
     * A quantity.
     *
     * @param option short for {@code --budget QUANTITY=N}
     */
    public record Budget(Optional<String> option) {

        public Budget {
            requireNonNull(option, "option");
        }
    }

    /**
     * What a call of an operation does. One that names an entity and moves quantities of it, or sets texts of it, is taken
     * back by another call of the same operation; any other by nothing.
     *
     * @param entity kind of the one that it changes
     * @param key where the arguments name it
     * @param moves by how much: where the arguments say it, by quantity
     * @param sets to what: where the arguments say it, by text
     */
    public record Effect(
            Optional<String> entity,
            Optional<JsonPointer> key,
            Map<String, JsonPointer> moves,
            Map<String, JsonPointer> sets) {

        public Effect {
            requireNonNull(entity, "entity");
            requireNonNull(key, "key");
            moves = Map.copyOf(moves);
            sets = Map.copyOf(sets);
        }

        /** Whether two calls do what one does: it sets what an entity has, and moves nothing. */
        public boolean isSetting() {
            return entity.isPresent() && moves.isEmpty();
        }

        /** Whether another call takes it back. */
        public boolean isReversible() {
            return entity.isPresent() && key.isPresent() && !(moves.isEmpty() && sets.isEmpty());
        }
    }
}
