package org.ledgermock.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ledgermock.client.AdminRefused;
import org.ledgermock.client.HttpTarget;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.store.StoreRefused;
import org.ledgermock.store.StoreTools;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ledgermock store backup}. */
@Command(
        name = "backup",
        description =
                "Copies a store into another file, as of one moment: every change that was answered before is in it. Asks the"
                        + " server for it where one has the file open.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = Main.USAGE,
        versionProvider = Main.Version.class)
final class StoreBackup implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private StoreOption store = new StoreOption();

    @Parameters(paramLabel = "TO", description = "The file to write, which is not there yet.")
    @SuppressWarnings("NullAway.Init")
    private Path copy;

    @Option(
            names = "--target",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:" + CallCommand.DEFAULT_PORT,
            description = "The server to ask, where one has the file open (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private URI target;

    @Mixin
    private AdminToken adminToken = new AdminToken();

    @Override
    public Integer call() {
        try (StoreTools tools = store.open()) {
            tools.backUp(copy);
        } catch (StoreRefused e) {
            if (!e.isInUse()) {
                throw e;
            }
            ask();
        }
        spec.commandLine().getOut().println("copied to " + copy);
        return 0;
    }

    private void ask() {
        HttpTarget server = HttpTarget.of(target, Optional.empty());
        LedgermockClient client = LedgermockClient.of(server, adminToken.token());
        try {
            Optional<String> kept = client.storePlace();
            if (!kept.filter(this::isTheSame).isPresent()) {
                throw other("keeps its sandboxes in %s".formatted(kept.orElse("memory")));
            }
            client.copyStore(copy.toAbsolutePath().toString());
        } catch (AdminRefused e) {
            throw new IllegalArgumentException("the server at %s says: %s".formatted(target, e.problem()), e);
        } catch (UncheckedIOException e) {
            throw other("cannot be reached");
        }
    }

    private boolean isTheSame(String file) {
        try {
            return Files.isSameFile(Path.of(file), Path.of(store.address().toString()));
        } catch (IOException e) {
            return false;
        }
    }

    private IllegalArgumentException other(String what) {
        return new IllegalArgumentException("%s is in use by a server, and %s %s; say with --target which server it is"
                .formatted(store.address(), target, what));
    }
}
