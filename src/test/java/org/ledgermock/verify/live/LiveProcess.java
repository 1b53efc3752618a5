package org.ledgermock.verify.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.ledgermock.cli.Main;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.RecordReader;
import org.ledgermock.server.ChildJvm;

/** {@code ledgermock verify} in a process of its own, with something between it and a target in another. */
final class LiveProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;
    // One request shows whether there is anybody: it is no call of a family.
    private static final String PROBE = "ledgermock-verify";

    private final OutsideAccount account;
    private final Bounds bounds;
    private final Path folder;
    private final Front front;
    private final Process process;
    private final AtomicLong calls = new AtomicLong();
    private final CountDownLatch changed = new CountDownLatch(1);

    private LiveProcess(Outside outside, Counterpart side, Mischief mischief, Bounds bounds, Path folder)
            throws IOException {
        this.account = outside.account(side);
        this.bounds = bounds;
        this.folder = Files.createTempDirectory(folder, "run");
        Front.Conduct conduct = mischief.made().apply(account);
        this.front = outside.front(call -> {
            if (!call.operation().equals(PROBE)) {
                calls.incrementAndGet();
            }
            Optional<String> answer = conduct.answer(call);
            if (side.changes(call)) {
                changed.countDown();
            }
            return answer;
        });
        Files.writeString(
                credentials(),
                "{\"credentials\": [{\"family\": \"%s\", \"id\": \"%s\", \"secret\": \"%s\"}]}"
                        .formatted(
                                side.family(),
                                account.credential().id(),
                                account.credential().secret()));
        this.process = new ProcessBuilder(words(outside, side))
                .redirectErrorStream(true)
                .redirectOutput(output().toFile())
                .start();
    }

    static LiveProcess start(Outside outside, Counterpart side, Mischief mischief, Bounds bounds, Path folder)
            throws IOException {
        return new LiveProcess(outside, side, mischief, bounds, folder);
    }

    private List<String> words(Outside outside, Counterpart side) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                ChildJvm.classPath(),
                "org.ledgermock.cli.Main",
                "verify",
                "--target",
                front.uri().toString(),
                "--ca",
                outside.ca().toString(),
                "--credentials",
                credentials().toString(),
                "--report",
                folder.toString(),
                "--family",
                side.family(),
                "--operation",
                side.changing(),
                // It is to be stopped in the middle: fewer calls to estimate, and more that change something.
                "--tags",
                "@mutating",
                "--allow-mutations",
                "--max-calls",
                Long.toString(bounds.calls())));
        side.keys().forEach(key -> words.addAll(List.of("--entity", side.kind() + "=" + key)));
        bounds.moved()
                .forEach((quantity, amount) ->
                        words.addAll(List.of("--budget", quantity + "=" + amount.toPlainString())));
        return words;
    }

    private Path output() {
        return folder.resolve("output");
    }

    private Path credentials() {
        return folder.resolve("credentials.json");
    }

    Path report() {
        return folder;
    }

    /** Waits until a call was passed on that changes something. */
    void awaitChange() throws InterruptedException, IOException {
        assertThat(changed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).as(said()).isTrue();
    }

    /** @param signal by its name, such as {@code TERM} */
    void stop(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Waits for its end. */
    int end() throws InterruptedException, IOException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as(said())
                .isTrue();
        return process.exitValue();
    }

    String said() throws IOException {
        return Files.readString(output());
    }

    OutsideAccount.History history() {
        return account.history();
    }

    /** What it did otherwise than it may, or tells otherwise than it was, to programs and to people. */
    List<String> problems() throws IOException {
        RestoreReport told = RecordReader.read(
                ((JsonReading.Read) JsonReader.read(Files.readString(folder.resolve("live.json")))).value(),
                RestoreReport.class);
        List<String> problems = new ArrayList<>(bounds.problems(account.side(), history(), calls.get(), told));
        if (!said().contains(String.join(System.lineSeparator(), told.lines()))) {
            problems.add("it says otherwise than live.json has it: " + said());
        }
        return problems;
    }

    /** What {@code verify --put-back} says and ends with, where a journal is left to put back by. */
    void putBack() {
        Path journal = folder.resolve("live-journal.jsonl");
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        int code = !Files.exists(journal)
                ? 0
                : Main.run(
                        out,
                        out,
                        "verify",
                        "--put-back",
                        journal.toString(),
                        "--credentials",
                        credentials().toString());
        assertThat(code).as("%s", said).isZero();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        front.close();
        account.close();
    }
}
