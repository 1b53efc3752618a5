package org.ledgermock.verify.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.JsonObject;
import org.ledgermock.state.State;
import org.ledgermock.verify.ContractRun;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.Outcome;
import org.ledgermock.verify.RunResult;
import org.ledgermock.verify.Selection;
import org.ledgermock.verify.Verdict;
import org.ledgermock.verify.report.Reports;

class LiveRunTest {

    private static final BigDecimal PLENTY = new BigDecimal("1000000");

    @Test
    void without_leave_no_changing_call_is_sent(@TempDir Path folder) {
        try (Foreign foreign = Foreign.start(folder);
                LiveTarget target = foreign.target(Permission.NONE)) {
            State partner = foreign.sandbox(Foreign.TENCENT).state();
            State chain = foreign.sandbox(Foreign.KYBIO).state();

            RunResult result = run(foreign, target, Selection.all());

            assertThat(result.of(Outcome.PASSED)).hasSizeGreaterThan(50);
            assertThat(result.failures()).extracting(Verdict::line).isEmpty();
            assertThat(foreign.journal())
                    .extracting(Exchange::operation)
                    .isNotEmpty()
                    .doesNotContainAnyElementsOf(foreign.changing());
            assertThat(foreign.journal()).noneMatch(exchange -> mentions(exchange, foreign.changing()));
            assertThat(foreign.sandbox(Foreign.TENCENT).state()).isSameAs(partner);
            assertThat(foreign.sandbox(Foreign.KYBIO).state()).isSameAs(chain);
            assertThat(target.putBack().lines()).isEmpty();
        }
    }

    private static boolean mentions(Exchange exchange, Set<String> operations) {
        String text = exchange.request().path()
                + exchange.request().query()
                + exchange.request().headers();
        return operations.stream().filter(name -> !name.equals("add")).anyMatch(text::contains);
    }

    @Test
    void with_leave_everything_is_as_before_in_the_end(@TempDir Path folder) {
        try (Foreign foreign = Foreign.start(folder);
                LiveTarget target = foreign.target(Foreign.EVERYTHING)) {
            String before = holdings(foreign);

            RunResult result = run(foreign, target, reversible());

            assertThat(result.failures()).extracting(Verdict::line).isEmpty();
            assertThat(holdings(foreign)).isEqualTo(before);
            RestoreReport left = target.putBack();
            assertThat(holdings(foreign)).isEqualTo(before);
            assertThat(left.notUndone()).isEmpty();
            assertThat(left.moved())
                    .extracting(RestoreReport.Moved::quantity)
                    .containsExactlyInAnyOrder("credit", "balance", "points");
            assertThat(left.moved()).allSatisfy(moved -> {
                assertThat(moved.left()).isEqualByComparingTo("0");
                assertThat(moved.putBack())
                        .isNotZero()
                        .isEqualByComparingTo(
                                moved.raised().add(moved.lowered()).negate());
            });
            assertThat(left.stays())
                    .anyMatch(line -> line.startsWith("tencent-partner/AllocateCustomerCredit was carried out "))
                    .anyMatch(line -> line.startsWith("kybio-member/updateBalancePointByIncrement was carried out "));
            assertThat(foreign.journal())
                    .extracting(Exchange::operation)
                    .doesNotContain("CreateAccount", "ForceQN", "add", "updateBaseInfo", "batchUpdateCategory");
            Reports reports = new Reports(reversible(), result);
            assertThat(reports.coverage().percent()).isPositive();
        }
    }

    @Test
    void what_would_exceed_a_budget_is_not_sent(@TempDir Path folder) {
        Permission permission = new Permission(
                true, Map.of("customer", List.of(Foreign.CUSTOMER)), Map.of("credit", new BigDecimal("12")), Set.of());
        try (Foreign foreign = Foreign.start(folder);
                LiveTarget target = foreign.target(permission)) {
            RunResult result = run(
                    foreign,
                    target,
                    new Selection(List.of(Foreign.TENCENT), Set.of("AllocateCustomerCredit"), Optional.empty()));

            assertThat(result.of(Outcome.SKIPPED))
                    .extracting(Verdict::detail)
                    .anyMatch(detail -> detail.contains("AllocateCustomerCredit would exceed the budget of credit"));
            assertThat(foreign.journal())
                    .filteredOn(exchange -> exchange.operation().equals("AllocateCustomerCredit")
                            && exchange.error().isEmpty())
                    .isNotEmpty()
                    .allSatisfy(exchange -> assertThat(amount(exchange)).isLessThanOrEqualTo(new BigDecimal("24")));
            target.putBack();
            assertThat(foreign.credit()).isEqualByComparingTo("90");
        }
    }

    // The journal keeps the beginning of a long body: what is not readable any more counts as nothing.
    private static BigDecimal amount(Exchange exchange) {
        return SentArguments.of(
                        exchange.request(),
                        JsonObject.EMPTY,
                        Contracts.ofLedgermock().family(Foreign.TENCENT).live())
                .flatMap(arguments -> arguments.amount("credit"))
                .map(BigDecimal::abs)
                .orElse(BigDecimal.ZERO);
    }

    @Test
    void a_connection_that_breaks_while_putting_back_leaves_a_list_of_what_is_left(@TempDir Path folder) {
        Path stubs = folder.resolve("stubs");
        Foreign.file(stubs, "mappings/broken.json", """
                {
                  "request": { "method": "POST", "urlPath": "/", "bodyPatterns": [{ "matches": "(?s).*\\"AddedCredit\\": ?-.*" }] },
                  "response": { "fault": "CONNECTION_RESET_BY_PEER" }
                }
                """);
        Permission permission =
                new Permission(true, Map.of("customer", List.of(Foreign.CUSTOMER)), Map.of("credit", PLENTY), Set.of());
        try (Foreign foreign = Foreign.withStubs(folder, stubs);
                LiveTarget target = foreign.target(permission)) {
            RunResult result = run(
                    foreign,
                    target,
                    new Selection(
                            List.of(Foreign.TENCENT),
                            Set.of("AllocateCustomerCredit"),
                            Optional.of("@statement:rule.AllocateCustomerCredit.not-idempotent")));

            assertThat(result.failures())
                    .extracting(Verdict::detail)
                    .anyMatch(detail -> detail.contains("NOT PUT BACK: customer 1: credit was 90, last seen 110"));
            RestoreReport left = target.putBack();
            assertThat(foreign.credit()).isEqualByComparingTo("110");
            assertThat(left.notUndone())
                    .singleElement()
                    .asString()
                    .startsWith(
                            "customer 1: credit was 90, last seen 110, moved by this run by 20, perhaps by calls that got"
                                    + " no answer: -20");
            assertThat(left.lines()).anyMatch(line -> line.startsWith("NOT PUT BACK: customer 1: "));
        }
    }

    @Test
    void what_is_personal_or_secret_is_in_no_report(@TempDir Path folder) throws Exception {
        Path report = folder.resolve("report");
        Path stubs = folder.resolve("stubs");
        // A content type that breaks the contract wherever customers are listed: each failure shows a body.
        Foreign.file(stubs, "mappings/wrong.json", """
                {
                  "request": { "method": "POST", "urlPath": "/", "bodyPatterns": [{ "contains": "PageSize" }] },
                  "response": { "status": 200, "headers": { "Content-Type": "text/plain" }, "jsonBody":
                    { "Response": { "Total": 1, "RequestId": "made-up", "Data":
                      [{ "ClientUin": 1, "Name": "Made-up Person", "Mobile": "555010199" }] } } }
                }
                """);
        try (Foreign foreign = Foreign.withStubs(folder, stubs);
                LiveTarget target = foreign.target(Permission.NONE)) {
            Selection selection =
                    new Selection(List.of(Foreign.TENCENT), Set.of("QueryCustomersCredit"), Optional.empty());
            RunResult result = ContractRun.of(target, selection, foreign.clock())
                    .reportingTo(report)
                    .run();
            new Reports(selection, result).write(report);

            assertThat(result.failures()).isNotEmpty();
            Map<String, String> texts = new TreeMap<>();
            try (var files = Files.walk(report)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    texts.put(report.relativize(file).toString(), Files.readString(file));
                }
            }
            assertThat(texts)
                    .containsKeys(
                            "scenarios/tencent-partner/QueryCustomersCredit.html",
                            "TEST-scenarios.xml",
                            "coverage.json",
                            "coverage.html");
            assertThat(result.failures()).extracting(Verdict::detail).anyMatch(detail -> detail.contains("<Name-"));
            assertThat(texts.values())
                    .allSatisfy(text -> assertThat(text)
                            .doesNotContain("Made-up Person", "555010199", "AKIDLEDGERMOCK", "ledgermock-example"));
        }
    }

    private static Selection reversible() {
        return new Selection(
                List.of(Foreign.TENCENT, Foreign.KYBIO),
                Set.of("AllocateCustomerCredit", "ModifyClientRemark", "updateBalancePointByIncrement"),
                Optional.empty());
    }

    private static String holdings(Foreign foreign) {
        return "%s %s %s %s"
                .formatted(
                        foreign.credit().stripTrailingZeros().toPlainString(),
                        foreign.balance().stripTrailingZeros().toPlainString(),
                        foreign.points().stripTrailingZeros().toPlainString(),
                        foreign.remark());
    }

    private static RunResult run(Foreign foreign, LiveTarget target, Selection selection) {
        return ContractRun.of(target, selection, foreign.clock()).run();
    }
}
