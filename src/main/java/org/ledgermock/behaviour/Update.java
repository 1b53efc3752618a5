package org.ledgermock.behaviour;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.state.Change;
import org.ledgermock.state.Entity;
import org.ledgermock.state.Model;
import org.ledgermock.state.State;

/** Changes fields of the entities that a request names: of all of them, or, when one cannot be changed, of none. */
final class Update implements Behaviour {

    private final Parameters parameters;

    private Update(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * What a mapping declares.
     *
     * @param of the kind of entity
     * @param each where in the request a list of changes is; absent when the request itself is the only one
     * @param key where in the change the entity's key is
     * @param checks of {@code /request}, which is the change, in their order
     * @param related another entity that the change names
     * @param set the fields to be changed, an object
     * @param blank what an empty text means
     * @param answer {@code /entity} has the fields of the last one; absent for an answer without data
     */
    record Parameters(
            String of,
            Optional<JsonPointer> each,
            JsonPointer key,
            List<Check> checks,
            Optional<Related> related,
            AnswerTemplate set,
            Blank blank,
            Optional<AnswerTemplate> answer) {}

    /**
     * Another entity, whose fields are at {@code /related}.
     *
     * @param key where in the change its key is
     * @param situation what it is called when there is none
     */
    record Related(String of, JsonPointer key, String situation) {}

    /** What an empty text, or one that is not there, means for a field. */
    enum Blank {
        /** The field is emptied. */
        EMPTIES,
        /** The field stays as it is. */
        KEEPS
    }

    /** Makes it known to mappings as {@code update}. */
    public static final class Type extends DeclaredType<Parameters> {

        public Type() {
            super("update", Parameters.class, Update::new);
        }

        @Override
        public Set<String> situations(Parameters parameters) {
            Set<String> situations = new HashSet<>(Check.situations(parameters.checks));
            situations.add("unknown");
            parameters.related.ifPresent(related -> situations.add(related.situation));
            return situations;
        }

        @Override
        public List<EntityNeed> uses(Parameters parameters) {
            return Stream.concat(Stream.of(parameters.of), parameters.related.map(Related::of).stream())
                    .map(EntityNeed::of)
                    .toList();
        }

        @Override
        public List<Shape.Filled> fills(Parameters parameters, Model model) {
            Shape.ObjectOf from = Shape.sources(model)
                    .with(
                            "request",
                            parameters
                                    .each
                                    .<Shape>map(list -> new Shape.RequestAt(JsonPointer.of(list + "/0")))
                                    .orElseGet(Shape::request));
            for (Related related : parameters.related.stream().toList()) {
                from = from.with("related", new Shape.EntityOf(related.of));
            }
            Shape.ObjectOf changed = from.with("entity", new Shape.EntityOf(parameters.of));
            List<Shape.Filled> filled = new ArrayList<>(List.of(new Shape.Filled("set", parameters.set, changed)));
            parameters.answer.ifPresent(answer -> filled.add(new Shape.Filled("answer", answer, changed)));
            return filled;
        }

        @Override
        public Behaviour create(Parameters parameters) {
            parameters.set.requireObject("set");
            return super.create(parameters);
        }
    }

    @Override
    public BehaviourResult act(AdmittedCall call, State state) {
        // One entity may stand in the list twice.
        Map<String, Entity> changed = new LinkedHashMap<>();
        JsonObject source = Sources.of(call, state);
        for (JsonValue wanted : wanted(call)) {
            source = source.with("request", wanted);
            Optional<BehaviourResult> broken = Check.firstBroken(parameters.checks, call, source, state);
            if (broken.isPresent()) {
                return broken.get();
            }
            JsonValue key = parameters.key.find(wanted).orElse(JsonNull.NULL);
            Optional<Entity> found =
                    state.named(parameters.of, key).map(entity -> changed.getOrDefault(entity.key(), entity));
            if (found.isEmpty()) {
                return BehaviourResult.refused("unknown", UnknownKey.cause(state, parameters.of, key));
            }
            if (parameters.related.isPresent()) {
                Related related = parameters.related.get();
                JsonValue other = related.key.find(wanted).orElse(JsonNull.NULL);
                Optional<Entity> named = state.named(related.of, other);
                if (named.isEmpty()) {
                    return BehaviourResult.refused(related.situation, UnknownKey.cause(state, related.of, other));
                }
                source = source.with("related", named.get().values());
            }
            JsonObject values = changed(found.get().values(), (JsonObject) parameters.set.fill(source));
            source = source.with("entity", values);
            changed.put(found.get().key(), found.get().withValues(values));
        }
        JsonObject filled = source;
        return new BehaviourResult.Answered(
                parameters.answer.map(answer -> answer.fill(filled)).orElse(JsonNull.NULL), changes(changed, state));
    }

    // What is as it was before is no change.
    private List<Change> changes(Map<String, Entity> changed, State state) {
        List<Change> changes = new ArrayList<>();
        changed.forEach((key, entity) -> {
            if (!state.find(parameters.of, key).equals(Optional.of(entity))) {
                changes.add(new Change.Put(entity));
            }
        });
        return changes;
    }

    private List<JsonValue> wanted(AdmittedCall call) {
        return parameters
                .each
                .map(pointer -> ((JsonArray) call.required(pointer)).items())
                .orElseGet(() -> List.of(call.arguments()));
    }

    private JsonObject changed(JsonObject before, JsonObject set) {
        JsonObject after = before;
        for (String name : set.names()) {
            JsonValue value = set.find(name).orElseThrow();
            boolean blank = value == JsonNull.NULL
                    || value instanceof JsonString string && string.text().isBlank();
            if (!blank || parameters.blank == Blank.EMPTIES) {
                after = after.with(name, value);
            }
        }
        return after;
    }
}
