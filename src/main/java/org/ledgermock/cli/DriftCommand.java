package org.ledgermock.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ledgermock.server.AddedFamilies;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.drift.Drift;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ledgermock drift}. */
@Command(
        name = "drift",
        description =
                "Compares the contracts with the vendors' pages, saved as text. Lists statements whose line is gone"
                        + " or has changed, and parameters, errors and limits that no statement has. Exit code 0: none; 1: some;"
                        + " 2: it could not be done.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = Main.USAGE,
        versionProvider = Main.Version.class)
final class DriftCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--documents",
            paramLabel = "DIR",
            description = "Folder with the pages, one file each: NAME.txt, by the names that the contracts give them.")
    private @Nullable Path documents;

    @Mixin
    private WithFamilies with = new WithFamilies();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Drift drift = drift();
        drift.lost().forEach(lost -> out.println("lost: " + lost));
        drift.unclaimed().forEach(line -> out.println("unclaimed: " + line));
        list("not looked at, for there is no file", drift.notThere(), out);
        list("not looked at, for no contract rests on it", drift.notKnown(), out);
        out.println("pages read: %d; claims that hold: %d, lost: %d; lines unclaimed: %d"
                .formatted(
                        drift.read().size(),
                        drift.holding(),
                        drift.lost().size(),
                        drift.unclaimed().size()));
        return drift.isNone() ? 0 : Main.FAILURE;
    }

    private Drift drift() {
        if (documents == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "give the folder with the vendors' pages, each saved as text from your browser: --documents DIR");
        }
        try (AddedFamilies added = with.added(spec)) {
            Contracts contracts = Contracts.of(added.files().loader());
            return Drift.of(
                    documents,
                    contracts.files(),
                    (family, text) -> contracts.dialect(family).page(text));
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--documents: " + e.getMessage(), e);
        }
    }

    private static void list(String why, List<String> documents, PrintWriter out) {
        if (!documents.isEmpty()) {
            out.println("%s: %s".formatted(why, String.join(", ", documents)));
        }
    }
}
