package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of {@code src/test/node}, run to its end by the machine's {@code node}, where the profile node copied it. */
final class NodeProgram {

    private static final Path FOLDER = Path.of("target/node");
    private static final long PATIENCE_SECONDS = 60;

    private final String script;

    NodeProgram(String script) {
        this.script = script;
    }

    /** What it printed, standard error included; it has to end by itself and well. */
    String run(Path temporary, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(arguments);
        Path output = Files.createTempFile(temporary, "node", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // A proxy of the machine's is not meant for a server on its loopback.
        List.of("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NODE_OPTIONS")
                .forEach(builder.environment()::remove);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("ended within %d s", PATIENCE_SECONDS)
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        String printed = Files.readString(output);
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }
}
