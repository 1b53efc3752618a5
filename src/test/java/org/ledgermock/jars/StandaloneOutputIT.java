package org.ledgermock.jars;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                        .matches("(\\d+ done, at tencent-partner/AllocateCustomerCredit"
                                + "|how the contract was exercised: +natural +only ordered +not at all +of"
                                + "|tencent-partner, [a-z, ]+( +\\d+){4}"
                                + "|what no call leads to by itself has its reason in coverage.html"
                                + "|\\d+ passed, 0 failed, 0 skipped, in \\d+ seconds, on own mock"
                                + "|reports: \\S+scenarios.html, \\S+coverage.html|)"));
    }

    @Test
    void serve_tells_of_a_refusal_in_one_short_line_and_of_nothing_else() throws Exception {
        try (JarProcess serve = JarProcess.start(folder, "serve", "--port", "0")) {
            HttpResponse<String> refused = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(serve.listening("http"))
                                    .header("X-TC-Action", "QueryPartnerCredit")
                                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(refused.body()).contains("\"Error\"");
            serve.await(() -> Files.size(serve.err()) > 0);
            assertThat(Files.readAllLines(serve.err()))
                    .singleElement()
                    .asString()
                    .matches("\\S+Z INFO \\S+ QueryPartnerCredit refused at .*");
        }
    }
}
