package org.ledgermock.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ledgermock.behaviour.AdmittedCall;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.Once;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Refusal;
import org.ledgermock.state.Change;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.OnceCall;
import org.ledgermock.state.State;

/** Which calls of an operation repeat one that has been carried out: what its contract says, compiled. */
public final class OnceRule {

    private final Once once;
    private final Optional<Duration> time;
    private final List<Part> parts;

    /**
     * A part of the key.
     *
     * @param isNumber whether the request schema takes a number there, so that digits in a text are the same number
     * @param isGroup whether it is the part of each value of which so many calls are remembered
     */
    private record Part(JsonPointer place, boolean isNumber, boolean isGroup) {

        Optional<String> text(JsonObject arguments) {
            return place.find(arguments).filter(value -> value != JsonNull.NULL).map(this::text);
        }

        private String text(JsonValue value) {
            return isNumber ? EntityKind.digitsOrText(value) : EntityKind.keyText(value);
        }
    }

    private OnceRule(Once once, List<Part> parts) {
        this.once = once;
        this.time = once.keeps().time();
        this.parts = List.copyOf(parts);
    }

    static Optional<OnceRule> of(Contract contract) {
        return contract.once()
                .map(once -> new OnceRule(
                        once,
                        once.by().stream()
                                .map(place -> new Part(
                                        place,
                                        contract.request().places().isNumber(place),
                                        once.keeps()
                                                .each()
                                                .filter(place::equals)
                                                .isPresent()))
                                .toList()));
    }

    /** A call that may repeat one; empty when it lacks a part of the key. */
    Optional<Attempt> attempt(AdmittedCall call) {
        String group = "";
        List<String> key = new ArrayList<>(parts.size());
        for (Part part : parts) {
            Optional<String> text = part.text(call.arguments());
            if (text.isEmpty()) {
                return Optional.empty();
            }
            if (part.isGroup) {
                group = text.get();
            } else {
                key.add(text.get());
            }
        }
        return Optional.of(new Attempt(call, group, key));
    }

    /** A call that has the whole key. */
    final class Attempt {

        private final AdmittedCall call;
        private final String group;
        private final List<String> key;

        private Attempt(AdmittedCall call, String group, List<String> key) {
            this.call = call;
            this.group = group;
            this.key = List.copyOf(key);
        }

        /** What it comes to when it repeats one that a state remembers; empty when it has to be carried out. */
        Optional<CallResult> repetition(State state) {
            return state.once()
                    .find(call.operation(), group, key)
                    .filter(this::isRemembered)
                    .map(this::repetition);
        }

        private boolean isRemembered(OnceCall known) {
            return time.map(span -> call.apiTime().isBefore(known.at().plus(span)))
                    .orElse(true);
        }

        private CallResult repetition(OnceCall known) {
            if (known.outcome().isEmpty()) {
                return refused("already been carried out: its result stands, this one was not carried out again");
            }
            OnceCall.Outcome outcome = known.outcome().get();
            return outcome.arguments().equals(call.arguments())
                    ? new CallResult.Done(outcome.document(), Optional.empty())
                    : refused("been carried out with other arguments: its result stands, this one was not carried out");
        }

        private CallResult refused(String why) {
            String named = parts.stream()
                    .map(part -> part.place + " " + part.text(call.arguments()).orElseThrow())
                    .collect(Collectors.joining(" and "));
            return new CallResult.Refused(
                    Execution.STAGE,
                    new Refusal(
                            once.otherwise(),
                            Map.of(),
                            Explanation.of("A call of %s with %s has %s.".formatted(call.operation(), named, why))));
        }

        /** The changes that it made, and that it is remembered. */
        List<Change> remembered(List<Change> changes, JsonObject document) {
            Optional<OnceCall.Outcome> outcome = once.again() == Once.Again.SAME_ANSWER
                    ? Optional.of(new OnceCall.Outcome(call.arguments(), document))
                    : Optional.empty();
            List<Change> all = new ArrayList<>(changes);
            all.add(new Change.Remember(
                    call.operation(),
                    group,
                    new OnceCall(key, call.apiTime(), outcome),
                    once.keeps().newest()));
            return all;
        }
    }
}
