package org.ledgermock.behaviour;

import java.util.List;
import java.util.Set;
import org.ledgermock.state.Model;

/**
 * A kind of behaviour, by which mappings name it. Found by {@link java.util.ServiceLoader}; needs a public constructor
 * without arguments.
 *
 * @param <P> its parameters, as a mapping declares them: a record, whose components are the allowed keys
 */
public interface BehaviourType<P extends Record> {

    /** As mappings write it: {@code allocate}. */
    String name();

    Class<P> parameters();

    /**
     * The names of everything that may keep it from carrying out a call. A mapping binds each to an error statement of
     * the contract; one that it leaves out, or adds, stops the server from starting.
     */
    Set<String> situations(P parameters);

    /**
     * What the family's entities need to have for it; a mapping that asks for something else stops the server from
     * starting.
     */
    List<EntityNeed> uses(P parameters);

    /** The keys of the family's options that it asks for; a family that does not declare one does not start. */
    default Set<String> options(P parameters) {
        return Set.of();
    }

    /** The templates in its parameters, and what each is filled from: one that asks for something else stops the start. */
    default List<Shape.Filled> fills(P parameters, Model model) {
        return List.of();
    }

    /**
     * A behaviour with these parameters.
     *
     * @throws IllegalArgumentException when the parameters make no sense together; the message is shown with the file
     */
    Behaviour create(P parameters);
}
