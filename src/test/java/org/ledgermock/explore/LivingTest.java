package org.ledgermock.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A process that has ended does not live, though nobody has asked for its end. */
class LivingTest {

    @Test
    void a_zombie_does_not_live() throws Exception {
        assumeThat(Path.of("/proc/self/stat")).as("a system with zombies").isReadable();
        // The child ends once a shell, which would ask for its end, is its parent no longer.
        Process parent = run("until grep -q sleep /proc/$$/comm; do :; done & echo $!; exec sleep 300");
        try (BufferedReader lines = parent.inputReader()) {
            Path child = Path.of("/proc", lines.readLine());
            ProcessHandle handle = ProcessHandle.of(
                            Long.parseLong(child.getFileName().toString()))
                    .orElseThrow();

            Living.awaitNone(List.of(handle), Duration.ofSeconds(60));

            assertThat(Files.readString(child.resolve("stat"))).contains(") Z ");
            assertThat(handle.isAlive()).as("the JDK takes it for alive").isTrue();
            assertThat(Living.is(handle)).isFalse();
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void one_that_sleeps_does() throws Exception {
        Process process = run("exec sleep 300");
        try {
            assertThat(Living.is(process.toHandle())).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(Living.is(process.toHandle())).isFalse();
    }

    private static Process run(String script) throws Exception {
        return new ProcessBuilder("sh", "-c", script).start();
    }
}
