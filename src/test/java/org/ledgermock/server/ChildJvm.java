package org.ledgermock.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process of this Java. What it prints, on either stream, is kept by lines. */
public final class ChildJvm implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CountDownLatch awaited = new CountDownLatch(1);
    private final Thread reader;

    private ChildJvm(Process process, Predicate<String> awaitedLine) {
        this.process = process;
        this.reader = new Thread(() -> read(awaitedLine), "child-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts one, and waits for a line, or for its end. */
    public static ChildJvm start(Predicate<String> awaitedLine, List<String> arguments)
            throws IOException, InterruptedException {
        return start(awaitedLine, List.of(), arguments);
    }

    /** Starts one that may have so many files and connections open, and waits for a line, or for its end. */
    static ChildJvm startWithFiles(int most, Predicate<String> awaitedLine, List<String> arguments)
            throws IOException, InterruptedException {
        return start(awaitedLine, List.of("sh", "-c", "ulimit -n " + most + " && exec \"$0\" \"$@\""), arguments);
    }

    private static ChildJvm start(Predicate<String> awaitedLine, List<String> before, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+UseSerialGC");
        command.addAll(arguments);
        ChildJvm child = new ChildJvm(
                new ProcessBuilder(command).redirectErrorStream(true).start(), awaitedLine);
        if (!child.awaited.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            child.close();
            throw new IOException("no such line: " + child.lines);
        }
        return child;
    }

    /** The class path of these tests, with one way to log. */
    public static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator))
                .filter(entry -> !entry.contains("slf4j-nop"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The jar of a stock WireMock. */
    static String stockJar() {
        return Path.of(URI.create(WireMockServer.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .toString();
    }

    private void read(Predicate<String> awaitedLine) {
        try (BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            String line = output.readLine();
            while (line != null) {
                lines.add(line);
                if (awaitedLine.test(line)) {
                    awaited.countDown();
                }
                line = output.readLine();
            }
        } catch (IOException e) {
            lines.add("cannot be read: " + e);
        } finally {
            awaited.countDown();
        }
    }

    public List<String> lines() {
        return lines;
    }

    /** Tells it to stop, as often as it is called. */
    public void signal() {
        // What it still prints can be read, as it could not be behind a destroy of the process itself.
        process.toHandle().destroy();
    }

    /** Ends it as no program can prevent or prepare for. */
    void kill() {
        process.destroyForcibly();
    }

    /** Keeps it from doing anything, and its connections open. */
    void pause() throws IOException {
        Signals.pause(List.of(process.toHandle()));
    }

    /** Lets it go on as if nothing had been. */
    void resume() throws IOException {
        Signals.resume(List.of(process.toHandle()));
    }

    /** Waits for its end: its exit code, after everything that it printed. */
    public int end() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("it did not end: " + lines);
        }
        reader.join();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
