package org.ledgermock.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server that is measured; each runs as a JVM of its own, with the same flags. */
enum Contestant {
    LEDGERMOCK("Ledgermock", Ledgermock.MAIN_CLASS),
    WIREMOCK_DEFAULT("WireMock, static stub, journal off, else default", StaticStub.class.getName(), "default"),
    WIREMOCK_TUNED("WireMock, static stub, tuned", StaticStub.class.getName(), "tuned"),
    BARE_JETTY("bare Jetty", BareJetty.class.getName());

    /** G1 by name: a JVM picks another collector by itself where it finds few cores or little memory. */
    static final String COLLECTOR = "-XX:+UseG1GC";

    static final String HEAP = "-Xmx512m";

    private final String label;
    private final List<String> mainAndArguments;

    Contestant(String label, String... mainAndArguments) {
        this.label = label;
        this.mainAndArguments = List.of(mainAndArguments);
    }

    String label() {
        return label;
    }

    /** Starts this server; {@code arguments} follow those of its own. */
    Server start(List<String> arguments) throws IOException {
        return start(HEAP, arguments);
    }

    Server start(String heap, List<String> arguments) throws IOException {
        return start(List.of(), heap, arguments);
    }

    /** Starts it behind the one that calls it: a client's wait for a processor would tell nothing of the server. */
    Server startNicely(List<String> arguments) throws IOException {
        return start(List.of("nice", "-n", "5"), HEAP, arguments);
    }

    private Server start(List<String> before, String heap, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(java(), heap, COLLECTOR));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), EndsWithParent.class.getName()));
        command.addAll(mainAndArguments);
        command.addAll(arguments);
        return Server.start(command, Path.of("").toAbsolutePath());
    }

    /** The JVM of the benchmark itself is the JVM of every contestant. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
