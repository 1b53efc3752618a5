package org.ledgermock.behaviour;

import java.util.Set;
import java.util.function.Function;

/** A kind of behaviour that is made of its parameters alone, and by itself carries out every call. */
abstract class DeclaredType<P extends Record> implements BehaviourType<P> {

    private final String name;
    private final Class<P> parameters;
    private final Function<P, Behaviour> behaviour;

    DeclaredType(String name, Class<P> parameters, Function<P, Behaviour> behaviour) {
        this.name = name;
        this.parameters = parameters;
        this.behaviour = behaviour;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Class<P> parameters() {
        return parameters;
    }

    @Override
    public Set<String> situations(P parameters) {
        return Set.of();
    }

    @Override
    public Behaviour create(P parameters) {
        return behaviour.apply(parameters);
    }
}
