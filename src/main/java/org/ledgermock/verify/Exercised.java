package org.ledgermock.verify;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ledgermock.contract.Statement;

/** What of a run exercised which statement: verdicts that passed, and nothing else. */
final class Exercised {

    // Of many scenarios each may say its own.
    private static final int REASONS = 3;

    private final Contracts contracts;
    private final Map<Key, List<Verdict>> statements = new HashMap<>();
    private final Map<Key, List<Verdict>> fields = new HashMap<>();
    private final Map<Key, List<Verdict>> cases = new HashMap<>();
    private final Map<Key, Set<String>> leftOut = new HashMap<>();

    private record Key(String family, String operation, String id) {

        Key {
            requireNonNull(family, "family");
            requireNonNull(operation, "operation");
            requireNonNull(id, "id");
        }
    }

    Exercised(Contracts contracts, RunResult result) {
        this.contracts = requireNonNull(contracts, "contracts");
        for (Verdict verdict : result.verdicts()) {
            if (verdict.kind() == Verdict.Kind.CASE) {
                add(cases, new Key(verdict.family(), verdict.operation(), verdict.place()), verdict);
            }
            if (verdict.outcome() == Outcome.SKIPPED) {
                String why = verdict.detail().lines().findFirst().orElse("");
                verdict.statements()
                        .forEach(id -> leftOut.computeIfAbsent(key(verdict, id), none -> new TreeSet<>())
                                .add(why));
            }
            if (verdict.outcome() == Outcome.PASSED) {
                verdict.statements().forEach(id -> add(statements, key(verdict, id), verdict));
                if (verdict.kind() != Verdict.Kind.ORDERED) {
                    verdict.fields().forEach(id -> add(fields, new Key(verdict.family(), "", id), verdict));
                }
            }
        }
    }

    private static void add(Map<Key, List<Verdict>> to, Key key, Verdict verdict) {
        to.computeIfAbsent(key, none -> new ArrayList<>()).add(verdict);
    }

    // An operation's own statement goes before a common one of the same id.
    private Key key(Verdict verdict, String id) {
        boolean own = contracts.operation(verdict.family(), verdict.operation()).stream()
                .flatMap(contract -> contract.statements().stream())
                .anyMatch(statement -> statement.id().equals(id));
        return new Key(verdict.family(), own ? verdict.operation() : Coverage.COMMON, id);
    }

    /** Why what would have exercised a statement was left out; empty where nothing was. */
    Optional<String> leftOut(String family, String operation, Statement statement) {
        return Optional.ofNullable(leftOut.get(new Key(family, operation, statement.id())))
                .map(whys -> "left out: " + whys.stream().limit(REASONS).collect(joining("; ")));
    }

    /** @param operation whose statement it is, or {@value Coverage#COMMON} */
    List<Verdict> by(String family, String operation, Statement statement) {
        return statement instanceof Statement.Field field
                ? byField(family, operation, field)
                : statements.getOrDefault(new Key(family, operation, statement.id()), List.of());
    }

    // What a request may have in a field is more than one value: the cases at its bounds and beyond them belong to it.
    private List<Verdict> byField(String family, String operation, Statement.Field field) {
        List<Verdict> carried = fields.getOrDefault(new Key(family, "", field.id()), List.of());
        if (field.side() == Statement.Side.RESPONSE || carried.isEmpty()) {
            return carried;
        }
        List<Verdict> bounds =
                cases.getOrDefault(new Key(family, operation, field.pointer().toString()), List.of());
        boolean held = !bounds.isEmpty() && bounds.stream().allMatch(each -> each.outcome() == Outcome.PASSED);
        return held
                ? Stream.concat(carried.stream(), bounds.stream()).distinct().toList()
                : List.of();
    }
}
