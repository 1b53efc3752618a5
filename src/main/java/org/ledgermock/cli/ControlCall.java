package org.ledgermock.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ledgermock.client.AdminRefused;
import org.ledgermock.client.HttpTarget;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sends one request to the admin API of a running server, and prints its answer. */
@Command(mixinStandardHelpOptions = true, versionProvider = Main.Version.class)
final class ControlCall implements Callable<Integer> {

    private final ControlWord word;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = {"--server", "--target"},
            paramLabel = "URL",
            defaultValue = CallCommand.NAMED_OR_USUAL,
            description = "Where the server is (default: what the environment variable LEDGERMOCK_URL says, or else"
                    + " http://127.0.0.1:18080).")
    private String server = "";

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description = "Certificates to trust, in PEM, instead of the machine's.")
    private @Nullable Path ca;

    @Mixin
    private AdminToken adminToken = new AdminToken();

    ControlCall(ControlWord word) {
        this.word = word;
    }

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        Map<String, String> given = new HashMap<>();
        List<String> asked = new ArrayList<>();
        for (PositionalParamSpec positional : command.getParseResult().matchedPositionals()) {
            if (positional.type().isArray()) {
                asked.addAll(positional.originalStringValues());
            } else {
                given.put(
                        positional.paramLabel(),
                        positional.originalStringValues().get(0));
            }
        }
        try {
            LedgermockClient client =
                    LedgermockClient.of(HttpTarget.of(server, Optional.ofNullable(ca)), adminToken.token());
            JsonObject answer = client.ask(word.method(), word.path(given), ControlWord.asked(asked), word.body(given));
            command.getOut().println(JsonWriter.indented(answer));
            return 0;
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(command, String.valueOf(e.getMessage()), e);
        } catch (AdminRefused e) {
            command.getErr().println("ledgermock: " + e.problem());
            return Main.FAILURE;
        } catch (UncheckedIOException e) {
            IOException cause = requireNonNull(e.getCause());
            command.getErr()
                    .println(
                            "ledgermock: %s cannot be reached: %s; start a server with serve, or name another with --server"
                                    .formatted(server, Unreachable.reason(cause)));
            return Main.FAILURE;
        }
    }
}
