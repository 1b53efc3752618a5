package org.ledgermock.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a user would take to have an allocation answered, each set up as well as we know.
 *
 * <p>The servers of others, and what is written for them, are in {@code src/test/peers}; {@code .ci/bench peers} installs
 * them below {@code target}.
 */
enum Peer {
    LEDGERMOCK("Ledgermock", "signature, schemas, limit, state, journal"),
    WIREMOCK_DEFAULT("WireMock, static stub", "one fixed answer"),
    WIREMOCK_TUNED("WireMock, static stub, tuned", "one fixed answer"),
    MOCKSERVER("MockServer, callback in Java", "signature, limit, state"),
    MOUNTEBANK("mountebank, injected function", "signature, limit, state"),
    MOCKOON("Mockoon, template", "state");

    private static final Path INSTALLED = Path.of("target", "peers").toAbsolutePath();
    private static final Path CLASS_PATH = INSTALLED.resolve("mockserver.classpath");

    private final String label;
    private final String does;

    Peer(String label, String does) {
        this.label = label;
        this.does = does;
    }

    String label() {
        return label;
    }

    String does() {
        return does;
    }

    boolean checksSignatures() {
        return does.contains("signature");
    }

    boolean hasState() {
        return does.contains("state");
    }

    /** Whether its registry gave it. */
    boolean isInstalled() {
        return switch (this) {
            case LEDGERMOCK, WIREMOCK_DEFAULT, WIREMOCK_TUNED -> true;
            case MOCKSERVER -> Files.exists(CLASS_PATH);
            case MOUNTEBANK -> Files.exists(INSTALLED.resolve("node_modules/mountebank"));
            case MOCKOON -> Files.exists(INSTALLED.resolve("node_modules/@mockoon/cli"));
        };
    }

    /** Starts it; {@code sample} is what those answer that can only have one answer. */
    Driven start(Optional<String> sample) throws IOException {
        int port = Server.freePort();
        Server server = start(port, sample.orElse(""));
        switch (this) {
            case MOUNTEBANK, MOCKOON -> server.awaitConnections(port);
            default -> port = server.port();
        }
        // None but our own can be asked what the customer has: the others begin with 100.
        GrowingTotal totals = this == LEDGERMOCK ? GrowingTotal.of(port) : new GrowingTotal(100_00);
        return new Driven(server, port, hasState() ? totals : new FixedAnswer(sample.orElse("")));
    }

    private Server start(int port, String sample) throws IOException {
        return switch (this) {
            case LEDGERMOCK -> Contestant.LEDGERMOCK.start(Ledgermock.serve(0));
            case WIREMOCK_DEFAULT -> Contestant.WIREMOCK_DEFAULT.start(List.of(sample));
            case WIREMOCK_TUNED -> Contestant.WIREMOCK_TUNED.start(List.of(sample));
            case MOCKSERVER ->
                Server.start(
                        List.of(
                                Contestant.java(),
                                Contestant.HEAP,
                                Contestant.COLLECTOR,
                                "-cp",
                                "classes:" + Files.readString(CLASS_PATH).trim(),
                                EndsWithParent.class.getName(),
                                "MockServerAllocation",
                                Integer.toString(port)),
                        INSTALLED);
            // The port of its control is one that nobody uses; its log of each call goes nowhere in the two.
            case MOUNTEBANK ->
                node(
                        port,
                        "node_modules/mountebank/bin/mb start --configfile mountebank.ejs --allowInjection --localOnly"
                                + " --nologfile --loglevel error --port " + Server.freePort());
            case MOCKOON ->
                node(
                        port,
                        "node_modules/@mockoon/cli/bin/run.js start --data mockoon.json --hostname 127.0.0.1"
                                + " --disable-log-to-file --disable-admin-api --max-transaction-logs 1 --port " + port);
        };
    }

    private static Server node(int port, String command) throws IOException {
        List<String> shell = new ArrayList<>(List.of("sh", "-c"));
        shell.add("PEER_PORT=%d exec node --require ./ends-with-parent.js %s >/dev/null".formatted(port, command));
        return Server.start(shell, INSTALLED);
    }
}
