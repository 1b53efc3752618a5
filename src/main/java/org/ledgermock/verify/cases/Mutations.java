package org.ledgermock.verify.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.ledgermock.contract.Keywords;
import org.ledgermock.contract.Sample;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;

/** All that is done, one at a time, to calls that a request schema describes. */
final class Mutations {

    private final Sample sample;
    private final SplittableRandom random;
    private final Set<String> ofTheCaller;
    private final boolean looseScalars;
    private final List<Mutation> found = new ArrayList<>();

    private Mutations(Sample sample, SplittableRandom random, Set<String> ofTheCaller, boolean looseScalars) {
        this.looseScalars = looseScalars;
        this.sample = sample;
        this.random = random;
        this.ofTheCaller = ofTheCaller;
    }

    /** @param ofTheCaller names of parameters that whoever sends a call puts in: they are only made wrong */
    static List<Mutation> of(
            JsonObject schema, Sample sample, SplittableRandom random, Set<String> ofTheCaller, boolean looseScalars) {
        Mutations mutations = new Mutations(sample, random, ofTheCaller, looseScalars);
        mutations.fields(Place.ROOT, schema, UnaryOperator.identity());
        return mutations.found;
    }

    /** @param open puts the object into the arguments, where it is not there already */
    private void fields(Place holder, JsonObject schema, UnaryOperator<JsonObject> open) {
        List<String> required = Keywords.texts(schema, "required");
        JsonObject properties = schema.object("properties").orElse(JsonObject.EMPTY);
        properties.forEach((name, property) -> {
            Place place = holder.below(name);
            if (required.contains(name) && !ofTheCaller.contains(name)) {
                add(
                        new Mutation(place.pointer(), "is missing", "required", Optional.of("required"), place::remove),
                        open);
            }
            if (!required.contains(name)) {
                JsonValue given = sample.field(name, (JsonObject) property);
                add(
                        new Mutation(
                                place.pointer(),
                                "is there",
                                "",
                                Optional.empty(),
                                arguments -> place.set(arguments, given)),
                        open);
            }
            value(place, name, (JsonObject) property, open);
        });
        unknown(holder, schema, properties.names(), open);
    }

    private void value(Place place, String name, JsonObject schema, UnaryOperator<JsonObject> open) {
        new ValueMutations(place, name, schema, sample, random, looseScalars)
                .all().stream()
                        .filter(mutation -> mutation.rule().isPresent() || !ofTheCaller.contains(name))
                        .forEach(mutation -> add(mutation, open));
        UnaryOperator<JsonObject> there = arguments -> {
            JsonObject opened = open.apply(arguments);
            return place.isIn(opened) ? opened : place.set(opened, sample.field(name, schema));
        };
        if (schema.object("properties").isPresent()) {
            fields(place, schema, there);
        }
        schema.object("items").ifPresent(items -> {
            Place first = place.below("0");
            new ValueMutations(first, name + "/0", items, sample, random, looseScalars)
                    .all()
                    .forEach(mutation -> add(mutation, there));
            if (items.object("properties").isPresent()) {
                fields(first, items, there);
            }
        });
    }

    private void unknown(Place holder, JsonObject schema, List<String> names, UnaryOperator<JsonObject> open) {
        List<String> unknown = new ArrayList<>(List.of("MadeUp" + random.nextInt(1_000)));
        if (!names.isEmpty()) {
            unknown.add(otherCase(names.get(random.nextInt(names.size()))));
        }
        Optional<String> rule = Keywords.isClosed(schema) ? Optional.of("additionalProperties") : Optional.empty();
        for (String name : unknown) {
            if (!names.contains(name)) {
                Place place = holder.below(name);
                add(
                        new Mutation(
                                place.pointer(),
                                "is there, which nothing is said of",
                                "additionalProperties",
                                rule,
                                arguments -> place.set(arguments, JsonNumber.of(1))),
                        open);
            }
        }
    }

    private static String otherCase(String name) {
        char first = name.charAt(0);
        return (Character.isUpperCase(first) ? Character.toLowerCase(first) : Character.toUpperCase(first))
                + name.substring(1);
    }

    private void add(Mutation mutation, UnaryOperator<JsonObject> open) {
        found.add(mutation.after(open));
    }
}
