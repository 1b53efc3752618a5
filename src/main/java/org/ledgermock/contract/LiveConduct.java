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
 * @param changes what the operations that change something do, by operation
 */
public record LiveConduct(Map<String, Named> entities, Map<String, Budget> quantities, Map<String, Effect> changes) {

    /** When nothing is said. */
    static final LiveConduct NONE = new LiveConduct(Map.of(), Map.of(), Map.of());

    public LiveConduct {
        entities = Map.copyOf(entities);
        quantities = Map.copyOf(quantities);
        changes = Map.copyOf(changes);
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
     * @param stamp where the arguments have a time that no other call has
     */
    public record Effect(
            Optional<String> entity,
            Optional<JsonPointer> key,
            Map<String, JsonPointer> moves,
            Map<String, JsonPointer> sets,
            Optional<JsonPointer> stamp) {

        public Effect {
            requireNonNull(entity, "entity");
            requireNonNull(key, "key");
            moves = Map.copyOf(moves);
            sets = Map.copyOf(sets);
            requireNonNull(stamp, "stamp");
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

    /** @throws InvalidFile when it names an operation, a kind, a quantity or an argument that nothing declares */
    void check(String file, Map<String, Contract> contracts) {
        entities.forEach((kind, named) -> {
            String place = "/live/entities/" + kind;
            if (named.arguments.isEmpty()) {
                throw new InvalidFile(
                        file, place + "/arguments: under which names do calls name one? The list is empty");
            }
            Contract contract = Conduct.contract(file, place + "/read", named.read.operation, contracts);
            checkPlace(file, place + "/read", named.read.key, contract);
            named.read
                    .quantities
                    .keySet()
                    .forEach(name -> checkKnown(file, place + "/read", name, quantities, "quantity"));
        });
        changes.forEach((operation, effect) -> {
            String place = "/live/changes/" + operation;
            Contract contract = Conduct.contract(file, place, operation, contracts);
            effect.entity.ifPresent(kind -> checkKnown(file, place, kind, entities, "kind of entity"));
            effect.key.ifPresent(at -> checkPlace(file, place, at, contract));
            effect.stamp.ifPresent(at -> checkPlace(file, place, at, contract));
            effect.moves.forEach((quantity, at) -> {
                checkKnown(file, place, quantity, quantities, "quantity");
                checkPlace(file, place, at, contract);
            });
            effect.sets.values().forEach(at -> checkPlace(file, place, at, contract));
        });
    }

    private static void checkKnown(String file, String place, String name, Map<String, ?> known, String what) {
        if (!known.containsKey(name)) {
            throw new InvalidFile(
                    file,
                    "%s: /live declares no %s '%s'; it declares %s"
                            .formatted(place, what, name, new java.util.TreeSet<>(known.keySet())));
        }
    }

    private static void checkPlace(String file, String place, JsonPointer at, Contract contract) {
        Places places = contract.request().places();
        if (!places.has(at)) {
            throw new InvalidFile(
                    file, "%s: the request schema names no %s; it names %s".formatted(place, at, places.all()));
        }
    }
}
