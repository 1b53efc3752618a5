package org.ledgermock.behaviour;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.state.Model;

/** What a behaviour fills an {@link AnswerTemplate} from: a template that asks for something else stops the server. */
public sealed interface Shape {

    /** Nothing is known of it: whatever is asked for may be there. */
    Shape ANY = new Anything();

    /** Anything. */
    record Anything() implements Shape {}

    /** What stands at a place in the arguments of a call. */
    record RequestAt(JsonPointer at) implements Shape {}

    /** An entity of a kind. */
    record EntityOf(String kind) implements Shape {}

    /** A list. */
    record ListOf(Shape item) implements Shape {}

    /** An object that has these fields, and no others. */
    record ObjectOf(Map<String, Shape> fields) implements Shape {

        public ObjectOf {
            fields = Map.copyOf(fields);
        }

        ObjectOf with(String name, Shape field) {
            Map<String, Shape> more = new LinkedHashMap<>(fields);
            more.put(name, field);
            return new ObjectOf(more);
        }
    }

    /**
     * A template of a behaviour's parameters, and what it is filled from.
     *
     * @param parameter as the mapping names it
     */
    record Filled(String parameter, AnswerTemplate template, Shape from) {

        public Filled {
            requireNonNull(parameter, "parameter");
            requireNonNull(template, "template");
            requireNonNull(from, "from");
        }
    }

    /** An object of which nothing is known but the names of its fields. */
    static ObjectOf object(String... names) {
        ObjectOf object = new ObjectOf(Map.of());
        for (String name : names) {
            object = object.with(name, ANY);
        }
        return object;
    }

    /** An object with a field for each of these. */
    static ObjectOf object(List<String> names) {
        return object(names.toArray(String[]::new));
    }

    /** Where the whole of the arguments is. */
    static Shape request() {
        return new RequestAt(JsonPointer.of(""));
    }

    /** What {@link Sources} has of each call. */
    static ObjectOf sources(Model model) {
        ObjectOf sources = object();
        ObjectOf counts = object();
        for (String kind : model.kinds().keySet()) {
            if (model.kind(kind).single()) {
                sources = sources.with(kind, new EntityOf(kind));
            } else {
                counts = counts.with(kind, ANY);
            }
        }
        return sources.with("request", request())
                .with("account", object("name"))
                .with("credential", ANY)
                .with("time", ANY)
                .with("count", counts);
    }
}
