package org.ledgermock.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ledgermock.cli.OwnMock;
import org.ledgermock.contract.Provenance;

class CoverageTest {

    private static final Instant NOW = Instant.parse("2026-03-01T04:05:06Z");

    /** The whole of what is known, against the mock. */
    @Test
    void each_statement_is_exercised_by_its_natural_cause_or_says_why_not() {
        try (OwnMock mock = new OwnMock()) {
            RunResult result = ContractRun.of(mock, Selection.all(), InstantSource.system())
                    .inThreads(2)
                    .run();

            assertThat(result.failures()).extracting(Verdict::line).isEmpty();
            assertThat(result.of(Outcome.SKIPPED)).isEmpty();
            Coverage coverage = Coverage.of(Contracts.families(), result);
            assertThat(coverage.entries())
                    .filteredOn(entry -> entry.counted()
                            && entry.column() != Coverage.Column.NATURAL
                            && entry.note().isEmpty())
                    .isEmpty();
            assertThat(coverage.entries())
                    .filteredOn(entry -> entry.counted() && entry.column() == Coverage.Column.NOT_AT_ALL)
                    .as("neither proven nor ordered")
                    .extracting(Coverage.Entry::id)
                    .containsOnly(
                            "error.InvalidParameter",
                            "error.InvalidParameterValue.region",
                            "rule.common.request-id-only-when-reached");
            assertThat(coverage.entries())
                    .filteredOn(entry -> entry.counted()
                            && entry.column() == Coverage.Column.NATURAL
                            && entry.note().isPresent())
                    .as("said to have no natural cause, and has one")
                    .isEmpty();
        }
    }

    @Test
    void an_ordered_error_is_not_proven_and_nothing_skipped_is_passed() {
        Coverage coverage = of(
                verdict(Verdict.Kind.ORDERED, "error.FailedOperation", Outcome.PASSED),
                verdict(Verdict.Kind.SCENARIO, "rule.AllocateCustomerCredit.zero", Outcome.SKIPPED),
                verdict(Verdict.Kind.SCENARIO, "error.MissingParameter", Outcome.FAILED),
                verdict(Verdict.Kind.CASE, "error.InvalidParameter.type", Outcome.PASSED));

        assertThat(column(coverage, "error.FailedOperation")).isEqualTo(Coverage.Column.ORDERED);
        assertThat(coverage.count(Coverage.Column.ORDERED)).isEqualTo(1);
        assertThat(column(coverage, "error.MissingParameter")).isEqualTo(Coverage.Column.NOT_AT_ALL);
        assertThat(column(coverage, "error.InvalidParameter.type")).isEqualTo(Coverage.Column.NATURAL);
        assertThat(coverage.count(Coverage.Column.NATURAL)).isEqualTo(1);
        assertThat(coverage.percent()).isZero();
    }

    @Test
    void what_was_superseded_is_shown_and_not_counted() {
        Coverage coverage = of();

        assertThat(coverage.entries())
                .filteredOn(entry -> entry.statement().provenance() == Provenance.SUPERSEDED)
                .isNotEmpty()
                .noneMatch(Coverage.Entry::counted);
        assertThat(coverage.counted()).isLessThan(coverage.entries().size());
    }

    private static Coverage of(Verdict... verdicts) {
        return Coverage.of(
                List.of("tencent-partner"),
                new RunResult("a mock", true, NOW, NOW, List.of(verdicts), new TreeSet<>()));
    }

    private static Coverage.Column column(Coverage coverage, String id) {
        return coverage.entries().stream()
                .filter(entry -> entry.id().equals(id))
                .filter(entry -> entry.operation().equals("AllocateCustomerCredit") || isCommonAlone(entry))
                .map(Coverage.Entry::column)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isCommonAlone(Coverage.Entry entry) {
        return entry.operation().equals(Coverage.COMMON) && !entry.id().equals("error.FailedOperation");
    }

    private static Verdict verdict(Verdict.Kind kind, String statement, Outcome outcome) {
        return new Verdict(
                kind,
                "tencent-partner",
                "AllocateCustomerCredit",
                "made up",
                "",
                Set.of(statement),
                "documented",
                outcome,
                "",
                Duration.ZERO);
    }
}
