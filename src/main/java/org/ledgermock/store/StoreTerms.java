package org.ledgermock.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ledgermock.message.Texts;

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
     * Holds a server to the terms of a store, and writes its choices into a new one.
     *
     * @param place where the store is, for people
     * @throws StoreRefused when they are others
     */
    void require(CommitLog log, String place) {
        if (!log.facts().containsKey(CHOICE)) {
            Map<String, String> written = new LinkedHashMap<>(Map.of(CHOICE, "all"));
            choices.forEach((name, value) -> written.put(CHOICE + name, value));
            log.writeFacts(written);
        }
        requireChoices(of(log.facts()).choices, place);
        used(log).forEach(family -> requireModel(family, log, place));
    }

    /**
     * Holds a server to the model of a family, which the first sandbox of the family fixes.
     *
     * @throws StoreRefused when it has another one
     */
    void requireModel(String family, CommitLog log, String place) {
        if (!models.containsKey(family)) {
            return;
        }
        String name = MODEL + family;
        String here = String.join("\n", models.get(family));
        if (!log.facts().containsKey(name)) {
            log.writeFacts(Map.of(name, here));
        }
        String made = log.facts().getOrDefault(name, here);
        if (!made.equals(here)) {
            if (used(log).contains(family)) {
                throw another(family, made.lines().toList(), here.lines().toList(), place);
            }
            log.replaceFact(name, made, here);
        }
    }

    private static Set<String> used(CommitLog log) {
        return log.sandboxes().stream()
                .map(CommitLog.KeptSandbox::family)
                .collect(Collectors.toCollection(TreeSet::new));
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
        return rest.isEmpty() ? "nothing" : Texts.first(SHOWN, rest);
    }
}
