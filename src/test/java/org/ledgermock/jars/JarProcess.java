package org.ledgermock.jars;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run of a built jar: its two outputs go to files, and it ends with the test. */
record JarProcess(Process process, Path out, Path err) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Set<String> DECLARED =
            Set.of("org.wiremock:wiremock-standalone", "org.slf4j:slf4j-api", "org.jspecify:jspecify");

    interface Condition {

        boolean holds() throws IOException;
    }

    /** Of the standalone jar. */
    static JarProcess start(Path folder, String... arguments) throws IOException {
        return java(folder, List.of("-jar", BuiltJar.standalone().file().toString()), arguments);
    }

    /** Of what a client project has on its class path: the library jar, and what it declares. */
    static JarProcess ofLibrary(Path folder, String... arguments) throws IOException {
        String classPath = Stream.concat(
                        Stream.of(BuiltJar.library()),
                        BuiltJar.onTheClassPath().stream().filter(jar -> DECLARED.contains(jar.coordinates())))
                .map(jar -> jar.file().toString())
                .collect(Collectors.joining(File.pathSeparator));
        return java(folder, List.of("-cp", classPath, "org.ledgermock.cli.Main"), arguments);
    }

    private static JarProcess java(Path folder, List<String> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(program);
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
