package org.ledgermock.cli;

import org.jspecify.annotations.Nullable;
import org.ledgermock.server.KeptFamilies;
import org.ledgermock.store.StoreAddress;
import org.ledgermock.store.StoreTools;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which store a command is about. */
final class StoreOption {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--store",
            paramLabel = "FILE",
            description = "The store; without it, the environment variable " + StoreChoice.VARIABLE + " says which.")
    private @Nullable String given;

    /** @throws CommandLine.ParameterException when none was named */
    StoreAddress address() {
        return StoreChoice.of(spec, given, System.getenv())
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(), "say which store it is about: --store FILE"));
    }

    StoreTools open() {
        return KeptFamilies.tools(address());
    }
}
