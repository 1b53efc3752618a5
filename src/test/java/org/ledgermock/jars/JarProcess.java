package org.ledgermock.jars;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A run of the standalone jar: its two outputs go to files, and it ends with the test. */
record JarProcess(Process process, Path out, Path err) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    interface Condition {

        boolean holds() throws IOException;
    }

    static JarProcess start(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                BuiltJar.standalone().file().toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new JarProcess(process, out, err);
    }

    /** Where it says that it listens, by http or https; waits for that. */
    URI listening(String scheme) throws IOException {
        Pattern line = Pattern.compile("listening on .*?(%s://[^\\s,]+)".formatted(scheme));
        await(() -> line.matcher(Files.readString(out)).find());
        Matcher found = line.matcher(Files.readString(out));
        assertThat(found.find()).isTrue();
        return URI.create(found.group(1));
    }

    void await(Condition condition) throws IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(process.isAlive()).as(Files.readString(err)).isTrue();
            assertThat(System.nanoTime()).isLessThan(until);
            LockSupport.parkNanos(1_000_000);
        }
    }

    int exitValue() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
