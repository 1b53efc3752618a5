package org.ledgermock.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.server.ChildJvm;

/** {@code explore} told to stop tells what it knows, and leaves neither a process nor a file behind. */
class StoppedExplorationCheck {

    @TempDir
    private Path folder;

    @Test
    void nothing_is_left_behind() throws Exception {
        assumeThat(Language.BASH.missing()).isEmpty();
        Path told = folder.resolve("told");
        new ProcessBuilder("mkfifo", told.toString()).start().waitFor();
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        // The undisturbed runs pay, all others never end.
        Path program = Files.writeString(folder.resolve("program.sh"), """
                if [ "$LEDGERMOCK_RUN" -gt 2 ]; then
                    sleep 300 &
                    touch "$TMPDIR/kept"
                    echo $! >'%s'
                    sleep 300
                fi
                exec bash '%s'
                """.formatted(
                        told, Path.of("src/test/programs/right-one-call.sh").toAbsolutePath()));

        try (ChildJvm explore = ChildJvm.start(
                line -> line.contains("single deviations"),
                List.of(
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        ChildJvm.classPath(),
                        "org.ledgermock.cli.Main",
                        "explore",
                        "--expect",
                        "customer 1 gains 10 once",
                        "--parallel",
                        "1",
                        "--report",
                        folder.resolve("report").toString(),
                        "--",
                        "bash",
                        program.toString()))) {
            long child;
            try (BufferedReader reader = Files.newBufferedReader(told)) {
                child = Long.parseLong(reader.readLine());
            }
            explore.signal();

            assertThat(explore.end()).as(explore.lines().toString()).isEqualTo(2);
            assertThat(explore.lines())
                    .contains("NOTHING BROKE IT, BUT NOT ALL WAS TRIED: give it more runs and more time.");
            // One that has ended has no words any more, even where nobody asks for its end and it stays listed.
            assertThat(ProcessHandle.of(child).flatMap(one -> one.info().commandLine()))
                    .isEmpty();
            assertThat(temporary).isEmptyDirectory();
            assertThat(Files.readString(folder.resolve("report/explore.json"))).contains("\"verdict\": \"unfinished\"");
        }
    }
}
