package org.ledgermock.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.ledgermock.bench.LoadDriver.Pace;

/** A server that is killed after very many commits, and started again on its file. */
final class Recovery {

    private static final int SANDBOXES = 100;
    private static final int CALLS = 1_000_000;
    private static final int QUICK_CALLS = 50_000;
    private static final double SECONDS_ALLOWED = 3;
    private static final double HEAP_ALLOWED = 1.3;
    private static final double MEGABYTES_ALLOWED = 20;

    private final int calls;
    private final Path folder;
    private final Path credentials;
    private final List<String> store;

    private Recovery(int calls, Path folder) throws IOException {
        this.calls = calls;
        this.folder = folder;
        this.credentials = Files.createTempFile("bench", ".json");
        credentials.toFile().deleteOnExit();
        Files.writeString(credentials, Ledgermock.credentials(SANDBOXES));
        this.store = List.of("--store", folder.resolve("bench.db").toString());
    }

    private record Started(double seconds, long liveBytes) {}

    static Report run(Bench bench) throws IOException {
        Path folder = Files.createTempDirectory("bench");
        try {
            return new Recovery(bench.quick ? QUICK_CALLS : CALLS, folder).measure();
        } finally {
            KeptLoad.delete(folder);
        }
    }

    private Report measure() throws IOException {
        long before;
        try (Server server = start(store)) {
            drive(server);
            before = server.liveBytes();
            server.kill();
        }
        Started memory = started(List.of());
        Started again = started(store);
        double megabytes = KeptLoad.size(folder) / 1e6;
        double more = again.seconds - memory.seconds;
        double heap = (double) again.liveBytes / before;
        return new Report(
                        "A store in a file, after a kill",
                        "%s allocations in %d sandboxes, by a server that is then killed; and the next one on its file, beside one in memory. One run."
                                .formatted(Report.number(calls), SANDBOXES))
                .table("", "")
                .row("seconds to the first answer, in memory", "%.2f".formatted(memory.seconds))
                .row("seconds to the first answer, on the file", "%.2f".formatted(again.seconds))
                .row("live heap before the kill, MB", "%.1f".formatted(before / 1e6))
                .row("live heap after it, MB", "%.1f".formatted(again.liveBytes / 1e6))
                .row("files, MB", "%.1f".formatted(megabytes))
                .bar("seconds more to the first answer", more, SECONDS_ALLOWED)
                .bar("live heap, as a multiple of that before", heap, HEAP_ALLOWED)
                .bar("files, MB", megabytes, MEGABYTES_ALLOWED);
    }

    private Started started(List<String> options) throws IOException {
        long begun = System.nanoTime();
        try (Server server = start(options)) {
            int port = server.port();
            Answer answer = Answer.to(Ledgermock.allocation(Ledgermock.id(1), port, Instant.now()), port);
            answer.requireSuccess();
            return new Started((System.nanoTime() - begun) / 1e9, server.liveBytes());
        }
    }

    private void drive(Server server) throws IOException {
        AtomicInteger next = new AtomicInteger();
        LoadDriver.Signed signed =
                (port, now) -> Ledgermock.allocation(Ledgermock.id(1 + next.getAndIncrement() % SANDBOXES), port, now);
        try (LoadDriver driver = new LoadDriver(server.port(), signed, Answer::requireSuccess)) {
            driver.run(Pace.fullUntil(calls));
        }
    }

    private Server start(List<String> options) throws IOException {
        List<String> arguments = new ArrayList<>(Ledgermock.serve(0));
        arguments.addAll(List.of("--credentials", credentials.toString()));
        arguments.addAll(options);
        return Contestant.LEDGERMOCK.start(arguments);
    }
}
