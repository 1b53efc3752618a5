package org.ledgermock.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, ended by its own handle: by {@link #close()}, or when the benchmark is stopped. */
final class Server implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("listening on http://127\\.0\\.0\\.1:(\\d+)");
    private static final Pattern TOTAL = Pattern.compile("^Total\\s+\\d+\\s+(\\d+)", Pattern.MULTILINE);
    private static final long POLL_NANOS = 2_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long SECONDS_TO_END = 5;

    private final Process process;
    private final Path log;
    private final long started = System.nanoTime();

    private Server(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static Server start(List<String> command, Path directory) throws IOException {
        Path log = Files.createTempFile("bench", ".log");
        log.toFile().deleteOnExit();
        Server server = new Server(
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                log);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    /** Waits before it is asked again. Fails when it has ended, or takes too long to start. */
    void awaitALittle() throws IOException {
        if (!process.isAlive() || System.nanoTime() - started > PATIENCE.toNanos()) {
            throw new IOException("the server did not come up:\n" + output());
        }
        LockSupport.parkNanos(POLL_NANOS);
    }

    /** The port that it says it is listening on; waits for that. */
    int port() throws IOException {
        while (true) {
            Matcher listening = LISTENING.matcher(output());
            if (listening.find()) {
                return Integer.parseInt(listening.group(1));
            }
            awaitALittle();
        }
    }

    /** Waits until it takes connections, where it does not say so. */
    void awaitConnections(int port) throws IOException {
        while (true) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (ConnectException notYet) {
                awaitALittle();
            }
        }
    }

    /** Of the class histogram, which collects first: exact, where the used heap counts whole regions. */
    long liveBytes() throws IOException {
        String output = outputOf(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), pid(), "GC.class_histogram");
        Matcher total = TOTAL.matcher(output);
        if (!total.find()) {
            throw new IOException("no total in the class histogram:\n" + output);
        }
        return Long.parseLong(total.group(1));
    }

    /** The memory that the process holds, in bytes. */
    long residentBytes() throws IOException {
        return Long.parseLong(outputOf("ps", "-o", "rss=", "-p", pid()).trim()) * 1024;
    }

    private String pid() {
        return Long.toString(process.pid());
    }

    private static String outputOf(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    /** User and system time of the whole process: of all threads, the compiler's and the collector's included. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** What it printed. */
    String output() throws IOException {
        return Files.readString(log);
    }

    /** Ends it in the middle of whatever it does. */
    void kill() throws IOException {
        process.destroyForcibly();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                throw new IOException("the server did not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        // A launcher script may have started the server as a child of its own.
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroy();
        descendants.forEach(ProcessHandle::destroy);
        try {
            process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
    }
}
