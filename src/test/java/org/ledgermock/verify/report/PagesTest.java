package org.ledgermock.verify.report;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.ledgermock.verify.ContractRun;
import org.ledgermock.verify.Outcome;
import org.ledgermock.verify.RunResult;
import org.ledgermock.verify.Selection;
import org.ledgermock.verify.Verdict;

/** The pages that a run writes, as they are written; {@link PagesCheck} looks at them in a browser. */
class PagesTest {

    private static final String OPERATION = "QueryPartnerCredit";
    private static final Selection ONE = new Selection(List.of("tencent-partner"), Set.of(OPERATION), Optional.empty());
    private static final Instant NOW = Instant.parse("2026-03-01T04:05:06Z");

    @TempDir
    private Path folder;

    @Test
    void a_run_leads_from_statements_to_sources_scenarios_and_cases_and_back() throws Exception {
        try (OwnMock mock = new OwnMock()) {
            new Reports(ONE, ContractRun.of(mock, ONE, InstantSource.system()).run()).write(folder);
        }

        ReportPages pages = ReportPages.in(folder).areWhole().areClosed().areSmall();
        assertThat(pages.all())
                .containsKeys("coverage.html", "scenarios/tencent-partner/QueryPartnerCredit.html")
                .containsKey("sources/tencent-partner.html");
        assertThat(pages.all().get("coverage.html"))
                .contains("<a href=\"sources/tencent-partner.html#QueryPartnerCredit\">")
                .containsPattern("<a href=\"scenarios/tencent-partner/QueryPartnerCredit.html#L\\d+\">")
                .contains("<a href=\"scenarios/tencent-partner/QueryPartnerCredit.html\">")
                .contains("<a href=\"scenarios/tencent-partner/QueryPartnerCredit.html#//");
        assertThat(pages.all().get("scenarios/tencent-partner/QueryPartnerCredit.html"))
                .containsPattern(
                        "<div id=\"L\\d+\" class=\"scenario\">    Scenario: .* <b class=\"mark good\">passed</b>")
                .contains("<a href=\"../../coverage.html#tencent-partner/QueryPartnerCredit/")
                .contains("Cases made from the request schema");
    }

    @Test
    void what_failed_and_what_was_not_exercised_stands_before_all_else() throws Exception {
        write(verdict("A.feature:3", Outcome.FAILED, "it is broken"));

        String page = ReportPages.in(folder).areWhole().all().get("coverage.html");
        assertThat(page)
                .containsSubsequence(
                        "<h2 id=\"failed\">Failed</h2>",
                        "<a href=\"scenarios/tencent-partner/QueryPartnerCredit.html#L3\">it (A.feature:3)</a>",
                        "it is broken",
                        "<h2 id=\"open\">Not exercised</h2>",
                        "<a href=\"#tencent-partner/QueryPartnerCredit/",
                        "<div id=\"filter\"",
                        "<h3 id=\"tencent-partner/QueryPartnerCredit\">");
    }

    @Test
    void words_of_a_hostile_target_are_words() throws Exception {
        write(verdict("A.feature:3", Outcome.FAILED, "<img src=x onerror=alert(1)> \u202Egnp.exe\u0007 \"'&"));

        ReportPages pages = ReportPages.in(folder).areClosed();
        assertThat(List.of(
                        pages.all().get("coverage.html"),
                        pages.all().get("scenarios/tencent-partner/QueryPartnerCredit.html")))
                .allSatisfy(page -> assertThat(page)
                        .contains("&lt;img src=x onerror=alert(1)&gt; \\u202egnp.exe\\u0007 &quot;'&amp;")
                        .doesNotContain("<img", "\u202E", "\u0007"));
    }

    private void write(Verdict verdict) {
        new Reports(ONE, new RunResult("a <b>target</b>", false, NOW, NOW, List.of(verdict), new TreeSet<>(), true))
                .write(folder);
    }

    private static Verdict verdict(String place, Outcome outcome, String detail) {
        return new Verdict(
                Verdict.Kind.SCENARIO,
                "tencent-partner",
                OPERATION,
                "it",
                place,
                Set.of("rule.common.request-id"),
                Set.of(),
                "documented",
                outcome,
                detail,
                Duration.ZERO);
    }
}
