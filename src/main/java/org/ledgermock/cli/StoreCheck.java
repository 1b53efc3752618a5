package org.ledgermock.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.ledgermock.message.Texts;
import org.ledgermock.server.Assembly;
import org.ledgermock.server.KeptFamilies;
import org.ledgermock.store.StoreTools;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ledgermock store check}. */
@Command(
        name = "check",
        description =
                "Reads all that is kept as a server would, and looks whether it holds together: commits follow each other,"
                        + " invariants and sums hold, each credential is one sandbox's. Exit code 0: all holds; 1: something differs;"
                        + " 2: it could not be done.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = Main.USAGE,
        versionProvider = Main.Version.class)
final class StoreCheck implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private WithFamilies with = new WithFamilies();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (StoreTools tools = store.open();
                Assembly assembly = with.assembly(spec, KeptFamilies.setup(tools.terms()))) {
            tools.require(assembly.kept().terms());
            boolean holds = true;
            for (StoreTools.Checked checked : tools.check(assembly.kept()::find)) {
                StoreTools.Told sandbox = checked.sandbox();
                String line = checked.differences().isEmpty()
                        ? "%s: version %d holds".formatted(sandbox.id(), sandbox.version())
                        : "%s: version %d differs: %s"
                                .formatted(sandbox.id(), sandbox.version(), String.join("; ", checked.differences()));
                out.println(Texts.oneLine(line));
                holds &= checked.differences().isEmpty();
            }
            return holds ? 0 : Main.FAILURE;
        }
    }
}
