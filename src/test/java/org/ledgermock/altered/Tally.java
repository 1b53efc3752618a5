package org.ledgermock.altered;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** How requests were answered: at which stage, of which operation, with what done to them. */
final class Tally {

    private final Map<String, Integer> stages = new TreeMap<>();
    private final TreeSet<String> carriedOut = new TreeSet<>();
    private final TreeSet<String> reachedSchema = new TreeSet<>();

    void add(Recipe recipe, String stage) {
        stages.merge(stage, 1, Integer::sum);
        if (stage.equals("answered")) {
            carriedOut.add(recipe.call().operation());
        }
        if (stage.equals("answered") || stage.equals("operation") || stage.equals("request schema")) {
            recipe.steps().forEach(step -> reachedSchema.add(step.alteration().toString()));
        }
    }

    /** The operations of which some call was carried out. */
    TreeSet<String> carriedOut() {
        return carriedOut;
    }

    /** The alterations with which some call came as far as the request schema. */
    TreeSet<String> reachedSchema() {
        return reachedSchema;
    }

    @Override
    public String toString() {
        return stages.toString();
    }
}
