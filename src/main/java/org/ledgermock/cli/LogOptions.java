package org.ledgermock.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the server's log has. */
final class LogOptions {

    private static final List<String> LEVELS = List.of("off", "error", "warning", "info", "debug");
    private static final List<String> FORMS = List.of("text", "json");

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--log-level",
            paramLabel = "LEVEL",
            defaultValue = "info",
            description = "The least that the log has: off, error, warning, info or debug (default: ${DEFAULT-VALUE}).")
    private String level = "";

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "Lines of the log as text or json (default: ${DEFAULT-VALUE}).")
    private String form = "";

    @Option(names = "--access-log", description = "A line of the log for each call of a family, without secrets.")
    private boolean access;

    /** @throws CommandLine.ParameterException when one is none of those there are */
    Log.Choice choice() {
        return new Log.Choice(
                System.Logger.Level.valueOf(upper("--log-level", level, LEVELS)),
                Log.Form.valueOf(upper("--log-format", form, FORMS)),
                access);
    }

    private String upper(String option, String given, List<String> known) {
        if (!known.contains(given)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "%s is one of %s, not '%s'".formatted(option, String.join(", ", known), given));
        }
        return given.toUpperCase(Locale.ROOT);
    }
}
