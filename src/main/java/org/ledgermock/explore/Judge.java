package org.ledgermock.explore;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ledgermock.client.LedgerEntry;

/** Judges a run by the ledger and by what the flow said of itself. */
final class Judge {

    private static final String UNDOCUMENTED = "undocumented";

    private Judge() {}

    /**
     * In which way a run broke what is expected; empty when it did not.
     *
     * @param saysUnknown whether the flow has a word for an outcome that is not known, seen in any of its runs: without one
     *     a failure may mean it
     */
    static Optional<Breach> verdict(Expectation expectation, Course course, boolean saysUnknown) {
        Extent extent = extent(expectation, course);
        ToldOutcome outcome = course.outcome();
        return switch (extent) {
            case MORE -> Optional.of(Breach.MOVED_TWICE);
            case ELSEWHERE -> Optional.of(Breach.MOVED_ELSEWHERE);
            case PART -> Optional.of(Breach.MOVED_PART);
            default -> {
                if (outcome == ToldOutcome.NO_END) {
                    yield Optional.of(Breach.NO_END);
                }
                if (extent == Extent.SOME && outcome == ToldOutcome.SUCCESS) {
                    yield Optional.of(Breach.MOVED_PART);
                }
                if (extent == Extent.NOTHING && outcome == ToldOutcome.SUCCESS) {
                    yield Optional.of(Breach.SUCCESS_UNMOVED);
                }
                if (extent == Extent.ALL && outcome == ToldOutcome.FAILURE && saysUnknown && !isToldRefused(course)) {
                    yield Optional.of(Breach.FAILURE_MOVED);
                }
                yield course.afterEnd() > 0 ? Optional.of(Breach.AFTER_END) : Optional.empty();
            }
        };
    }

    // The vendor itself refuses a request that the network has doubled: whoever believes it does not lie.
    private static boolean isToldRefused(Course course) {
        return course.story().troubles().stream()
                .anyMatch(trouble -> trouble.going().kind().equals(Going.TWICE));
    }

    /** The same of a run in which nothing went wrong: it has to do all of it, and to say so. */
    static Optional<Breach> undisturbed(Expectation expectation, Course course) {
        Optional<Breach> broken = verdict(expectation, course, true);
        if (broken.isPresent()) {
            return broken;
        }
        Extent extent = extent(expectation, course);
        boolean done = extent == Extent.ALL || extent == Extent.EITHER && !expectation.any(Clause.Moves::atMost);
        boolean undocumented =
                course.findings().stream().anyMatch(one -> one.mistake().equals(UNDOCUMENTED));
        return done && course.outcome() == ToldOutcome.SUCCESS && !undocumented
                ? Optional.empty()
                : Optional.of(Breach.UNDISTURBED);
    }

    static Extent extent(Expectation expectation, Course course) {
        if (movedElsewhere(expectation, course.ledger())) {
            return Extent.ELSEWHERE;
        }
        Set<Extent> all = expectation.clauses().stream()
                .map(clause -> extent(clause, course))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Extent.class)));
        for (Extent decisive : List.of(Extent.MORE, Extent.ELSEWHERE, Extent.PART)) {
            if (all.contains(decisive)) {
                return decisive;
            }
        }
        if (all.size() > 1) {
            all.remove(Extent.EITHER);
        }
        return all.size() == 1 ? all.iterator().next() : Extent.SOME;
    }

    private static Extent extent(Clause clause, Course course) {
        if (clause instanceof Clause.Moves moves) {
            return extent(moves, course.ledger());
        }
        // What must not move is looked at with all else that must not.
        return clause instanceof Clause.Nothing
                ? Extent.EITHER
                : course.others().getOrDefault(clause, Extent.NOTHING);
    }

    private static Extent extent(Clause.Moves expected, List<LedgerEntry> ledger) {
        List<BigDecimal> steps = ledger.stream()
                .filter(entry -> isOf(expected, entry))
                .flatMap(entry -> entry.movements().stream())
                .filter(movement -> movement.quantity().equals(expected.quantity()))
                .map(LedgerEntry.Movement::amount)
                .filter(amount -> amount.signum() != 0)
                .toList();
        BigDecimal sum = steps.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            return expected.atMost() ? Extent.EITHER : Extent.NOTHING;
        }
        if (sum.signum() != expected.amount().signum()) {
            return Extent.ELSEWHERE;
        }
        int compared = sum.abs().compareTo(expected.inAll().abs());
        if (compared > 0) {
            return Extent.MORE;
        }
        if (compared == 0) {
            return expected.inOneStep() && steps.size() != expected.times() ? Extent.PART : Extent.ALL;
        }
        return sum.remainder(expected.amount()).signum() == 0 ? Extent.SOME : Extent.PART;
    }

    // Other quantities of the same entity, and whoever gives what another gets, move by the same call.
    private static boolean movedElsewhere(Expectation expectation, List<LedgerEntry> ledger) {
        List<Clause.Moves> expected = expectation.of(Clause.Moves.class);
        Set<String> calls = ledger.stream()
                .filter(entry -> expected.stream().anyMatch(moves -> isOf(moves, entry)))
                .map(LedgerEntry::requestId)
                .collect(Collectors.toSet());
        return ledger.stream()
                .filter(entry -> !calls.contains(entry.requestId()))
                .flatMap(entry -> entry.movements().stream())
                .anyMatch(movement -> movement.amount().signum() != 0);
    }

    private static boolean isOf(Clause.Moves moves, LedgerEntry entry) {
        return moves.kind().equals(entry.kind())
                && moves.key().equals(entry.key())
                && entry.movements().stream()
                        .anyMatch(movement -> movement.quantity().equals(moves.quantity()));
    }
}
