package org.ledgermock.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgermock.message.Texts;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.live.Permission;
import org.ledgermock.verify.report.Kept;
import picocli.CommandLine.Option;

/** What {@code verify} is told of a live endpoint. */
final class LiveOptions {

    private static final String GUESSES = "inferred";

    @Option(names = "--target", paramLabel = "URL", description = "The endpoint: https://host or http://host:port.")
    private @Nullable String target;

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description = "Certificates to trust, in PEM, instead of the machine's.")
    private @Nullable Path ca;

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description = "Takes each family's first credential of this file, instead of the one in the environment.")
    private @Nullable Path credentials;

    @Option(
            names = "--allow-mutations",
            description = "Lets calls change the state of those named. Without it none does.")
    private boolean mutations;

    @Option(
            names = "--entity",
            paramLabel = "KIND=KEY",
            description = "Whose quantities may be changed: of this kind the one with this key; may be repeated.")
    private List<String> entities = new ArrayList<>();

    @Option(
            names = "--budget",
            paramLabel = "QUANTITY=N",
            description =
                    "How far a quantity may be from where it began, all entities taken together; may be repeated.")
    private List<String> budgets = new ArrayList<>();

    @Option(
            names = "--allow-irreversible",
            paramLabel = "OPERATION",
            description = "Lets this operation be called although nothing takes it back; may be repeated.")
    private List<String> irreversible = new ArrayList<>();

    @Option(
            names = "--record",
            paramLabel = "DIR",
            description =
                    "Keeps what held, without answers, as DIR/FAMILY/verified-DATE.json; in a checkout DIR is schemas.")
    private @Nullable Path record;

    @Option(
            names = "--max-calls",
            paramLabel = "N",
            description =
                    "How many calls of each family are made at most, refused ones and putting back included (default:"
                            + " a quarter of what is left of the day, where the vendor counts calls by the day).")
    private @Nullable Integer calls;

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "Goes on with an earlier run on this target, by its verdicts.json: what it decided is not run"
                    + " again, and coverage adds up.")
    private @Nullable Path resume;

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description = "Where changes are written down before they are made; gone when all is put back (default:"
                    + " live-journal.jsonl in the folder of reports).")
    private @Nullable Path journal;

    @Option(
            names = "--fail-on",
            paramLabel = "CERTAINTY",
            description = "inferred: what differs from a guess fails the run as well. Without it only what the vendor"
                    + " documented, and what was observed, does.")
    private @Nullable String failOn;

    boolean isGiven() {
        return target != null;
    }

    /** Whether something is said of a live endpoint, and not which. */
    boolean lacksTarget() {
        return target == null
                && (ca != null
                        || credentials != null
                        || record != null
                        || journal != null
                        || resume != null
                        || failOn != null
                        || calls != null
                        || mutations
                        || !entities.isEmpty()
                        || !budgets.isEmpty()
                        || !irreversible.isEmpty());
    }

    /** Whether anything may be changed there. */
    boolean changes() {
        return mutations;
    }

    String target() {
        return target == null ? "" : target;
    }

    Optional<Path> ca() {
        return Optional.ofNullable(ca);
    }

    Optional<Path> credentials() {
        return Optional.ofNullable(credentials);
    }

    Optional<Path> record() {
        return Optional.ofNullable(record);
    }

    /**
     * The run to go on with; empty where this one begins.
     *
     * @throws IllegalArgumentException when it was on another target
     */
    Optional<Kept> earlier() {
        Optional<Kept> earlier = Optional.ofNullable(resume).map(Kept::read);
        earlier.filter(kept -> !kept.target().equals(target())).ifPresent(kept -> {
            throw new IllegalArgumentException("--resume goes on with a run on the same target; %s is of one on %s"
                    .formatted(resume, kept.target()));
        });
        return earlier;
    }

    /** @throws IllegalArgumentException when something else than a certainty was given */
    boolean guessesDecide() {
        if (failOn != null && !failOn.equals(GUESSES)) {
            throw new IllegalArgumentException("--fail-on can be %s, not '%s'".formatted(GUESSES, failOn));
        }
        return failOn != null;
    }

    /** Where the run keeps what it changes. */
    Path journal(Path report) {
        return journal == null ? report.resolve("live-journal.jsonl") : journal;
    }

    /** What they were given as, each word with a space before it; but for the record, which needs no second one. */
    String words() {
        StringBuilder words = new StringBuilder(" --target ").append(Texts.shellWord(target()));
        ca().ifPresent(file -> words.append(" --ca ").append(Texts.shellWord(file.toString())));
        credentials().ifPresent(file -> words.append(" --credentials ").append(Texts.shellWord(file.toString())));
        words.append(mutations ? " --allow-mutations" : "");
        entities.forEach(entity -> words.append(" --entity ").append(Texts.shellWord(entity)));
        budgets.forEach(budget -> words.append(" --budget ").append(Texts.shellWord(budget)));
        irreversible.forEach(operation -> words.append(" --allow-irreversible ").append(operation));
        words.append(calls == null ? "" : " --max-calls " + calls);
        words.append(failOn == null ? "" : " --fail-on " + failOn);
        if (journal != null) {
            words.append(" --journal ").append(Texts.shellWord(journal.toString()));
        }
        return words.toString();
    }

    /** A short form that a family declares was given. */
    void entity(String kind, String key) {
        entities.add(kind + "=" + key);
    }

    /** A short form that a family declares was given. */
    void budget(String quantity, String amount) {
        budgets.add(quantity + "=" + amount);
    }

    /** @throws IllegalArgumentException when they contradict each other, or name what no family has */
    Permission permission(Contracts contracts, List<String> families) {
        Map<String, List<String>> named = new TreeMap<>();
        for (String entity : entities) {
            String kind = known("--entity KIND=KEY", entity, kinds(contracts, families));
            named.computeIfAbsent(kind, none -> new ArrayList<>()).add(entity.substring(kind.length() + 1));
        }
        Map<String, BigDecimal> amounts = new TreeMap<>();
        for (String budget : budgets) {
            String quantity = known("--budget QUANTITY=N", budget, quantities(contracts, families));
            amounts.put(quantity, amount(budget, budget.substring(quantity.length() + 1)));
        }
        requireOperations(contracts, families);
        if (calls != null && calls < 1) {
            throw new IllegalArgumentException("--max-calls is 1 or more, not " + calls);
        }
        return new Permission(
                mutations, named, amounts, calls == null ? Permission.ANY_NUMBER : calls, Set.copyOf(irreversible));
    }

    private void requireOperations(Contracts contracts, List<String> families) {
        Set<String> known = families.stream()
                .flatMap(family -> contracts.family(family).operations().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        irreversible.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("'%s' is no --allow-irreversible OPERATION; operations are %s"
                    .formatted(name, String.join(", ", known)));
        });
    }

    private static Set<String> kinds(Contracts contracts, List<String> families) {
        return families.stream()
                .flatMap(family -> contracts.family(family).live().entities().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> quantities(Contracts contracts, List<String> families) {
        return families.stream()
                .flatMap(family -> contracts.family(family).live().quantities().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String known(String form, String written, Set<String> known) {
        String name = written.substring(0, Math.max(0, written.indexOf('=')));
        if (!known.contains(name) || written.length() == name.length() + 1) {
            throw new IllegalArgumentException("'%s' is no %s; %s can be %s"
                    .formatted(
                            written,
                            form,
                            form.substring(form.indexOf(' ') + 1, form.indexOf('=')),
                            String.join(", ", known)));
        }
        return name;
    }

    private static BigDecimal amount(String written, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'%s' is no --budget QUANTITY=N: '%s' is no amount".formatted(written, text), e);
        }
    }
}
