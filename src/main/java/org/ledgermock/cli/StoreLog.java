package org.ledgermock.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.ledgermock.message.JsonWriter;
import org.ledgermock.store.StoreTools;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ledgermock store log}. */
@Command(
        name = "log",
        description =
                "Prints the commits of a sandbox that are kept, oldest first, each as a line of JSON. Secrets of credentials are"
                        + " in it.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = Main.USAGE,
        versionProvider = Main.Version.class)
final class StoreLog implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private StoreOption store = new StoreOption();

    @Parameters(paramLabel = "SANDBOX", description = "Its id, FAMILY/NAME.")
    @SuppressWarnings("NullAway.Init")
    private String sandbox;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (StoreTools tools = store.open()) {
            tools.commits(sandbox, commit -> out.println(JsonWriter.write(commit)));
            out.flush();
            return 0;
        }
    }
}
