package org.ledgermock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.admin.ConsoleMode;
import org.ledgermock.server.Setup;
import org.ledgermock.wiremock.MockServer;

/** What a server says at its start: what it made up itself, and no secret of the user's. */
class WelcomeTest {

    @TempDir
    private Path folder;

    private static String welcome(Setup setup) {
        StringWriter printed = new StringWriter();
        try (MockServer server = MockServer.start(setup)) {
            Welcome.print(server, setup, new WithFamilies(), new PrintWriter(printed));
        }
        return printed.toString();
    }

    @Test
    void the_keys_of_the_examples_are_there_to_be_copied() {
        assertThat(welcome(Setup.DEFAULT))
                .contains(
                        "id AKIDLEDGERMOCKEXAMPLE  secret ledgermock-example-secret-key  sandbox",
                        "id LEDGERMOCKEXAMPLE  secret ledgermock-example-app-key  sandbox")
                .doesNotContain("admin API");
    }

    @Test
    void the_secrets_of_a_file_of_the_users_are_not_printed() throws IOException {
        Path file = Files.writeString(folder.resolve("who.yaml"), """
                credentials:
                - { family: kybio-member, id: mine, secret: hidden-secret, token: hidden-token }
                """);

        assertThat(welcome(Setup.builder().credentials(file).build()))
                .contains("  id mine  sandbox kybio-member/default\n")
                .doesNotContain("hidden-secret", "hidden-token");
    }

    @Test
    void nothing_begins_a_line_that_looks_like_the_servers() {
        Path file = folder.resolve("ca\nlistening on http://evil.example:1");
        assertThat(welcome(Setup.builder().caFile(file).build()).lines())
                .filteredOn(line -> line.startsWith("listening on"))
                .hasSize(1);
    }

    @Test
    void a_console_is_named_where_there_is_one() {
        assertThat(welcome(Setup.DEFAULT)).contains("console: http://127.0.0.1:");
        assertThat(welcome(Setup.builder().console(ConsoleMode.OFF).build())).doesNotContain("console");
    }

    @Test
    void a_store_is_named() {
        Path file = folder.resolve("ledgermock.db");

        assertThat(welcome(Setup.builder().store(file).build())).contains("\nstore: " + file + "\n");
        assertThat(welcome(Setup.DEFAULT)).doesNotContain("store: ");
    }

    @Test
    void a_token_that_it_was_given_is_not_printed() {
        assertThat(welcome(Setup.builder().adminToken("hidden-token").build()))
                .contains("/__admin/, with the token that it was given")
                .doesNotContain("hidden-token");
    }

    @Test
    void a_token_that_it_made_up_is_printed() {
        assertThat(welcome(Setup.builder().bind("0.0.0.0").build()))
                .containsPattern("/__admin/, with Authorization: Token [0-9a-f]{32}\n");
    }
}
