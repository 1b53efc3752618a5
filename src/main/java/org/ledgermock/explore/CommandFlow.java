package org.ledgermock.explore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A command as a flow: a process for each run, with a folder of its own for temporary files. What it starts is watched, for
 * a system without groups of processes does not tell what is left of it.
 */
public final class CommandFlow implements Flow, AutoCloseable {

    private static final int KEPT = 4096;
    private static final long WATCHED_EACH = 20;
    private static final long DRAINED_WITHIN = 500;
    private static final Duration DEAD_WITHIN = Duration.ofSeconds(2);

    private final Command command;
    private final Path folder;
    private final Offspring offspring = new Offspring(InstantSource.system());
    private final Set<ProcessHandle> alive = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    /** @throws UncheckedIOException when there can be no folder for it */
    public CommandFlow(Command command) {
        this.command = command;
        try {
            this.folder = Files.createTempDirectory("ledgermock-explore");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Ended run(Box box) throws InterruptedException {
        Process process = start(box);
        Set<ProcessHandle> family = ConcurrentHashMap.newKeySet();
        family.add(process.toHandle());
        alive.add(process.toHandle());
        Tail tail = new Tail(process.getInputStream());
        Thread drain = new Thread(tail, "ledgermock-output-" + box.number());
        drain.setDaemon(true);
        drain.start();
        boolean ended = false;
        long waited = 0;
        while (!ended && waited <= box.patience().toMillis() && !stopped) {
            offspring.addTo(family);
            alive.addAll(family);
            ended = process.waitFor(WATCHED_EACH, TimeUnit.MILLISECONDS);
            waited += WATCHED_EACH;
        }
        if (!ended) {
            kill(family);
            process.waitFor();
        }
        drain.join(DRAINED_WITHIN);
        family.removeIf(one -> !Living.is(one));
        alive.removeIf(one -> !Living.is(one));
        String output = tail.text().replace(box.sandbox().credentials().get(0).secret(), "(secret)");
        int exit = process.exitValue();
        return ended
                // Whatever holds its output open is not at its end either, though nobody has seen it begin.
                ? new Ended(command.outcome(exit, output), "exit " + exit, output, !family.isEmpty() || drain.isAlive())
                : new Ended(
                        ToldOutcome.NO_END,
                        "no end within %d s".formatted(box.patience().toSeconds()),
                        output,
                        false);
    }

    private Process start(Box box) {
        try {
            Path temporary = Files.createDirectories(folder.resolve("run-" + box.number()));
            ProcessBuilder builder = new ProcessBuilder(command.words()).redirectErrorStream(true);
            // What this process was given, such as the token of an admin API, is not for the program.
            builder.environment().keySet().removeIf(name -> name.startsWith("LEDGERMOCK_"));
            builder.environment().putAll(command.environment(box));
            builder.environment().put("TMPDIR", temporary.toString());
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "'%s' cannot be run: %s".formatted(command.words().get(0), e.getMessage()), e);
        }
    }

    @Override
    public boolean saysUnknown() {
        return command.isHeldToIt();
    }

    // While it is there, what it has started is known.
    private static void kill(Set<ProcessHandle> family) {
        Set<ProcessHandle> all = new HashSet<>(family);
        family.forEach(one -> one.descendants().forEach(all::add));
        all.forEach(ProcessHandle::destroyForcibly);
        Living.awaitNone(all, DEAD_WITHIN);
    }

    @Override
    public boolean hasBothConnections() {
        return command.ending().isPresent();
    }

    @Override
    public void stop() {
        stopped = true;
        kill(alive);
        alive.clear();
    }

    /** Ends all runs, and removes their folders. */
    @Override
    public void close() {
        stop();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // What a program keeps open is the system's to clear.
        }
    }

    /** Reads what a process prints, and keeps the end of it. */
    private static final class Tail implements Runnable {

        private final InputStream from;
        private final byte[] kept = new byte[KEPT];
        private long read;

        Tail(InputStream from) {
            this.from = from;
        }

        @Override
        public void run() {
            byte[] piece = new byte[KEPT];
            try {
                for (int count = from.read(piece); count >= 0; count = from.read(piece)) {
                    add(piece, count);
                }
            } catch (IOException e) {
                // Its process was killed.
            }
        }

        private synchronized void add(byte[] piece, int count) {
            for (int at = 0; at < count; at++) {
                kept[(int) (read++ % KEPT)] = piece[at];
            }
        }

        synchronized String text() {
            int length = (int) Math.min(read, KEPT);
            byte[] end = new byte[length];
            for (int at = 0; at < length; at++) {
                end[at] = kept[(int) ((read - length + at) % KEPT)];
            }
            String text = new String(end, StandardCharsets.UTF_8);
            // Whole lines: of half a secret nobody would know that it is one.
            return read > KEPT ? "…\n" + text.substring(text.indexOf('\n') + 1) : text;
        }
    }
}
