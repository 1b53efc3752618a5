package org.ledgermock.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An attack from a process of its own, which gets the time that neither server nor good client wants: strangers have
 * machines of their own, and a good client that waits for theirs would tell nothing of the server.
 */
final class Attacker {

    private static final String BEGUN = "the attack has begun";
    private static final Path CHRT = Path.of("/usr/bin/chrt");

    private Attacker() {}

    /** Begins an attack, and waits until it is one. */
    static Server start(Attack attack, int port, int size) throws IOException {
        List<String> command = new ArrayList<>(
                Files.isExecutable(CHRT) ? List.of(CHRT.toString(), "--idle", "0") : List.of("nice", "-n", "19"));
        command.addAll(List.of(
                Contestant.java(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EndsWithParent.class.getName(),
                Attacker.class.getName(),
                attack.name(),
                Integer.toString(port),
                Integer.toString(size)));
        Server attacker = Server.start(command, Path.of("").toAbsolutePath());
        while (!attacker.output().contains(BEGUN)) {
            attacker.awaitALittle();
        }
        return attacker;
    }

    public static void main(String[] arguments) throws InterruptedException {
        try (Victim victim = Victim.of(
                Attack.valueOf(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))) {
            System.out.println(BEGUN);
            victim.awaitEnd();
        }
    }
}
