package org.ledgermock.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Key;
import org.ledgermock.message.RecordReader;
import org.ledgermock.state.EntityKind;

/**
 * The form of a JSON value, with typed values taken from a source by JSON Pointer. Read from a mapping once, filled in
 * for every call; no text is ever put together into JSON.
 *
 * <p>In a mapping, {@code {"$": "/entity/value"}} stands for the value at that pointer, which must be there; with
 * {@code "or"} for another value when it is not there, or null; with {@code "as"} for its {@link ValueFormat}. {@code {"$each": "/items",
 * "item": …}} stands for an array with one item, of that shape, for each at the pointer. Anything else is itself.
 */
public sealed interface AnswerTemplate {

    /** The value of this shape, filled in from a source. */
    JsonValue fill(JsonValue source);

    /** What it takes from its source. */
    default List<Taken> takes() {
        List<Taken> all = new ArrayList<>();
        collect("", "", all);
        return all;
    }

    /**
     * A value that a template takes.
     *
     * @param place in the template
     * @param at in the source; of a list that it goes through, the first item stands for each
     */
    record Taken(String place, JsonPointer at) {}

    /**
     * Adds what this part of a template takes.
     *
     * @param place of this part
     * @param source of what it is filled from, seen from that of the whole template
     */
    default void collect(String place, String source, List<Taken> all) {}

    /** @throws IllegalArgumentException when it cannot be the shape of an object, as a parameter of this name has to be */
    default void requireObject(String parameter) {
        if (!(this instanceof Fields)) {
            throw new IllegalArgumentException("'" + parameter + "' has to be an object");
        }
    }

    /** Reads a shape from a mapping. */
    static AnswerTemplate of(JsonValue declared) {
        if (declared instanceof JsonObject object) {
            if (object.has("$")) {
                ReferenceKeys keys = RecordReader.read(object, ReferenceKeys.class);
                return new Reference(
                        keys.at,
                        keys.as.orElse(ValueFormat.Plain.AS_IT_IS),
                        keys.table,
                        keys.or,
                        keys.optional.orElse(false));
            }
            if (object.has("$each")) {
                EachKeys keys = RecordReader.read(object, EachKeys.class);
                return new Each(keys.each, keys.item);
            }
            List<Field> fields = new ArrayList<>();
            object.forEach((name, value) -> fields.add(new Field(name, below(name, value))));
            return new Fields(fields);
        }
        if (declared instanceof JsonArray array) {
            List<AnswerTemplate> items = new ArrayList<>();
            array.forEach(item -> items.add(below(Integer.toString(items.size()), item)));
            return new Items(items);
        }
        return new Literal(declared);
    }

    private static AnswerTemplate below(String name, JsonValue declared) {
        try {
            return of(declared);
        } catch (JsonMismatch e) {
            throw e.below(JsonPointer.below("", name));
        }
    }

    /** The keys of a reference. */
    record ReferenceKeys(
            @Key("$") JsonPointer at,
            Optional<ValueFormat> as,
            Map<String, JsonValue> table,
            Optional<AnswerTemplate> or,
            Optional<Boolean> optional) {}

    /** The keys of a repetition. */
    record EachKeys(@Key("$each") JsonPointer each, AnswerTemplate item) {}

    /** A value that is always the same. */
    record Literal(JsonValue value) implements AnswerTemplate {

        @Override
        public JsonValue fill(JsonValue source) {
            return value;
        }
    }

    /**
     * A value taken from the source.
     *
     * @param table what stands for which value, by its text; empty for the value itself
     * @param or what stands for a value that is not there, or null: a shape of the same source
     * @param optional whether a field goes without when there is none
     */
    record Reference(
            JsonPointer at, ValueFormat as, Map<String, JsonValue> table, Optional<AnswerTemplate> or, boolean optional)
            implements AnswerTemplate {

        public Reference {
            table = Map.copyOf(table);
        }

        @Override
        public JsonValue fill(JsonValue source) {
            return find(source)
                    .orElseThrow(() -> new JsonMismatch(at.toString(), "the answer needs a value that is not there"));
        }

        @Override
        public void collect(String place, String source, List<Taken> all) {
            all.add(new Taken(place + "/$", JsonPointer.of(source + at)));
            or.ifPresent(other -> other.collect(place + "/or", source, all));
        }

        Optional<JsonValue> find(JsonValue source) {
            Optional<JsonValue> found = at.find(source);
            if (found.isPresent() && (found.get() != JsonNull.NULL || or.isEmpty())) {
                return as == ValueFormat.Plain.AS_IT_IS && table.isEmpty() ? found : Optional.of(changed(found.get()));
            }
            return or.isPresent() ? Optional.of(or.get().fill(source)) : Optional.empty();
        }

        private JsonValue changed(JsonValue value) {
            return table.isEmpty() ? written(value) : translated(value);
        }

        private JsonValue written(JsonValue value) {
            try {
                return as.write(value);
            } catch (JsonMismatch e) {
                throw e.below(at.toString());
            }
        }

        private JsonValue translated(JsonValue value) {
            JsonValue translation = table.get(EntityKind.keyText(value));
            if (translation == null) {
                throw new JsonMismatch(at.toString(), "the table has nothing for " + value);
            }
            return translation;
        }
    }

    /** A field of an object. */
    record Field(String name, AnswerTemplate shape) {

        /** What it is taken from, where the object may go without it. */
        Optional<Reference> optional() {
            return shape instanceof Reference reference && reference.optional
                    ? Optional.of(reference)
                    : Optional.empty();
        }
    }

    /** An object. */
    final class Fields implements AnswerTemplate {

        private final List<Field> fields;
        private final JsonObject.Names names;
        private final boolean allThere;

        Fields(List<Field> fields) {
            this.fields = List.copyOf(fields);
            this.names = JsonObject.Names.of(fields.stream().map(Field::name).toList());
            this.allThere = fields.stream().allMatch(field -> field.optional().isEmpty());
        }

        @Override
        public JsonValue fill(JsonValue source) {
            return allThere ? whole(source) : partial(source);
        }

        @Override
        public void collect(String place, String source, List<Taken> all) {
            fields.forEach(field -> field.shape.collect(JsonPointer.below(place, field.name), source, all));
        }

        private JsonObject whole(JsonValue source) {
            JsonValue[] values = new JsonValue[fields.size()];
            for (int at = 0; at < values.length; at++) {
                values[at] = fields.get(at).shape.fill(source);
            }
            return names.with(values);
        }

        private JsonObject partial(JsonValue source) {
            JsonObject.Builder object = JsonObject.builder();
            for (Field field : fields) {
                field.optional()
                        .map(reference -> reference.find(source))
                        .orElseGet(() -> Optional.of(field.shape.fill(source)))
                        .ifPresent(value -> object.put(field.name, value));
            }
            return object.build();
        }
    }

    /** An array of fixed length. */
    record Items(List<AnswerTemplate> items) implements AnswerTemplate {

        public Items {
            items = List.copyOf(items);
        }

        @Override
        public void collect(String place, String source, List<Taken> all) {
            for (int at = 0; at < items.size(); at++) {
                items.get(at).collect(place + "/" + at, source, all);
            }
        }

        @Override
        public JsonValue fill(JsonValue source) {
            return new JsonArray(items.stream().map(item -> item.fill(source)).toList());
        }
    }

    /** An array with an item for each in the source. */
    record Each(JsonPointer each, AnswerTemplate item) implements AnswerTemplate {

        @Override
        public void collect(String place, String source, List<Taken> all) {
            all.add(new Taken(place + "/$each", JsonPointer.of(source + each)));
            item.collect(place + "/item", source + each + "/0", all);
        }

        @Override
        public JsonValue fill(JsonValue source) {
            JsonValue found = each.find(source)
                    .orElseThrow(() -> new JsonMismatch(each.toString(), "the answer needs a list that is not there"));
            if (!(found instanceof JsonArray array)) {
                throw new JsonMismatch(each.toString(), "the answer needs a list, not the " + found.kind());
            }
            List<JsonValue> items = new ArrayList<>(array.size());
            for (JsonValue one : array) {
                items.add(item.fill(one));
            }
            return new JsonArray(items);
        }
    }
}
