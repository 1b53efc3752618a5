package org.ledgermock.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ledgermock.client.SandboxClient;

/** What a report prints to repeat a failure, and what comes of it in a shell. */
final class Pasted {

    private Pasted() {}

    static List<String> commands(String report) {
        List<String> lines = report.lines().toList();
        int first = (int) lines.stream()
                .takeWhile(line -> !line.startsWith(TestSandbox.REPEAT))
                .count();
        assertThat(first).as(report).isLessThan(lines.size());
        assertThat(lines.get(first)).matches("to repeat it: start `.* serve`, then paste");
        return lines.subList(first + 1, lines.size());
    }

    /** Runs commands against a server, and gives the sandbox that they make there. */
    static SandboxClient into(Ledgermock fresh, String family, List<String> commands, Path folder)
            throws IOException, InterruptedException {
        Path script = Files.writeString(
                folder.resolve("pasted.sh"),
                String.join("\n", commands)
                        .replace("http://127.0.0.1:18080", fresh.uri().toString()));
        Process shell = new ProcessBuilder("sh", script.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed.txt").toFile())
                .start();
        shell.waitFor();
        return fresh.client().sandbox(family + "/again");
    }

    /** What came of each call, and what there is in the end. */
    static List<String> verdict(SandboxClient sandbox) {
        List<String> verdict = new ArrayList<>(sandbox.journal().stream()
                .map(call -> "%s %s %s %d %s"
                        .formatted(
                                call.operation(),
                                call.stage(),
                                call.code(),
                                call.status(),
                                call.document().text("faultKind")))
                .toList());
        Collections.reverse(verdict);
        verdict.add(sandbox.export().toString());
        verdict.add(sandbox.faults().stream()
                .map(order -> order.order().json() + " hit " + order.hits())
                .toList()
                .toString());
        return verdict;
    }
}
