package org.ledgermock.behaviour;

import java.util.List;
import java.util.Set;
import org.ledgermock.message.JsonObject;
import org.ledgermock.sandbox.State;

/** Reads the one entity of a kind of which each account has exactly one. */
final class Read implements Behaviour {

    private final Parameters parameters;

    private Read(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * What a mapping declares.
     *
     * @param of the kind of entity
     */
    record Parameters(String of, Shape answer) {}

    /** Makes it known to mappings as {@code read}. */
    public static final class Type implements BehaviourType<Parameters> {

        @Override
        public String name() {
            return "read";
        }

        @Override
        public Class<Parameters> parameters() {
            return Parameters.class;
        }

        @Override
        public Set<String> situations(Parameters parameters) {
            return Set.of();
        }

        @Override
        public List<Use> uses(Parameters parameters) {
            return List.of(Use.of(parameters.of));
        }

        @Override
        public Behaviour create(Parameters parameters) {
            return new Read(parameters);
        }
    }

    @Override
    public Outcome act(AdmittedCall call, State state) {
        return Outcome.read(parameters.answer.fill(
                JsonObject.of("entity", state.single(parameters.of).values())));
    }
}
