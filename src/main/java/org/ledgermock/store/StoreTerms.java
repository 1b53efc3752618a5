package org.ledgermock.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What all servers on one store have to agree on, or the calls of its sandboxes would come out otherwise than before.
 *
 * @param choices by their names as they are told to users
 * @param models what the model of each family is made of, in words
 */
public record StoreTerms(Map<String, String> choices, Map<String, SortedSet<String>> models) {

    private static final String CHOICE = "choice ";
    private static final String MODEL = "model ";
    private static final int SHOWN = 5;

    public StoreTerms {
        choices = Map.copyOf(choices);
        models = Map.copyOf(models);
    }

    /** Those that a store was made with, of what is written of it as a whole. */
    static StoreTerms of(Map<String, String> facts) {
        Map<String, String> choices = named(CHOICE, facts);
        choices.remove("");
        Map<String, SortedSet<String>> models = new TreeMap<>();
        named(MODEL, facts)
                .forEach((family, words) ->
                        models.put(family, new TreeSet<>(words.lines().toList())));
        return new StoreTerms(choices, models);
    }

    private static Map<String, String> named(String kind, Map<String, String> facts) {
        Map<String, String> named = new TreeMap<>();
        facts.forEach((name, value) -> {
            if (name.startsWith(kind)) {
                named.put(name.substring(kind.length()), value);
            }
        });
        return named;
    }

    /**
     * Holds a server to the terms of a store, and writes down those that nobody has fixed yet: of a new store, and of families
     * that have no sandbox in it.
     *
     * @param place where the store is, for people
     * @throws StoreRefused when they are others
     */
    void require(CommitLog log, String place) {
        Map<String, String> facts = log.facts();
        Map<String, String> written = new LinkedHashMap<>();
        if (facts.containsKey(CHOICE)) {
            requireChoices(of(facts).choices, place);
        } else {
            written.put(CHOICE, "all");
            choices.forEach((name, value) -> written.put(CHOICE + name, value));
        }
        SortedSet<String> used = log.sandboxes().stream()
                .map(CommitLog.KeptSandbox::family)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, SortedSet<String>> made = of(facts).models;
        new TreeMap<>(models).forEach((family, words) -> {
            if (!words.equals(made.get(family))) {
                if (used.contains(family) && made.containsKey(family)) {
                    throw another(family, made.get(family), words, place);
                }
                written.put(MODEL + family, String.join("\n", words));
            }
        });
        if (!written.isEmpty()) {
            log.writeFacts(written);
        }
    }

    private void requireChoices(Map<String, String> made, String place) {
        TreeSet<String> names = new TreeSet<>(made.keySet());
        names.addAll(choices.keySet());
        for (String name : names) {
            String before = made.getOrDefault(name, "");
            String now = choices.getOrDefault(name, "");
            if (!before.equals(now)) {
                throw new StoreRefused(
                        "%s was made with %s, and this server has %s: start it as before, or name another file"
                                .formatted(place, told(name, before), told(name, now)));
            }
        }
    }

    private static String told(String name, String value) {
        return value.isEmpty() ? "no " + name : name + " " + value;
    }

    private static StoreRefused another(String family, Collection<String> made, Collection<String> here, String place) {
        return new StoreRefused(
                "%s was made with another model of %s (there alone: %s; here alone: %s): start it with the families it was made with, or name another file"
                        .formatted(place, family, without(made, here), without(here, made)));
    }

    private static String without(Collection<String> all, Collection<String> known) {
        List<String> rest = new ArrayList<>(all);
        rest.removeAll(known);
        if (rest.isEmpty()) {
            return "nothing";
        }
        String shown = rest.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return rest.size() > SHOWN ? "%s and %d more".formatted(shown, rest.size() - SHOWN) : shown;
    }
}
