package org.ledgermock.explore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.locks.LockSupport;

/**
 * Whether a process still does anything. On Linux one that has ended stays listed, as a zombie, until its parent asks for
 * its end; a child whose parent is gone falls to the first process, and in many containers that one never asks.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html">proc_pid_stat(5)</a>
 */
final class Living {

    private static final Duration EACH = Duration.ofMillis(2);

    private Living() {}

    static boolean is(ProcessHandle one) {
        return one.isAlive() && !isZombie(one.pid());
    }

    /** Waits until none of these lives, and no longer than this. */
    static void awaitNone(Collection<ProcessHandle> all, Duration most) {
        long begun = System.nanoTime();
        while (all.stream().anyMatch(Living::is) && System.nanoTime() - begun < most.toNanos()) {
            LockSupport.parkNanos(EACH.toNanos());
        }
    }

    // Its state is the letter behind its name, which is in parentheses and may hold any others.
    private static boolean isZombie(long pid) {
        Path told = Path.of("/proc", String.valueOf(pid), "stat");
        if (!Files.isReadable(told)) {
            return false;
        }
        try {
            String line = Files.readString(told, StandardCharsets.ISO_8859_1);
            return line.startsWith(") Z", line.lastIndexOf(')'));
        } catch (IOException | UncheckedIOException e) {
            // It has gone between the two questions, or will be asked for again.
            return false;
        }
    }
}
