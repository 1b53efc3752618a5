package org.ledgermock.jars;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.TencentClient;

/** What the standalone jar prints, and on which of its two outputs. */
class StandaloneOutputIT {

    @TempDir
    private Path folder;

    @Test
    void verify_says_nothing_of_the_refusals_that_it_asks_for() throws Exception {
        JarProcess verify = JarProcess.start(
                folder,
                "verify",
                "--family",
                "tencent-partner",
                "--operation",
                "AllocateCustomerCredit",
                "--report",
                folder.resolve("report").toString());

        assertThat(verify.exitValue()).isZero();
        assertThat(Files.readString(verify.err())).isEmpty();
        assertThat(Files.readAllLines(verify.out()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .matches("(\\d+ of \\d+ done, 0 failed, at tencent-partner/AllocateCustomerCredit"
                                + "|how the contract was exercised: +by calls +only ordered +not at all +of"
                                + "|tencent-partner, [a-z, ]+( +\\d+){4}"
                                + "|What holds here shows that our own mock does what the contract says; nothing was asked of the vendor\\."
                                + " Of \\d+ statements: [a-z0-9, ]+\\."
                                + "|what no call leads to by itself has its reason in coverage.html"
                                + "|verify: held: \\d+ passed, 0 failed, 0 skipped, in \\d+ seconds?, on own mock; \\d+ % of the statements were exercised"
                                + "|report: \\S+coverage.html|)"));
    }

    @Test
    void verify_says_in_one_line_that_its_reports_cannot_be_written() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        JarProcess verify = JarProcess.start(
                folder,
                "verify",
                "--family",
                "kybio-member",
                "--operation",
                "queryAccessTimes",
                "--report",
                file.toString());

        assertThat(verify.exitValue()).isEqualTo(2);
        assertThat(Files.readAllLines(verify.err()))
                .containsExactly(
                        "ledgermock: %s cannot be written: %s is there, and is no folder".formatted(file, file));
    }

    @Test
    void serve_logs_each_call_and_each_refusal_as_a_document_without_secrets() throws Exception {
        try (JarProcess serve =
                JarProcess.start(folder, "serve", "--port", "0", "--log-format", "json", "--access-log")) {
            TencentClient wrong = new TencentClient(
                    serve.listening("http"),
                    new Credential("AKIDLEDGERMOCKEXAMPLE", "not-the-secret"),
                    InstantSource.system());

            assertThat(wrong.call("QueryPartnerCredit", "{}").errorCode()).contains("AuthFailure.SignatureFailure");

            serve.await(() -> Files.readAllLines(serve.err()).size() == 2);
            List<JsonObject> lines = Files.readAllLines(serve.err()).stream()
                    .map(line -> (JsonObject) ((JsonReading.Read) JsonReader.read(line)).value())
                    .toList();
            assertThat(lines).allSatisfy(line -> {
                assertThat(line.text("time").orElseThrow()).matches("[\\d-]+T[\\d:]+\\.\\d{3}Z");
                assertThat(line.text("level")).contains("INFO");
                assertThat(line.text("sandbox")).contains("tencent-partner/default");
            });
            assertThat(lines.get(0).text("message").orElseThrow()).contains(" refused at 'signature' with ");
            assertThat(lines.get(1).names())
                    .containsExactly(
                            "time",
                            "level",
                            "sandbox",
                            "message",
                            "requestId",
                            "family",
                            "operation",
                            "code",
                            "micros",
                            "bytesIn",
                            "bytesOut");
            assertThat(lines.get(1).text("operation")).contains("QueryPartnerCredit");
            assertThat(lines.get(1).text("code")).contains("AuthFailure.SignatureFailure");
            assertThat(lines.toString()).doesNotContain("not-the-secret");
        }
    }
}
