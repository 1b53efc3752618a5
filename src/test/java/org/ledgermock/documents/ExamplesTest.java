package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.cli.Main;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.server.Assembly;
import org.ledgermock.server.Setup;
import org.ledgermock.wiremock.MockServer;

/** The files that the documents show as examples can be used. */
class ExamplesTest {

    @TempDir
    private Path folder;

    @Test
    void seedAndCredentialsLoad() throws IOException {
        Path seed = write("seed.yaml", example("docs/seeds.md", "yaml", "family: kybio"));
        Path credentials = write("credentials.yaml", example("docs/seeds.md", "yaml", "credentials:"));
        Setup setup =
                Setup.builder().seed(seed.toString()).credentials(credentials).build();

        Assembly assembly = Assembly.of(setup, () -> Instant.EPOCH);

        List<Sandbox> sandboxes = assembly.sandboxes().of("kybio-member");
        assertThat(sandboxes).hasSize(2);
        assertThat(sandboxes).allSatisfy(sandbox -> {
            assertThat(sandbox.root().account().name()).isEqualTo("Own Shop");
            assertThat(sandbox.state().count("member")).isEqualTo(2);
            assertThat(sandbox.state().count("quota")).isEqualTo(1);
        });
        assertThat(sandboxes).extracting(Sandbox::id).contains("kybio-member/ci");
    }

    @Test
    void theSeriesLoads() throws IOException {
        Path seed = write("seed.yaml", example("docs/seeds.md", "yaml", "family: tencent"));

        Sandbox sandbox = Assembly.of(Setup.builder().seed(seed.toString()).build(), () -> Instant.EPOCH)
                .sandboxes()
                .find("tencent-partner/default")
                .orElseThrow();

        assertThat(sandbox.state().count("customer")).isEqualTo(250);
        assertThat(sandbox.state().single("partner").quantity("TotalCredit"))
                .isEqualByComparingTo(sandbox.state().sum("customer", "Credit").add(BigDecimal.valueOf(500)));
    }

    @Test
    void theStubWins() throws IOException {
        Files.createDirectories(folder.resolve("mappings"));
        write("mappings/own.json", example("docs/wiremock.md", "json", "{"));
        Setup options = Setup.builder().stubs(folder).build();

        try (MockServer server = MockServer.start(options)) {
            assertThat(call(server, "QueryCustomersCredit", "{}")).contains("HTTP 503");
            assertThat(call(server, "AllocateCustomerCredit", "{\"ClientUin\": 1, \"AddedCredit\": 1}"))
                    .contains("HTTP 200");
        }
    }

    private static String call(MockServer server, String operation, String json) {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed);
        Main.run(
                out,
                out,
                "call",
                "tencent-partner",
                operation,
                json,
                "--target",
                server.uri().toString());
        return printed.toString();
    }

    private static String example(String page, String language, String begin) {
        List<String> examples = Document.named(page).code(language).stream()
                .filter(text -> text.startsWith(begin))
                .toList();
        assertThat(examples)
                .as("examples in %s, in %s, that begin with %s", page, language, begin)
                .hasSize(1);
        return examples.get(0);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
