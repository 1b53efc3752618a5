package org.ledgermock.cli;

import java.util.concurrent.Callable;
import org.ledgermock.server.Assembly;
import org.ledgermock.server.KeptFamilies;
import org.ledgermock.store.StoreTools;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ledgermock store trim}. */
@Command(
        name = "trim",
        description =
                "Keeps each sandbox as it is now, and lets go of the commits that led there; the file gets smaller.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = Main.USAGE,
        versionProvider = Main.Version.class)
final class StoreTrim implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private WithFamilies with = new WithFamilies();

    @Override
    public Integer call() {
        try (StoreTools tools = store.open();
                Assembly assembly = with.assembly(spec, KeptFamilies.setup(tools.terms()))) {
            tools.require(assembly.kept().terms());
            long before = tools.overview().bytes();
            tools.trim(assembly.kept()::find);
            spec.commandLine()
                    .getOut()
                    .println("bytes of what is kept: %d, before: %d"
                            .formatted(tools.overview().bytes(), before));
            return 0;
        }
    }
}
