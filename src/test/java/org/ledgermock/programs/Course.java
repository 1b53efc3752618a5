package org.ledgermock.programs;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.ledgermock.client.LedgerEntry;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.client.NewFault;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.client.OrderedFault;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;

/**
 * What one program came to, with these faults, in a sandbox of its own.
 *
 * @param moved how much of each quantity of each entity
 * @param mistakes by which it was named, and {@code says}, in what words
 */
record Course(int exit, Map<String, BigDecimal> moved, Set<String> mistakes, List<String> says, String output) {

    private static final long PATIENCE_SECONDS = 60;

    /** Runs it. */
    static Course of(ClientProgram program, List<String> faults, LedgermockClient server, URI uri, Path classes)
            throws IOException, InterruptedException {
        SandboxClient sandbox = server.create(NewSandbox.of(program.family()).withSeed(program.seed()));
        faults.forEach(fault -> sandbox.order(order(fault)));
        File output = File.createTempFile("program", ".txt", classes.toFile());
        ProcessBuilder builder = new ProcessBuilder(program.language().command(program.file(), classes))
                .directory(classes.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().put("LEDGERMOCK_URL", uri.toString().replaceAll("/$", ""));
        builder.environment().put("LEDGERMOCK_ID", sandbox.credentials().get(0).id());
        builder.environment()
                .put("LEDGERMOCK_SECRET", sandbox.credentials().get(0).secret());
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String text = Files.readString(output.toPath());
        List<String> unhit = sandbox.faults().stream()
                .filter(fault -> fault.hits() == 0)
                .map(OrderedFault::toString)
                .toList();
        if (!unhit.isEmpty()) {
            throw new AssertionError("%s never met %s; it said: %s".formatted(program.name(), unhit, text));
        }
        Course course = new Course(
                process.waitFor(),
                moved(sandbox),
                new TreeSet<>(sandbox.scorecard().stream()
                        .map(finding -> finding.mistake())
                        .toList()),
                sandbox.scorecard().stream().map(finding -> finding.says()).toList(),
                text);
        sandbox.delete();
        return course;
    }

    private static Map<String, BigDecimal> moved(SandboxClient sandbox) {
        Map<String, BigDecimal> moved = new TreeMap<>();
        for (LedgerEntry entry : sandbox.ledger()) {
            entry.movements()
                    .forEach(movement -> moved.merge(
                            entry.kind() + " " + entry.key() + " " + movement.quantity(),
                            movement.amount(),
                            BigDecimal::add));
        }
        return moved;
    }

    // OPERATION KIND [DETAIL] [next|every DELIVERIES]
    private static NewFault order(String words) {
        List<String> of = List.of(words.split(" "));
        boolean detailed = of.size() % 2 == 1;
        NewFault fault =
                NewFault.other(of.get(0), of.get(1), detailed ? detail(of.get(1), of.get(2)) : JsonObject.EMPTY);
        int trigger = detailed ? 3 : 2;
        if (of.size() == trigger) {
            return fault;
        }
        long deliveries = Long.parseLong(of.get(trigger + 1));
        return of.get(trigger).equals("every") ? fault.every(deliveries) : fault.next(deliveries);
    }

    private static JsonObject detail(String kind, String word) {
        return switch (kind) {
            case "error" -> JsonObject.of("code", new JsonString(word));
            case "stale" -> JsonObject.of("seconds", JsonNumber.of(Long.parseLong(word)));
            default -> JsonObject.of("fixed", JsonObject.of("millis", Long.parseLong(word)));
        };
    }
}
