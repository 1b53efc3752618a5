package org.ledgermock.verify;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What earlier runs have decided, and is not run again. */
final class Decided {

    private final List<Verdict> verdicts;
    private final Set<Which> which;

    private record Which(Verdict.Kind kind, String family, String operation, String place, String name) {}

    /** @param verdicts of earlier runs; what was left out there is not decided */
    Decided(List<Verdict> verdicts) {
        this.verdicts = verdicts.stream()
                .filter(verdict -> verdict.outcome() != Outcome.SKIPPED)
                .toList();
        this.which = this.verdicts.stream()
                .map(verdict -> new Which(
                        verdict.kind(), verdict.family(), verdict.operation(), verdict.place(), verdict.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Verdict> verdicts() {
        return verdicts;
    }

    boolean has(Verdict.Kind kind, String family, String operation, String place, String name) {
        return which.contains(new Which(kind, family, operation, place, name));
    }
}
