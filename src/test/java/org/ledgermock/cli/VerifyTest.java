package org.ledgermock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.server.Setup;
import org.ledgermock.wiremock.MockServer;

/** {@code ledgermock verify}, on the command line. */
class VerifyTest {

    @TempDir
    private Path folder;

    private Path report;
    private Path credentials;
    private String said = "";

    @BeforeEach
    void files() throws IOException {
        report = folder.resolve("report");
        credentials = Files.writeString(folder.resolve("credentials.json"), """
                {"credentials": [{"family": "tencent-partner", "id": "AKIDLEDGERMOCKEXAMPLE", "secret": "ledgermock-example-secret-key"}]}
                """);
    }

    @Test
    void verifies_a_mock_of_its_own_and_writes_reports() {
        assertThat(verify("--family", "tencent-partner", "--operation", "QueryPartnerCredit"))
                .as(said)
                .isZero();

        assertThat(said)
                .contains(" 0 failed, 0 skipped, in ", "on own mock", "report: " + report.resolve("coverage.html"))
                .containsPattern("exercised: +by calls +only ordered +not at all +of")
                .containsPattern("tencent-partner, errors, limits, rules +\\d+ +\\d+ +\\d+ +\\d+")
                .containsPattern("tencent-partner, fields +6 +0 +0 +6")
                .containsPattern("nothing was asked of the vendor. Of \\d+ statements: \\d+ documented, ")
                .doesNotContain("not exercised");
        assertThat(report)
                .isDirectoryContaining("glob:**/TEST-scenarios.xml")
                .isDirectoryContaining("glob:**/TEST-cases.xml")
                .isDirectoryContaining("glob:**/coverage.html")
                .isDirectoryContaining("glob:**/coverage.json");
    }

    @Test
    void fails_below_the_coverage_asked_for() {
        assertThat(verify("--family", "tencent-partner", "--operation", "QueryPartnerCredit", "--min-coverage", "100"))
                .isEqualTo(1);

        assertThat(said).containsPattern("the coverage of \\d+ % is below the 100 % asked for");
    }

    @Test
    void says_what_keeps_it_from_being_run() {
        assertThat(verify("--family", "nobody")).isEqualTo(2);
        assertThat(said).contains("there is no family 'nobody'; families are kybio-member, tencent-partner");

        assertThat(verify("--allow-mutations", "--customer", "1")).isEqualTo(2);
        assertThat(said).contains("there are options for a live endpoint, and none is named: give --target as well");

        assertThat(verify("--operation", "Nothing")).isEqualTo(2);
        assertThat(said)
                .contains(
                        "there is no operation 'Nothing' in kybio-member, tencent-partner; operations are AllocateCustomerCredit,");

        assertThat(verify("--tags", "@documented and")).isEqualTo(2);
        assertThat(said)
                .contains("'@documented and' is no tag expression, such as '@documented and not @mock-only'")
                .doesNotContain("defect");

        assertThat(verify("--operation", "add", "--tags", "@nobody")).isEqualTo(2);
        assertThat(said)
                .startsWith("nothing was selected: there is no scenario or case for these options")
                .hasLineCount(1);

        assertThat(verify("--min-coverage", "101")).isEqualTo(2);
        assertThat(said).contains("--min-coverage is from 0 to 100 per cent, not 101");

        assertThat(verify("--target", "https://127.0.0.1:1", "--family", "tencent-partner"))
                .isEqualTo(2);
        assertThat(said)
                .contains(
                        "there are no credentials of tencent-partner: set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY");

        assertThat(verify("--target", "https://127.0.0.1:1", "--credentials", credentials.toString()))
                .isEqualTo(2);
        assertThat(said).contains("https://127.0.0.1:1 cannot be reached: nothing listens there");

        assertThat(verify("--target", "127.0.0.1:1", "--credentials", credentials.toString()))
                .isEqualTo(2);
        assertThat(said).contains("'127.0.0.1:1' is no target: write http://host:port or https://host");

        assertThat(verify("--target", "https://127.0.0.1:1", "--allow-mutations", "--budget", "weight=1"))
                .isEqualTo(2);
        assertThat(said).contains("'weight=1' is no --budget QUANTITY=N; QUANTITY can be ");

        assertThat(verify("--target", "https://nobody.invalid", "--credentials", credentials.toString()))
                .isEqualTo(2);
        assertThat(said).contains("https://nobody.invalid cannot be reached: no host of that name is known");

        assertThat(verify(
                        "--target",
                        "https://127.0.0.1:1",
                        "--credentials",
                        credentials.toString(),
                        "--allow-mutations"))
                .isEqualTo(2);
        assertThat(said)
                .contains(
                        "changes are allowed, but of nobody: name whose quantities may be changed (--entity KIND=KEY)");

        assertThat(verify(
                        "--target",
                        "https://127.0.0.1:1",
                        "--credentials",
                        credentials.toString(),
                        "--allow-irreversible",
                        "ad"))
                .isEqualTo(2);
        assertThat(said).contains("'ad' is no --allow-irreversible OPERATION; operations are ");
    }

    @Test
    void reports_that_cannot_be_written_are_no_broken_contract() throws IOException {
        report = Files.writeString(folder.resolve("file"), "").resolve("report");

        assertThat(verify("--family", "tencent-partner", "--operation", "QueryPartnerCredit"))
                .isEqualTo(2);
        assertThat(said.lines()).as(said).last().asString().startsWith("ledgermock: " + folder);
        assertThat(said).doesNotContain("defect", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEST-scenarios.xml", "coverage.html"})
    @EnabledOnOs(OS.LINUX)
    void nor_are_reports_on_a_full_disk(String name) throws IOException {
        Files.createDirectories(report);
        Path full = Files.createSymbolicLink(report.resolve(name), Path.of("/dev/full"));

        assertThat(verify("--family", "tencent-partner", "--operation", "QueryPartnerCredit"))
                .isEqualTo(2);
        assertThat(said.lines())
                .as(said)
                .last()
                .asString()
                .startsWith("ledgermock: " + report)
                .endsWith(" cannot be written: No space left on device");
        assertThat(said).doesNotContain("defect", "\tat ");
        Files.delete(full);
    }

    @Test
    void a_live_endpoint_that_breaks_the_contract_fails_and_a_mock_is_not_recorded() {
        Path ca = folder.resolve("ca.pem");
        Setup https = Setup.builder().https(0, ca).build();
        try (MockServer server = MockServer.start(https)) {
            String uri = server.httpsUri().orElseThrow().toString();
            List<String> live = List.of(
                    "--target",
                    uri,
                    "--ca",
                    ca.toString(),
                    "--credentials",
                    credentials.toString(),
                    "--operation",
                    "QueryPartnerCredit");

            assertThat(verify("--target", uri, "--credentials", credentials.toString()))
                    .isEqualTo(2);
            assertThat(said)
                    .contains(uri + " cannot be reached: its certificate is of no authority that is trusted here")
                    .contains("; where it is one of your own, name that with --ca");

            assertThat(verify(live)).as(said).isZero();
            assertThat(said)
                    .contains("skipped: it is for the mock only", "on " + uri)
                    .containsPattern("this takes about \\d+ calls \\(tencent-partner \\d+\\) and a minute");
            a_run_that_is_out_of_calls_goes_on_another_day(live);
            assertThat(report).isDirectoryContaining("glob:**/live.json");

            what_a_killed_run_left_is_found_and_put_back(live, uri, ca);

            List<String> recorded = new ArrayList<>(live);
            recorded.addAll(List.of("--record", folder.resolve("schemas").toString()));
            assertThat(verify(recorded)).isEqualTo(2);
            assertThat(said).contains(uri + " is a mock: what it answers proves nothing of the vendor");
            assertThat(folder.resolve("schemas")).doesNotExist();
        }
    }

    private void a_run_that_is_out_of_calls_goes_on_another_day(List<String> live) {
        String verdicts = report.resolve("verdicts.json").toString();
        List<String> few = new ArrayList<>(live);
        few.addAll(List.of("--max-calls", "2"));
        assertThat(verify(few)).as(said).isZero();
        assertThat(said)
                .contains("skipped: the 2 calls that this run may make are used")
                .contains("what is left can be run another day: give --resume " + verdicts + " as well");

        List<String> on = new ArrayList<>(live);
        on.addAll(List.of("--resume", verdicts));
        assertThat(verify(on)).as(said).isZero();
        assertThat(said).doesNotContain("that this run may make are used", "another day");

        List<String> elsewhere = new ArrayList<>(on);
        elsewhere.set(1, "http://127.0.0.1:1");
        assertThat(verify(elsewhere)).isEqualTo(2);
        assertThat(said).contains("--resume goes on with a run on the same target; " + verdicts + " is of one on ");
    }

    // It had sent a call that the customer does not have: so had the target not carried it out.
    private void what_a_killed_run_left_is_found_and_put_back(List<String> live, String uri, Path ca) {
        Path journal = report.resolve("live-journal.jsonl");
        try {
            Files.writeString(journal, """
                    {"run":{"target":"%s","ca":"%s","budgets":{"credit":20}}}
                    {"began":{"holder":{"family":"tencent-partner","kind":"customer","key":"1"},"has":{"quantities":{"credit":90},"texts":{"remark":"remark"}}}}
                    {"sent":{"number":1,"at":"2026-11-21T10:00:00Z","holder":{"family":"tencent-partner","kind":"customer","key":"1"},"operation":"AllocateCustomerCredit","back":false,"amounts":{"credit":10},"texts":{}}}
                    """.formatted(uri, ca));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String tells =
                "live-journal.jsonl has changes of customer 1 that a run made and did not put back; put them back by: ";

        assertThat(verify(live)).as(said).isZero();
        assertThat(said).contains(tells);

        List<String> changing = new ArrayList<>(live);
        changing.addAll(List.of("--allow-mutations", "--customer", "1", "--max-credit", "20"));
        assertThat(verify(changing)).isEqualTo(2);
        assertThat(said).contains(tells);

        assertThat(verify("--put-back", journal.toString())).isEqualTo(2);
        assertThat(said).contains("there are no credentials of tencent-partner");

        assertThat(verify("--put-back", journal.toString(), "--credentials", credentials.toString()))
                .as(said)
                .isZero();
        assertThat(said).contains("all is as before");
        assertThat(journal).doesNotExist();
    }

    private int verify(String... arguments) {
        return verify(List.of(arguments));
    }

    private int verify(List<String> arguments) {
        List<String> all = new ArrayList<>(List.of("verify", "--report", report.toString()));
        all.addAll(arguments);
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text);
        int code = Main.run(writer, writer, all.toArray(String[]::new));
        writer.flush();
        said = text.toString();
        return code;
    }
}
