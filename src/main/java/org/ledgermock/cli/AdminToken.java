package org.ledgermock.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgermock.client.NamedServer;
import org.ledgermock.contract.DataFile;
import org.ledgermock.contract.InvalidFile;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a command has the token of an admin API from. */
final class AdminToken {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--admin-token",
            paramLabel = "TOKEN",
            description =
                    "Token that the server's admin API asks for. Everybody on this machine can see it in the list"
                            + " of processes: rather give --admin-token-file, or the environment variable LEDGERMOCK_ADMIN_TOKEN.")
    private @Nullable String given;

    @Option(
            names = "--admin-token-file",
            paramLabel = "FILE",
            description = "File that has the token of the server's admin API; space around it does not count.")
    private @Nullable Path file;

    /**
     * What was given, or else what the environment has; empty when there is neither.
     *
     * @throws InvalidFile when its file cannot be read, or has no token
     * @throws CommandLine.ParameterException when it was given twice
     */
    Optional<String> token() {
        if (given != null && file != null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--admin-token and --admin-token-file both say the token: give one of them");
        }
        if (file != null) {
            String token = DataFile.text(file).trim();
            if (token.isEmpty() || token.chars().anyMatch(Character::isISOControl)) {
                throw new InvalidFile(file.toString(), "it has to have an admin token, in one line, and nothing else");
            }
            return Optional.of(token);
        }
        return Optional.ofNullable(given)
                .or(() -> Optional.ofNullable(System.getenv(NamedServer.TOKEN_VARIABLE))
                        .filter(token -> !token.isBlank()));
    }
}
