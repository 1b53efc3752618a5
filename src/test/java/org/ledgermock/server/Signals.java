package org.ledgermock.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Stops processes where they are, and lets them go on. */
public final class Signals {

    private Signals() {}

    public static void pause(List<ProcessHandle> processes) throws IOException {
        send("-STOP", processes);
    }

    public static void resume(List<ProcessHandle> processes) throws IOException {
        send("-CONT", processes);
    }

    // Of processes that have ended by now nothing is said.
    private static void send(String signal, List<ProcessHandle> processes) throws IOException {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        try {
            new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
