package org.ledgermock.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, ended by its own handle: by {@link #close()}, or when the benchmark is stopped. */
final class ChildProcess implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("listening on http://127\\.0\\.0\\.1:(\\d+).*");
    private static final int LINES_KEPT = 40;
    private static final long SECONDS_TO_START = 60;
    private static final long SECONDS_TO_END = 5;

    private final Process process;
    private final Thread endOnShutdown = new Thread(this::end, "end-child");
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final Deque<String> lastLines = new ArrayDeque<>();

    private ChildProcess(Process process) {
        this.process = process;
    }

    static ChildProcess start(List<String> command, Path directory) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(directory.toFile()).redirectErrorStream(true);
        ChildProcess child = new ChildProcess(builder.start());
        Runtime.getRuntime().addShutdownHook(child.endOnShutdown);
        // Unread output would stop the server once the pipe is full.
        Thread reader = new Thread(child::readOutput, "child-output");
        reader.setDaemon(true);
        reader.start();
        return child;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The port it says it is listening on; waits for that line. */
    int port() throws IOException {
        try {
            return port.get(SECONDS_TO_START, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException notListening) {
            throw new IOException(
                    "expected a line 'listening on http://127.0.0.1:PORT', got:\n" + output(), notListening);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    /** User and system time of the whole process: of all threads, the compiler's and the collector's included. */
    Duration cpu() throws IOException {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new IOException("no CPU time of the server; its last output:\n" + output()));
    }

    /** The last lines it printed. */
    String output() {
        synchronized (lastLines) {
            return String.join("\n", lastLines);
        }
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(endOnShutdown);
        } catch (IllegalStateException alreadyShuttingDown) {
            // Then the hook runs by itself, and finds the process ended.
        }
    }

    private void end() {
        // A launcher script may have started the server as a child of its own.
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroy();
        descendants.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        descendants.forEach(ProcessHandle::destroyForcibly);
    }

    private void readOutput() {
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                keep(line);
                Matcher listening = LISTENING.matcher(line);
                if (listening.matches()) {
                    port.complete(Integer.valueOf(listening.group(1)));
                }
            }
        } catch (IOException endedByUs) {
            // The pipe breaks when the process is ended.
        }
        port.completeExceptionally(new IOException("ended"));
    }

    private void keep(String line) {
        synchronized (lastLines) {
            lastLines.addLast(line);
            if (lastLines.size() > LINES_KEPT) {
                lastLines.removeFirst();
            }
        }
    }
}
