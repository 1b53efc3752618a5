package org.ledgermock.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.cli.OwnMock;
import org.ledgermock.contract.Provenance;
import org.ledgermock.server.GivenStore;
import org.ledgermock.verify.report.ReportPages;
import org.ledgermock.verify.report.Reports;

class CoverageTest {

    private static final Selection PARTNER = new Selection(List.of("tencent-partner"), Set.of(), Optional.empty());
    private static final String REQUEST_FIELD = "request.AllocateCustomerCredit/ClientUin";
    private static final String ANSWER_FIELD = "response.AllocateCustomerCredit/TotalCredit";
    private static final Instant NOW = Instant.parse("2026-03-01T04:05:06Z");

    @Test
    void what_a_thread_has_called_before_a_run_is_not_of_its_first_scenario() {
        Selection countries = new Selection(List.of("tencent-partner"), Set.of("GetCountryCodes"), Optional.empty());
        try (OwnMock mock = new OwnMock(GivenStore::in)) {
            new CurrentRun(mock, Contracts.ofLedgermock(), addition -> {})
                    .during(() -> Session.begin()
                            .of("kybio-member")
                            .call("queryByUid", "{\"customerUid\":231607639459718452}"));

            RunResult result =
                    ContractRun.of(mock, countries, InstantSource.system()).run();

            assertThat(result.verdicts())
                    .flatExtracting(Verdict::fields)
                    .isNotEmpty()
                    .allMatch(field -> field.contains("GetCountryCodes"));
        }
    }

    /** The whole of what is known, against the mock. */
    @Test
    void each_statement_is_exercised_by_its_natural_cause_or_says_why_not(@TempDir Path folder) throws IOException {
        try (OwnMock mock = new OwnMock(GivenStore::in)) {
            RunResult result = ContractRun.of(mock, Selection.all(), InstantSource.system())
                    .inThreads(2)
                    .run();

            assertThat(result.failures()).extracting(Verdict::line).isEmpty();
            assertThat(result.of(Outcome.SKIPPED)).isEmpty();
            Coverage coverage = Coverage.of(Selection.all(), result);
            assertThat(coverage.entries())
                    .filteredOn(entry -> entry.counted()
                            && entry.column() != Coverage.Column.NATURAL
                            && entry.note().isEmpty())
                    .isEmpty();
            assertThat(coverage.entries())
                    .filteredOn(entry -> entry.isField() && entry.column() == Coverage.Column.NATURAL)
                    .hasSizeGreaterThan(300);
            assertThat(coverage.entries())
                    .filteredOn(entry ->
                            !entry.isField() && entry.counted() && entry.column() == Coverage.Column.NOT_AT_ALL)
                    .as("neither proven nor ordered")
                    .extracting(Coverage.Entry::id)
                    .containsOnly(
                            "error.InvalidParameter",
                            "error.InvalidParameterValue",
                            "rule.common.request-id-only-when-reached");
            assertThat(coverage.entries())
                    .filteredOn(entry -> entry.counted()
                            && entry.column() == Coverage.Column.NATURAL
                            && entry.note().isPresent())
                    .as("said to have no natural cause, and has one")
                    .isEmpty();
            new Reports(Selection.all(), result).write(folder);
            ReportPages.in(folder).areWhole().areClosed().areSmall();
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
    void a_field_of_requests_needs_a_call_that_was_carried_out_and_all_cases_at_its_bounds() {
        Verdict carried = field(Verdict.Kind.SCENARIO, "A.feature:1", Outcome.PASSED, REQUEST_FIELD);
        Verdict bound = field(Verdict.Kind.CASE, "/ClientUin", Outcome.PASSED);

        assertThat(column(of(carried, bound), REQUEST_FIELD)).isEqualTo(Coverage.Column.NATURAL);
        assertThat(column(of(carried), REQUEST_FIELD)).isEqualTo(Coverage.Column.NOT_AT_ALL);
        assertThat(column(of(bound), REQUEST_FIELD)).isEqualTo(Coverage.Column.NOT_AT_ALL);
        for (Outcome other : List.of(Outcome.SKIPPED, Outcome.FAILED)) {
            Verdict without = field(Verdict.Kind.CASE, "/ClientUin", other);
            assertThat(column(of(carried, bound, without), REQUEST_FIELD)).isEqualTo(Coverage.Column.NOT_AT_ALL);
        }
    }

    @Test
    void a_field_of_answers_needs_an_answer_that_had_it_and_was_not_ordered() {
        assertThat(column(of(field(Verdict.Kind.SCENARIO, "A.feature:1", Outcome.PASSED, ANSWER_FIELD)), ANSWER_FIELD))
                .isEqualTo(Coverage.Column.NATURAL);
        for (Outcome other : List.of(Outcome.SKIPPED, Outcome.FAILED)) {
            assertThat(column(of(field(Verdict.Kind.SCENARIO, "A.feature:1", other, ANSWER_FIELD)), ANSWER_FIELD))
                    .isEqualTo(Coverage.Column.NOT_AT_ALL);
        }
        assertThat(column(of(field(Verdict.Kind.ORDERED, "ordered", Outcome.PASSED, ANSWER_FIELD)), ANSWER_FIELD))
                .isEqualTo(Coverage.Column.NOT_AT_ALL);
    }

    @Test
    void a_run_of_one_operation_is_measured_by_that_operation() {
        Selection one = PARTNER.operation("QueryPartnerCredit");

        assertThat(Coverage.of(one, result()).entries())
                .isNotEmpty()
                .extracting(Coverage.Entry::operation)
                .containsOnly("QueryPartnerCredit");
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
        return Coverage.of(PARTNER, result(verdicts));
    }

    private static RunResult result(Verdict... verdicts) {
        return new RunResult("a mock", true, NOW, NOW, List.of(verdicts), new TreeSet<>(), true);
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
        return verdict(kind, "", Set.of(statement), Set.of(), outcome);
    }

    private static Verdict field(Verdict.Kind kind, String place, Outcome outcome, String... fields) {
        return verdict(kind, place, Set.of(), Set.of(fields), outcome);
    }

    private static Verdict verdict(
            Verdict.Kind kind, String place, Set<String> statements, Set<String> fields, Outcome outcome) {
        return new Verdict(
                kind,
                "tencent-partner",
                "AllocateCustomerCredit",
                "made up",
                place,
                statements,
                fields,
                "documented",
                outcome,
                "",
                Duration.ZERO);
    }
}
