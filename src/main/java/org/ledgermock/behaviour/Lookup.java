package org.ledgermock.behaviour;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonValue;
import org.ledgermock.state.Entity;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.Model;
import org.ledgermock.state.State;

/** Reads the entities that a request names, by their key or by another field, one or many. */
final class Lookup implements Behaviour {

    private final Parameters parameters;

    private Lookup(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * What a mapping declares.
     *
     * @param of the kind of entity
     * @param at where in the request what is looked for is: a value, or a list of them
     * @param by the field that it is looked for in; the key when absent
     * @param checks of {@code /request}, in their order
     * @param count how many may be asked for in one call
     * @param unknown what happens when there is none
     * @param hidden entities that are there, but not shown
     * @param answer {@code /items} has all that were found, {@code /item} the first
     */
    record Parameters(
            String of,
            JsonPointer at,
            Optional<String> by,
            List<Check> checks,
            Optional<Count> count,
            Unknown unknown,
            Optional<Hidden> hidden,
            AnswerTemplate answer) {}

    /** From the fewest to the most. */
    record Count(int least, int most) {}

    /** What happens when nothing is found. */
    enum Unknown {
        /** The call is refused. */
        REFUSED,
        /** The answer goes without. */
        SKIPPED
    }

    /** Entities whose field has a value; when there is an option and it is {@code blank}, they are answered without data. */
    record Hidden(String field, JsonValue value, Optional<String> option) {}

    /** Makes it known to mappings as {@code lookup}. */
    public static final class Type extends DeclaredType<Parameters> {

        public Type() {
            super("lookup", Parameters.class, Lookup::new);
        }

        @Override
        public Set<String> situations(Parameters parameters) {
            Set<String> situations = new HashSet<>(Check.situations(parameters.checks));
            if (parameters.unknown == Unknown.REFUSED) {
                situations.add("unknown");
            }
            if (parameters.count.isPresent()) {
                situations.add("count");
            }
            return situations;
        }

        @Override
        public Set<String> options(Parameters parameters) {
            return parameters.hidden.flatMap(Hidden::option).map(Set::of).orElse(Set.of());
        }

        @Override
        public List<EntityNeed> uses(Parameters parameters) {
            return List.of(EntityNeed.of(parameters.of));
        }

        @Override
        public List<Shape.Filled> fills(Parameters parameters, Model model) {
            Shape entity = new Shape.EntityOf(parameters.of);
            return List.of(new Shape.Filled(
                    "answer",
                    parameters.answer,
                    Shape.object()
                            .with("request", Shape.request())
                            .with("items", new Shape.ListOf(entity))
                            .with("item", entity)));
        }
    }

    @Override
    public BehaviourResult act(AdmittedCall call, State state) {
        Optional<BehaviourResult> wrong =
                Check.firstBroken(parameters.checks, call, JsonObject.of("request", call.arguments()), state);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        JsonValue asked = call.required(parameters.at);
        List<JsonValue> wanted = asked instanceof JsonArray list ? list.items() : List.of(asked);
        Optional<Count> broken =
                parameters.count.filter(count -> wanted.size() < count.least || wanted.size() > count.most);
        if (broken.isPresent()) {
            return BehaviourResult.refused(
                    "count",
                    "%d were asked for; from %d to %d may be."
                            .formatted(wanted.size(), broken.get().least, broken.get().most));
        }
        List<JsonValue> items = new ArrayList<>();
        for (JsonValue one : wanted) {
            List<Entity> found = find(state, one);
            if (found.stream().anyMatch(this::isHidden) && isBlank(call)) {
                return BehaviourResult.read(JsonNull.NULL);
            }
            List<Entity> shown =
                    found.stream().filter(entity -> !isHidden(entity)).toList();
            if (shown.isEmpty() && parameters.unknown == Unknown.REFUSED) {
                return BehaviourResult.refused("unknown", UnknownKey.cause(state, parameters.of, one));
            }
            shown.forEach(entity -> items.add(entity.values()));
        }
        return BehaviourResult.read(parameters.answer.fill(source(call, items)));
    }

    private static JsonObject source(AdmittedCall call, List<JsonValue> items) {
        JsonObject source = JsonObject.builder()
                .put("request", call.arguments())
                .put("items", new JsonArray(items))
                .build();
        return items.isEmpty() ? source : source.with("item", items.get(0));
    }

    private List<Entity> find(State state, JsonValue wanted) {
        return parameters
                .by
                .map(field -> state.all(parameters.of, true)
                        .filter(entity -> entity.values()
                                .find(field)
                                .filter(value -> value != JsonNull.NULL)
                                .filter(value -> EntityKind.keyText(value).equals(EntityKind.keyText(wanted)))
                                .isPresent())
                        .toList())
                .orElseGet(() -> state.named(parameters.of, wanted).stream().toList());
    }

    private boolean isHidden(Entity entity) {
        return parameters
                .hidden
                .filter(hidden -> entity.values()
                        .find(hidden.field)
                        .filter(value -> EntityKind.keyText(value).equals(EntityKind.keyText(hidden.value)))
                        .isPresent())
                .isPresent();
    }

    private boolean isBlank(AdmittedCall call) {
        return parameters
                .hidden
                .flatMap(Hidden::option)
                .filter(option -> call.options().is(option, "blank"))
                .isPresent();
    }
}
