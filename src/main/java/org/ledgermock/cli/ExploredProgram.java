package org.ledgermock.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.ledgermock.explore.Command;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The program that is explored, where it finds what it needs, and how it says what came of it. */
final class ExploredProgram {

    // EX_TEMPFAIL of sysexits.h.
    private static final int UNKNOWN = 75;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--env",
            paramLabel = "NAME=VALUE",
            description =
                    "A further variable of the program; {url}, {authority}, {id} and {secret} in it are filled in.")
    private Map<String, String> environment = new LinkedHashMap<>();

    @Option(
            names = "--unknown-exit",
            paramLabel = "CODE",
            description =
                    "Exit code by which it says that it does not know, or none; it is held to one that is given (default: 75).")
    private @Nullable String unknownExit;

    @Option(
            names = "--says-success",
            paramLabel = "REGEX",
            description = "What it prints when it has succeeded, instead of exit code 0.")
    private @Nullable String saysSuccess;

    @Option(names = "--says-unknown", paramLabel = "REGEX", description = "What it prints when it does not know.")
    private @Nullable String saysUnknown;

    @Parameters(
            paramLabel = "COMMAND",
            arity = "1..*",
            description = "The program and its arguments, behind --. It is not given to a shell.")
    private List<String> command = new ArrayList<>();

    List<String> words() {
        return List.copyOf(command);
    }

    /**
     * @param ending where connections end after an answer; empty when there is no such place
     * @param usual variables that users of the vendor know, before those that were given
     */
    Command command(URI server, Optional<URI> ending, Map<String, String> usual) {
        Map<String, String> names = new HashMap<>(usual);
        names.putAll(environment);
        Optional<Integer> exit = exit();
        boolean isHeldToIt = saysUnknown != null || unknownExit != null && exit.isPresent();
        return new Command(
                command, server, ending, names, exit, isHeldToIt, pattern(saysSuccess), pattern(saysUnknown));
    }

    /** What holds it to the word that it was seen to have for an outcome that is not known; empty when that is said already. */
    String held() {
        return unknownExit == null && saysUnknown == null ? " --unknown-exit " + UNKNOWN : "";
    }

    private Optional<Integer> exit() {
        if (unknownExit == null) {
            return Optional.of(UNKNOWN);
        }
        if (unknownExit.equals("none")) {
            return Optional.empty();
        }
        if (!unknownExit.matches("[1-9]\\d{0,2}")) {
            throw usage("--unknown-exit is an exit code from 1 on, or none, not '%s'".formatted(unknownExit));
        }
        return Optional.of(Integer.parseInt(unknownExit));
    }

    private Optional<Pattern> pattern(@Nullable String written) {
        try {
            return Optional.ofNullable(written).map(Pattern::compile);
        } catch (PatternSyntaxException e) {
            throw usage("'%s' is no regular expression: %s".formatted(written, e.getDescription()));
        }
    }

    private CommandLine.ParameterException usage(String problem) {
        return new CommandLine.ParameterException(spec.commandLine(), problem);
    }
}
