package org.ledgermock.testing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.ledgermock.message.EnumNames;

/**
 * What the tests so far have made a client meet, compared with what is documented: it shows what no test has tried.
 *
 * <pre>{@code
 * Tried tried = ledgermock.tried();
 * tried.assertAtLeast(Tried.What.OPERATIONS, 10);
 * tried.assertAtLeast(Tried.What.PAGES, 50);
 * }</pre>
 */
@PublicApi
public record Tried(List<OfFamily> families) {

    public Tried {
        families = List.copyOf(families);
    }

    /** What is counted. All but operations are counted for those operations that were called at all. */
    public enum What {
        OPERATIONS,
        ERRORS,
        FIELDS,
        PAGES,
        FAULTS;

        /** In small letters, as a setting has it. */
        public String word() {
            return EnumNames.of(this);
        }
    }

    /** The documented names that were met, and those that never were. */
    public record Part(Set<String> tried, Set<String> untried) {

        public Part {
            tried = Collections.unmodifiableSet(new TreeSet<>(tried));
            untried = Collections.unmodifiableSet(new TreeSet<>(untried));
        }

        static Part of(Collection<String> met, Collection<String> documented) {
            Set<String> tried = new TreeSet<>(documented);
            tried.retainAll(met);
            Set<String> untried = new TreeSet<>(documented);
            untried.removeAll(met);
            return new Part(tried, untried);
        }

        public int documented() {
            return tried.size() + untried.size();
        }
    }

    /**
     * What was tried of a family.
     *
     * @param mistakes what the scorecards of all sandboxes found: each mistake with its operation, and how often it was made
     */
    public record OfFamily(
            String family,
            long sandboxes,
            long calls,
            Part operations,
            List<OfOperation> details,
            Map<String, Integer> mistakes) {

        public OfFamily {
            mistakes = Collections.unmodifiableMap(new TreeMap<>(mistakes));
            requireNonNull(family, "family");
            requireNonNull(operations, "operations");
            details = List.copyOf(details);
        }

        /** The parts of a kind: one for the operations, and one for each operation that was called of the others. */
        public Stream<Part> parts(What what) {
            return what == What.OPERATIONS
                    ? Stream.of(operations)
                    : details.stream().map(operation -> operation.part(what));
        }
    }

    /** What was tried of an operation that was called. */
    public record OfOperation(String operation, long calls, Part errors, Part fields, Part pages, Part faults) {

        public OfOperation {
            requireNonNull(operation, "operation");
            requireNonNull(errors, "errors");
            requireNonNull(fields, "fields");
            requireNonNull(pages, "pages");
            requireNonNull(faults, "faults");
        }

        /** @throws IllegalArgumentException for operations, which are no part of one */
        public Part part(What what) {
            return switch (what) {
                case OPERATIONS -> throw new IllegalArgumentException("operations are no part of an operation");
                case ERRORS -> errors;
                case FIELDS -> fields;
                case PAGES -> pages;
                case FAULTS -> faults;
            };
        }
    }

    /** The share that was tried, in percent, rounded down; 100 where nothing is documented. */
    public int percent(What what) {
        int documented = count(what, Part::documented);
        return documented == 0 ? 100 : count(what, part -> part.tried().size()) * 100 / documented;
    }

    private int count(What what, ToIntFunction<Part> of) {
        return families.stream()
                .flatMap(family -> family.parts(what))
                .mapToInt(of)
                .sum();
    }

    /**
     * Holds when at least this share was tried.
     *
     * @param percent 0 to 100
     */
    public void assertAtLeast(What what, int percent) {
        if (percent < 0 || percent > 100) {
            throw new Misuse("A share is from 0 to 100 of a hundred, not %d.".formatted(percent));
        }
        int got = percent(what);
        if (got < percent) {
            throw new AssertionError(
                    "expected: at least %d %% of the documented %s%s tried%n     got: %d %%%nnever tried:%n%s"
                            .formatted(
                                    percent,
                                    what.word(),
                                    what == What.OPERATIONS ? "" : " of operations that were called",
                                    got,
                                    String.join(System.lineSeparator(), untried(what))));
        }
    }

    private List<String> untried(What what) {
        List<String> lines = new ArrayList<>();
        for (OfFamily family : families) {
            if (what == What.OPERATIONS) {
                lines.add("  %s: %s".formatted(family.family, String.join(", ", family.operations.untried)));
            } else {
                family.details.stream()
                        .filter(operation -> !operation.part(what).untried.isEmpty())
                        .map(operation -> "  %s %s: %s"
                                .formatted(
                                        family.family,
                                        operation.operation,
                                        String.join(", ", operation.part(what).untried)))
                        .forEach(lines::add);
            }
        }
        return lines;
    }
}
