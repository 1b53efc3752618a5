package org.ledgermock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A token that no list of processes shows. */
class AdminTokenTest {

    @TempDir
    private Path folder;

    @Test
    void a_file_has_the_token_and_its_line_may_end() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), " made-up-token\n");
        AdminToken token = new AdminToken();

        new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("token", CommandLine.Model.CommandSpec.forAnnotatedObject(token)))
                .parseArgs("--admin-token-file", file.toString());

        assertThat(token.token()).contains("made-up-token");
    }
}
