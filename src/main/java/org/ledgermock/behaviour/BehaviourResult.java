package org.ledgermock.behaviour;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.JsonValue;
import org.ledgermock.state.Change;

/** What a call comes to. */
public sealed interface BehaviourResult {

    /**
     * It is carried out.
     *
     * @param answer what the family's envelope is put round; JSON null for none
     * @param changes empty when it only read
     */
    record Answered(JsonValue answer, List<Change> changes) implements BehaviourResult {

        public Answered {
            requireNonNull(answer, "answer");
            changes = List.copyOf(changes);
        }
    }

    /**
     * It is not carried out, and nothing changes.
     *
     * @param situation one of those that the behaviour's type declares
     * @param arguments for the error's text
     */
    record Refused(String situation, Map<String, String> arguments, Explanation why) implements BehaviourResult {

        public Refused {
            requireNonNull(situation, "situation");
            requireNonNull(why, "why");
            arguments = Map.copyOf(arguments);
        }
    }

    static BehaviourResult read(JsonValue answer) {
        return new Answered(answer, List.of());
    }

    static BehaviourResult refused(String situation, String cause) {
        return new Refused(situation, Map.of(), Explanation.of(cause));
    }
}
