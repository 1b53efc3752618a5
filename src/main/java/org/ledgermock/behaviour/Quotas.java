package org.ledgermock.behaviour;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.state.EffectiveLimit;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.Model;
import org.ledgermock.state.State;
import org.ledgermock.state.Usage;

/** Tells how a daily limit stands for every credential of the account: now, or day by day. */
final class Quotas implements Behaviour {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

    private final Parameters parameters;

    private Quotas(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * What a mapping declares.
     *
     * @param limit id of the limit
     * @param days absent for the limit as it is now
     * @param answer {@code /items} has for each credential {@code credential}, {@code limit}, {@code from} and {@code
     *     until}; or, for each day and on it for each credential, {@code credential}, {@code day}, {@code limit} and
     *     {@code calls}
     */
    record Parameters(String limit, Optional<Days> days, AnswerTemplate answer) {}

    /** Where in the request the first and the last day are, and how many days they may be apart. */
    record Days(JsonPointer from, JsonPointer until, int apart) {}

    /** Makes it known to mappings as {@code quotas}. */
    public static final class Type extends DeclaredType<Parameters> {

        public Type() {
            super("quotas", Parameters.class, Quotas::new);
        }

        @Override
        public Set<String> situations(Parameters parameters) {
            return parameters.days.isPresent() ? Set.of("notADate", "backwards", "tooFarApart") : Set.of();
        }

        @Override
        public List<EntityNeed> uses(Parameters parameters) {
            return List.of();
        }

        @Override
        public List<Shape.Filled> fills(Parameters parameters, Model model) {
            Shape item = parameters.days.isPresent()
                    ? Shape.object("credential", "day", "limit", "calls")
                    : Shape.object("credential", "limit", "from", "until");
            return List.of(new Shape.Filled(
                    "answer", parameters.answer, Shape.object().with("items", new Shape.ListOf(item))));
        }
    }

    @Override
    public BehaviourResult act(AdmittedCall call, State state) {
        return parameters
                .days
                .map(days -> byDay(call, state, days))
                .orElseGet(() -> answer(call.usage().credentials().stream()
                        .map(credential -> now(call, state, credential))
                        .toList()));
    }

    private JsonValue now(AdmittedCall call, State state, String credential) {
        EffectiveLimit allowance = call.usage().allowance(parameters.limit, credential, call.apiTime(), state);
        return JsonObject.builder()
                .put("credential", credential)
                .put("limit", allowance.calls())
                .put("from", text(allowance.from()))
                .put("until", text(allowance.until()))
                .build();
    }

    private static JsonValue text(Optional<String> text) {
        return text.<JsonValue>map(JsonString::new).orElse(JsonNull.NULL);
    }

    private BehaviourResult byDay(AdmittedCall call, State state, Days days) {
        Optional<LocalDate> from = date(call.required(days.from));
        Optional<LocalDate> until = date(call.required(days.until));
        if (from.isEmpty() || until.isEmpty()) {
            return BehaviourResult.refused("notADate", "One of the days is in no calendar; yyyy-MM-dd.");
        }
        if (until.get().isBefore(from.get())) {
            return BehaviourResult.refused(
                    "backwards", "The last day, %s, is before the first, %s.".formatted(until.get(), from.get()));
        }
        if (from.get().plusDays(days.apart).isBefore(until.get())) {
            return BehaviourResult.refused(
                    "tooFarApart",
                    "%s and %s are more than %d days apart.".formatted(from.get(), until.get(), days.apart));
        }
        LocalDate today = call.times().day(call.apiTime());
        List<JsonValue> rows = new ArrayList<>();
        from.get()
                .datesUntil(until.get().plusDays(1))
                .filter(day -> !day.isAfter(today))
                .forEach(day -> call.usage().credentials().forEach(one -> rows.add(row(call, state, one, day))));
        return answer(rows);
    }

    private JsonValue row(AdmittedCall call, State state, String credential, LocalDate day) {
        Usage.Day used = call.usage().day(parameters.limit, credential, day, call.apiTime(), state);
        return JsonObject.builder()
                .put("credential", credential)
                .put("day", day.toString())
                .put("limit", used.limit())
                .put("calls", used.calls())
                .build();
    }

    private static Optional<LocalDate> date(JsonValue value) {
        try {
            return Optional.of(LocalDate.parse(EntityKind.keyText(value), DATE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private BehaviourResult answer(List<JsonValue> items) {
        return BehaviourResult.read(parameters.answer.fill(JsonObject.of("items", new JsonArray(items))));
    }
}
