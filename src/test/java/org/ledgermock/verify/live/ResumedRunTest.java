package org.ledgermock.verify.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.verify.ContractRun;
import org.ledgermock.verify.Outcome;
import org.ledgermock.verify.RunResult;
import org.ledgermock.verify.Selection;
import org.ledgermock.verify.Verdict;
import org.ledgermock.verify.report.Kept;
import org.ledgermock.verify.report.Reports;

/** A run for which the calls of one day do not suffice goes on on another day. */
class ResumedRunTest {

    private static final Selection TWO =
            new Selection(List.of(Foreign.KYBIO), Set.of("queryByUid", "queryBytel"), Optional.empty());

    @Test
    void what_was_decided_is_not_run_again_and_coverage_adds_up(@TempDir Path folder) {
        Path file = folder.resolve("report/verdicts.json");
        try (Foreign foreign = Foreign.start(folder)) {
            RunResult whole = run(foreign, Permission.ANY_NUMBER, List.of());
            RunResult first = run(foreign, 20, List.of());
            Kept.of(first, 1).write(file);
            long calls = foreign.journal().size();

            RunResult second = run(foreign, 20, Kept.read(file).all());
            RunResult last = run(foreign, Permission.ANY_NUMBER, second.verdicts());

            assertThat(Kept.read(file).target()).isEqualTo(first.target());
            assertThat(foreign.journal().size() - calls).isPositive();
            assertThat(decided(first)).isNotEmpty();
            assertThat(decided(second))
                    .containsAll(decided(first))
                    .hasSizeGreaterThan(decided(first).size());
            assertThat(decided(last)).containsExactlyInAnyOrderElementsOf(decided(whole));
            assertThat(percent(first)).isLessThan(percent(second));
            assertThat(percent(last)).isEqualTo(percent(whole));
        }
    }

    private static long percent(RunResult result) {
        return new Reports(TWO, result).coverage().percent();
    }

    private static RunResult run(Foreign foreign, long calls, List<Verdict> earlier) {
        try (LiveTarget target = foreign.target(new Permission(false, Map.of(), Map.of(), calls, Set.of()))) {
            return ContractRun.of(target, TWO, foreign.clock())
                    .resuming(earlier)
                    .run();
        }
    }

    private static Set<String> decided(RunResult result) {
        // Two cases may do the same.
        return result.verdicts().stream()
                .filter(verdict -> verdict.outcome() != Outcome.SKIPPED)
                .map(verdict -> verdict.kind() + verdict.operation() + verdict.place() + verdict.name())
                .collect(Collectors.toSet());
    }
}
