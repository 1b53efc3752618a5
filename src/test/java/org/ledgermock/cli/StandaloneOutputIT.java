package org.ledgermock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the standalone jar prints, and on which of its two outputs. */
class StandaloneOutputIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Pattern LISTENING = Pattern.compile("listening on (http://\\S+)");

    @TempDir
    private Path folder;

    private Path out;
    private Path err;

    @BeforeEach
    void outputs() {
        out = folder.resolve("out");
        err = folder.resolve("err");
    }

    @Test
    void verify_says_nothing_of_the_refusals_that_it_asks_for() throws Exception {
        Process verify = start(
                "verify",
                "--family",
                "tencent-partner",
                "--operation",
                "AllocateCustomerCredit",
                "--report",
                folder.resolve("report").toString());

        assertThat(verify.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        assertThat(Files.readString(err)).isEmpty();
        assertThat(verify.exitValue()).isZero();
        assertThat(Files.readAllLines(out))
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
        Process serve = start("serve", "--port", "0");
        try {
            HttpResponse<String> refused = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(listening(serve))
                                    .header("X-TC-Action", "QueryPartnerCredit")
                                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(refused.body()).contains("\"Error\"");
            await(serve, () -> Files.size(err) > 0);
            assertThat(Files.readAllLines(err))
                    .singleElement()
                    .asString()
                    .matches("\\S+Z INFO \\S+ QueryPartnerCredit refused at .*");
        } finally {
            serve.destroyForcibly();
        }
    }

    private URI listening(Process serve) throws IOException {
        await(serve, () -> LISTENING.matcher(Files.readString(out)).find());
        Matcher found = LISTENING.matcher(Files.readString(out));
        assertThat(found.find()).isTrue();
        return URI.create(found.group(1));
    }

    private interface Condition {

        boolean holds() throws IOException;
    }

    private static void await(Process process, Condition condition) throws IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(process.isAlive()).isTrue();
            assertThat(System.nanoTime()).isLessThan(until);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("ledgermock.standalone.jar")));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
    }
}
