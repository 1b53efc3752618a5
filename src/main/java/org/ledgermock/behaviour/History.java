package org.ledgermock.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonValue;
import org.ledgermock.state.Change;
import org.ledgermock.state.Entity;
import org.ledgermock.state.Model;
import org.ledgermock.state.State;

/**
 * Reads a page of what has moved a quantity of one entity, newest first, as far back as the ledger can be read.
 */
final class History implements Behaviour {

    private final Parameters parameters;

    private History(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * What a mapping declares.
     *
     * @param of the kind of entity
     * @param key where in the request its key is
     * @param quantity whose movements are told
     * @param page where in the request it says which page
     * @param answer {@code /items} has for each movement {@code time}, {@code amount}, {@code before}, {@code after} and
     *     {@code details}; {@code /total} their number
     */
    record Parameters(String of, JsonPointer key, String quantity, Paging page, AnswerTemplate answer) {}

    /** Makes it known to mappings as {@code history}. */
    public static final class Type extends DeclaredType<Parameters> {

        public Type() {
            super("history", Parameters.class, History::new);
        }

        @Override
        public Set<String> situations(Parameters parameters) {
            return parameters.page.situations("unknown");
        }

        @Override
        public List<EntityNeed> uses(Parameters parameters) {
            return List.of(EntityNeed.of(parameters.of, parameters.quantity));
        }

        @Override
        public List<Shape.Filled> fills(Parameters parameters, Model model) {
            return List.of(new Shape.Filled(
                    "answer",
                    parameters.answer,
                    Shape.object("total")
                            .with(
                                    "items",
                                    new Shape.ListOf(Shape.object("time", "amount", "before", "after", "details")))));
        }
    }

    @Override
    public BehaviourResult act(AdmittedCall call, State state) {
        JsonValue key = call.required(parameters.key);
        Optional<Entity> found = state.named(parameters.of, key);
        if (found.isEmpty()) {
            return BehaviourResult.refused("unknown", UnknownKey.cause(state, parameters.of, key));
        }
        if (parameters.page.isOutOfBounds(call.arguments())) {
            return parameters.page.refused(call.arguments());
        }
        List<Change.Entry> all = state.ledger()
                .newestFirst(parameters.of, found.get().key())
                .filter(entry -> !entry.operation().equals(Change.Entry.BY_HAND))
                .filter(entry -> movement(entry).isPresent())
                .toList();
        List<JsonValue> items = new ArrayList<>();
        parameters.page.cut(call.arguments(), all).forEach(entry -> items.add(item(call, entry)));
        return BehaviourResult.read(parameters.answer.fill(JsonObject.builder()
                .put("items", new JsonArray(items))
                .put("total", all.size())
                .build()));
    }

    private Optional<Change.Movement> movement(Change.Entry entry) {
        return entry.movements().stream()
                .filter(movement -> movement.quantity().equals(parameters.quantity))
                .findFirst();
    }

    private JsonObject item(AdmittedCall call, Change.Entry entry) {
        Change.Movement movement = movement(entry).orElseThrow();
        return JsonObject.builder()
                .put("time", call.times().text(entry.at()))
                .put("amount", movement.amount())
                .put("before", movement.before())
                .put("after", movement.after())
                .put("details", entry.details())
                .build();
    }
}
