package org.ledgermock.verify.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.verify.Outcome;
import org.ledgermock.verify.RunResult;
import org.ledgermock.verify.Selection;
import org.ledgermock.verify.Verdict;

class RecordsTest {

    private static final List<String> FAMILIES = List.of("tencent-partner");
    private static final Selection PARTNER = new Selection(List.of("tencent-partner"), Set.of(), Optional.empty());
    // In China it is the next day already.
    private static final Instant BEGAN = Instant.parse("2026-11-20T20:00:00Z");

    @Test
    void what_held_live_is_kept_by_day_and_shown_beside_the_statement(@TempDir Path classPath) throws Exception {
        Path schemas = classPath.resolve("ledgermock/schemas");

        List<Path> written = new Reports(PARTNER, result(false)).record(schemas);

        assertThat(written).containsExactly(schemas.resolve("tencent-partner/verified-2026-11-21.json"));
        assertThat(Files.readString(written.get(0)))
                .contains("\"AllocateCustomerCredit rule.AllocateCustomerCredit.zero\"")
                .contains("\"AllocateCustomerCredit it broke (A.feature:2)\"")
                .doesNotContain("an answer of somebody's");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classPath.toUri().toURL()}, null)) {
            List<Verified> verified = Records.read(FAMILIES, new ClassPathFiles(loader));

            assertThat(verified)
                    .containsExactly(new Verified(
                            "tencent-partner",
                            "AllocateCustomerCredit",
                            "rule.AllocateCustomerCredit.zero",
                            "2026-11-21"));
            assertThat(new Reports(PARTNER, result(false)).pages(verified).get("coverage.html"))
                    .containsOnlyOnce("verified live on 2026-11-21");
        }
    }

    @Test
    void what_a_mock_answers_is_not_recorded(@TempDir Path folder) {
        assertThatThrownBy(() -> new Reports(PARTNER, result(true)).record(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("what a mock answers proves nothing of the vendor: it is not recorded");
        assertThat(folder).isEmptyDirectory();
    }

    private static RunResult result(boolean ownMock) {
        return new RunResult(
                "a target",
                ownMock,
                BEGAN,
                BEGAN,
                List.of(
                        verdict("it held", 1, "rule.AllocateCustomerCredit.zero", Outcome.PASSED, ""),
                        verdict(
                                "it broke",
                                2,
                                "rule.AllocateCustomerCredit.to-zero",
                                Outcome.FAILED,
                                "an answer of somebody's"),
                        verdict("it was left out", 3, "rule.AllocateCustomerCredit.increment", Outcome.SKIPPED, "")),
                new TreeSet<>(),
                true);
    }

    private static Verdict verdict(String name, int line, String statement, Outcome outcome, String detail) {
        return new Verdict(
                Verdict.Kind.SCENARIO,
                "tencent-partner",
                "AllocateCustomerCredit",
                name,
                "A.feature:" + line,
                Set.of(statement),
                Set.of(),
                "inferred",
                outcome,
                detail,
                Duration.ZERO);
    }
}
