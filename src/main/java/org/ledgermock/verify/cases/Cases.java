package org.ledgermock.verify.cases;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.contract.FamilyFile;
import org.ledgermock.contract.Once;
import org.ledgermock.contract.Sample;
import org.ledgermock.contract.Statement;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonString;

/**
 * Makes cases of request schemas. What is expected of them comes from the contract alone: the schema as it is written
 * says what breaks it, and the family's {@code breaches} say by which error that is answered.
 */
public final class Cases {

    private static final int PAIRS = 8;

    private final FamilyContract family;
    private final JsonObject known;
    private final long seed;

    /**
     * Cases for a family's operations.
     *
     * @param known values for parameters of these names, instead of the plainest that the schema allows: the key of
     *     an entity that exists
     * @param seed the same seed makes the same cases
     * @throws IllegalArgumentException when the family does not say by which errors breaches are answered
     */
    public Cases(FamilyContract family, JsonObject known, long seed) {
        this.family = requireNonNull(family, "family");
        this.known = requireNonNull(known, "known");
        this.seed = seed;
        if (family.file().breaches().isEmpty()) {
            throw new IllegalArgumentException(
                    "%s does not say by which errors breaches of request schemas are answered: its family.json needs 'breaches'"
                            .formatted(family.family()));
        }
    }

    /**
     * The cases of one operation: the plainest call, then with one thing done to it, then with two things wrong at once.
     * They are the same whichever other operations are asked for. A parameter that says who calls is put in by whoever
     * sends them, where it is not there. None has arguments that a request cannot carry, such as a path without one of
     * its parts.
     */
    public List<Case> of(Contract contract) {
        SplittableRandom random =
                new SplittableRandom(seed ^ contract.operation().hashCode());
        Sample sample = new Sample(known);
        JsonObject schema = contract.request().json();
        JsonObject plainest = plainest(sample, schema);
        List<Mutation> mutations = Mutations.of(schema, sample, random, ofTheCaller(), family.takesLooseScalars());
        List<Case> cases = new ArrayList<>();
        cases.add(new Case(
                family.family(),
                contract.operation(),
                "",
                "as it should be",
                plainest,
                admitted(),
                List.of(),
                contract.changes()));
        for (Mutation mutation : mutations) {
            Expected expected = mutation.rule()
                    .map(rule -> refused(breach(rule, mutation.pointer()), mutation.pointer()))
                    .orElseGet(this::admitted);
            cases.add(made(contract, mutation, mutation.edit().apply(plainest), expected, List.of(mutation.keyword())));
        }
        cases.addAll(pairs(contract, plainest, mutations, random));
        cases.removeIf(one -> !contract.form().canCarry(one.arguments()));
        return contract.once()
                .filter(once -> once.again() == Once.Again.SAME_ANSWER)
                .map(once -> withOwnKeys(once, cases))
                .orElse(List.copyOf(cases));
    }

    // Each is to be carried out, and not to be answered as the one before it that had the same key.
    private List<Case> withOwnKeys(Once once, List<Case> cases) {
        List<Case> own = new ArrayList<>();
        for (Case one : cases) {
            JsonObject arguments = one.arguments();
            for (JsonPointer by : once.by()) {
                if (!known.has(by.head())
                        && !one.pointer().equals(by.toString())
                        && by.find(arguments).orElse(JsonNull.NULL) instanceof JsonString key) {
                    arguments = by.put(arguments, new JsonString(key.text() + "-" + own.size()));
                }
            }
            own.add(one.with(arguments));
        }
        return List.copyOf(own);
    }

    private JsonObject plainest(Sample sample, JsonObject schema) {
        JsonObject plainest = sample.object(schema);
        for (String name : ofTheCaller()) {
            plainest = plainest.without(name);
        }
        return plainest;
    }

    // Of two breaches the one whose error is declared first is answered.
    private List<Case> pairs(
            Contract contract, JsonObject plainest, List<Mutation> mutations, SplittableRandom random) {
        List<Mutation> breaking = mutations.stream()
                .filter(mutation -> mutation.rule().isPresent())
                .toList();
        List<Case> pairs = new ArrayList<>();
        for (int tried = 0; tried < PAIRS * PAIRS && pairs.size() < PAIRS && !breaking.isEmpty(); tried++) {
            Mutation one = breaking.get(random.nextInt(breaking.size()));
            Mutation other = breaking.get(random.nextInt(breaking.size()));
            int first = breach(one.rule().orElseThrow(), one.pointer());
            int second = breach(other.rule().orElseThrow(), other.pointer());
            if (first < second && !one.top().equals(other.top())) {
                Mutation both = new Mutation(
                        one.pointer(),
                        "%s, and %s %s".formatted(one.says(), dotted(other.pointer()), other.says()),
                        one.keyword(),
                        one.rule(),
                        arguments -> one.edit().apply(other.edit().apply(arguments)));
                Case made = made(
                        contract,
                        both,
                        both.edit().apply(plainest),
                        refused(first, one.pointer()),
                        List.of(one.keyword(), Case.ORDER));
                if (pairs.stream().noneMatch(pair -> pair.arguments().equals(made.arguments()))) {
                    pairs.add(made);
                }
            }
        }
        return pairs;
    }

    private Case made(
            Contract contract, Mutation mutation, JsonObject arguments, Expected expected, List<String> keywords) {
        return new Case(
                family.family(),
                contract.operation(),
                mutation.pointer(),
                mutation.says(),
                arguments,
                expected,
                keywords,
                contract.changes());
    }

    /** Which of the family's breaches this is. */
    private int breach(String rule, String pointer) {
        List<FamilyFile.BreachDeclaration> breaches = family.file().breaches();
        for (int at = 0; at < breaches.size(); at++) {
            if (breaches.get(at).answers(rule, pointer)) {
                return at;
            }
        }
        throw new IllegalArgumentException("%s does not say by which error a breach of '%s' at %s is answered"
                .formatted(family.family(), rule, pointer));
    }

    private Expected refused(int breach, String pointer) {
        return new Expected.Refused(error(family.file().breaches().get(breach)), dotted(pointer));
    }

    private Expected admitted() {
        return new Expected.Admitted(
                family.file().breaches().stream().map(this::error).toList());
    }

    private Statement.ErrorCode error(FamilyFile.BreachDeclaration breach) {
        return family.error(breach.error()).orElseThrow();
    }

    // A breach of a parameter of its own kind is one of who calls, not of what is asked for.
    private Set<String> ofTheCaller() {
        return family.file().breaches().stream()
                .flatMap(breach -> breach.parameters().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String dotted(String pointer) {
        return JsonPointer.of(pointer).dotted();
    }
}
