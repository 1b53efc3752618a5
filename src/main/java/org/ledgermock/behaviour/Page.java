package org.ledgermock.behaviour;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.state.Entity;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.Model;
import org.ledgermock.state.State;

/**
 * Reads a page of the entities of a kind: numbered from 1, in the kind's order or the reverse, of all or of those that
 * a filter lets through. Past the end the page is empty and the total true.
 */
final class Page implements Behaviour {

    private final Parameters parameters;

    private Page(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * What a mapping declares.
     *
     * @param of the kind of entity
     * @param page where in the request it says which page; absent for all there are
     * @param direction absent for the kind's own order
     */
    record Parameters(
            String of,
            Optional<Paging> page,
            Optional<Direction> direction,
            Optional<Filter> filter,
            AnswerTemplate answer) {}

    /** Where in the request it says {@code asc} or {@code desc}, if anywhere, and which of them holds when it does not. */
    record Direction(Optional<JsonPointer> at, Order byDefault) {}

    /** Ascending or descending. */
    enum Order {
        ASC,
        DESC
    }

    /** Where in the request it says what to look at and what to look for; either alone, or empty, is no filter. */
    record Filter(JsonPointer type, JsonPointer value, Map<String, Criterion> by) {}

    /** The field that is looked at, and how. */
    record Criterion(String field, Match match) {}

    /** How a field is compared with what is looked for. */
    enum Match {
        /** The whole of a numeric field. */
        NUMBER,
        /** Any part of a text, case as it is. */
        PART
    }

    /** Makes it known to mappings as {@code page}. */
    public static final class Type extends DeclaredType<Parameters> {

        public Type() {
            super("page", Parameters.class, Page::new);
        }

        @Override
        public Set<String> situations(Parameters parameters) {
            boolean byNumber = parameters.filter.stream()
                    .flatMap(filter -> filter.by.values().stream())
                    .anyMatch(criterion -> criterion.match == Match.NUMBER);
            Set<String> situations = parameters.page.map(Paging::situations).orElse(Set.of());
            if (!byNumber) {
                return situations;
            }
            Set<String> more = new HashSet<>(situations);
            more.add("notANumber");
            return more;
        }

        @Override
        public List<EntityNeed> uses(Parameters parameters) {
            return List.of(EntityNeed.of(parameters.of));
        }

        @Override
        public List<Shape.Filled> fills(Parameters parameters, Model model) {
            return List.of(new Shape.Filled(
                    "answer",
                    parameters.answer,
                    Shape.object("total").with("items", new Shape.ListOf(new Shape.EntityOf(parameters.of)))));
        }
    }

    @Override
    public BehaviourResult act(AdmittedCall call, State state) {
        JsonObject request = call.arguments();
        if (parameters.page.filter(page -> page.isOutOfBounds(request)).isPresent()) {
            return parameters.page.orElseThrow().refused(request);
        }
        boolean ascending = ascending(request);
        Optional<Search> search = search(request);
        if (search.isEmpty()) {
            return answer(slice(state, request, ascending), state.count(parameters.of));
        }
        if (search.get() instanceof NotANumber wrong) {
            return BehaviourResult.refused(
                    "notANumber", "The filter looks for a number, and '%s' is none.".formatted(wrong.text));
        }
        Predicate<Entity> filter = ((Found) search.get()).filter;
        List<Entity> all = state.all(parameters.of, ascending).filter(filter).toList();
        return answer(parameters.page.map(page -> page.cut(request, all)).orElse(all), all.size());
    }

    private List<Entity> slice(State state, JsonObject request, boolean ascending) {
        return parameters
                .page
                .map(page -> state.slice(parameters.of, ascending, page.skipped(request), page.size(request)))
                .orElseGet(() -> state.all(parameters.of, ascending).toList());
    }

    private BehaviourResult answer(List<Entity> entities, int total) {
        List<JsonValue> items = new ArrayList<>(entities.size());
        entities.forEach(entity -> items.add(entity.values()));
        return BehaviourResult.read(parameters.answer.fill(JsonObject.builder()
                .put("items", new JsonArray(items))
                .put("total", total)
                .build()));
    }

    private boolean ascending(JsonObject request) {
        return parameters
                .direction
                .map(direction -> switch (direction
                        .at
                        .map(at -> text(request, at))
                        .orElse("")) {
                    case "asc" -> Order.ASC;
                    case "desc" -> Order.DESC;
                    default -> direction.byDefault;
                })
                .orElse(Order.ASC)
                .equals(Order.ASC);
    }

    private sealed interface Search {}

    private record Found(Predicate<Entity> filter) implements Search {}

    private record NotANumber(String text) implements Search {}

    private Optional<Search> search(JsonObject request) {
        return parameters.filter.flatMap(filter -> {
            String wanted = text(request, filter.value);
            return wanted.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(filter.by.get(text(request, filter.type)))
                            .map(criterion -> search(criterion, wanted));
        });
    }

    private static Search search(Criterion criterion, String wanted) {
        if (criterion.match == Match.PART) {
            return new Found(entity -> entity.values()
                    .text(criterion.field)
                    .filter(text -> text.contains(wanted))
                    .isPresent());
        }
        if (!wanted.matches("\\d{1,20}")) {
            return new NotANumber(wanted);
        }
        String digits = EntityKind.keyText(new JsonNumber(new BigDecimal(wanted)));
        return new Found(entity -> entity.values()
                .find(criterion.field)
                .filter(value -> EntityKind.keyText(value).equals(digits))
                .isPresent());
    }

    private static String text(JsonObject request, JsonPointer pointer) {
        return pointer.find(request)
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).text())
                .orElse("");
    }
}
