package org.ledgermock.cli;

import java.io.PrintWriter;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.ledgermock.message.Texts;
import org.ledgermock.store.StoreTools;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ledgermock store info}. */
@Command(
        name = "info",
        description =
                "Prints what a store was made with, and of each sandbox its version and how much it takes to keep it.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = Main.USAGE,
        versionProvider = Main.Version.class)
final class StoreInfo implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private StoreOption store = new StoreOption();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (StoreTools tools = store.open()) {
            StoreTools.Overview overview = tools.overview();
            out.println(Texts.oneLine("%s: a store of format %d".formatted(store.address(), overview.format())));
            new TreeMap<>(overview.choices())
                    .forEach((name, value) -> out.println(Texts.oneLine("made with %s %s".formatted(name, value))));
            overview.sandboxes().forEach(sandbox -> out.println(line(sandbox)));
            out.println(
                    "sandboxes: %d, bytes: %d".formatted(overview.sandboxes().size(), overview.bytes()));
            return 0;
        }
    }

    private static String line(StoreTools.Told sandbox) {
        return Texts.oneLine("%s: version %d, read from version %d, rows: %d, bytes: %d"
                .formatted(sandbox.id(), sandbox.version(), sandbox.checkpoint(), sandbox.rows(), sandbox.bytes()));
    }
}
