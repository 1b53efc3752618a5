package org.ledgermock.verify;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.contract.Statement;
import org.ledgermock.message.EnumNames;

/**
 * A guess that a target differs from.
 *
 * @param operation whose it is, or {@value Coverage#COMMON}
 * @param id of the statement; of the field where nothing else says what was guessed
 * @param says what was guessed, from where it was, and which option of the mock follows the target
 */
public record Difference(String family, String operation, String id, String says) {

    public Difference {
        requireNonNull(family, "family");
        requireNonNull(operation, "operation");
        requireNonNull(id, "id");
        requireNonNull(says, "says");
    }

    /**
     * The fewest guesses that explain all that differs. One that held in a scenario explains only what no other does, and
     * an error only what no rule does: rules say which error comes when.
     *
     * @param contracts that the run was of
     */
    public static List<Difference> of(Contracts contracts, RunResult result) {
        Set<Key> held = new TreeSet<>();
        // A case that is refused for another reason than the schema passes as well, and shows nothing of its other
        // values.
        result.of(Outcome.PASSED).stream()
                .filter(verdict -> verdict.kind() == Verdict.Kind.SCENARIO)
                .forEach(verdict -> held.addAll(guesses(contracts, verdict)));
        Map<Verdict, Set<Key>> open = new LinkedHashMap<>();
        result.differing().forEach(verdict -> open.put(verdict, guesses(contracts, verdict)));
        List<Key> found = new ArrayList<>(fewest(open, key -> !held.contains(key)));
        found.addAll(fewest(open, key -> true));
        return found.stream().map(key -> key.difference(contracts)).toList();
    }

    private static List<Key> fewest(Map<Verdict, Set<Key>> open, Predicate<Key> wanted) {
        List<Key> found = new ArrayList<>();
        while (true) {
            Map<Key, Long> counts = open.values().stream()
                    .flatMap(Set::stream)
                    .filter(wanted)
                    .collect(Collectors.groupingBy(key -> key, TreeMap::new, Collectors.counting()));
            Optional<Key> most =
                    counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
            if (most.isEmpty()) {
                return found;
            }
            found.add(most.get());
            open.values().removeIf(keys -> keys.contains(most.get()));
        }
    }

    private static Set<Key> guesses(Contracts contracts, Verdict verdict) {
        FamilyContract family = contracts.family(verdict.family());
        Optional<Contract> contract = Optional.ofNullable(family.operations().get(verdict.operation()));
        Set<Key> keys = new TreeSet<>();
        for (String id : verdict.statements()) {
            boolean own = contract.stream()
                    .anyMatch(one -> one.statements().stream()
                            .anyMatch(statement -> statement.id().equals(id)));
            contract.flatMap(one -> one.statement(id))
                    .filter(Grounds::isGuess)
                    .ifPresent(statement ->
                            keys.add(new Key(verdict.family(), own ? verdict.operation() : Coverage.COMMON, id)));
        }
        Set<Key> rules = keys.stream().filter(key -> !key.isError()).collect(Collectors.toCollection(TreeSet::new));
        return !rules.isEmpty()
                ? rules
                : !keys.isEmpty() ? keys : Set.of(new Key(verdict.family(), verdict.operation(), verdict.place()));
    }

    private record Key(String family, String operation, String id) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::family).thenComparing(Key::operation).thenComparing(Key::id);

        boolean isError() {
            return id.startsWith("error.");
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }

        Difference difference(Contracts contracts) {
            FamilyContract known = contracts.family(family);
            return Optional.ofNullable(known.operations().get(operation))
                    .map(contract -> contract.statement(id))
                    .orElseGet(() -> known.statements().stream()
                            .filter(statement -> statement.id().equals(id))
                            .findFirst())
                    .map(statement -> new Difference(family, operation, id, says(statement)))
                    .orElseGet(() -> new Difference(
                            family,
                            operation,
                            "request.%s%s".formatted(operation, id),
                            "no document says what is taken there (inferred)"));
        }

        private static String says(Statement statement) {
            return "%s (%s; %s)%s"
                    .formatted(
                            statement.says(),
                            EnumNames.of(Grounds.certainty(statement)),
                            statement.source(),
                            Grounds.option(statement));
        }
    }

    /** In one line. */
    public String line() {
        return "differs from what was guessed: %s/%s %s: %s".formatted(family, operation, id, says);
    }
}
