package org.ledgermock.cli;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ledgermock.admin.AdminApi;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.contract.UnwritableFile;
import org.ledgermock.store.StoreRefused;
import org.ledgermock.verify.Contracts;
import org.ledgermock.wiremock.CannotListen;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code ledgermock} command. */
@Command(
        name = "ledgermock",
        description = "A mock server for APIs that move credit, balance and points.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Main {

    private static final Map<String, Supplier<Object>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("serve", Serve::new);
        COMMANDS.put("call", CallCommand::new);
        ControlWords.NAMES.forEach(name -> COMMANDS.put(name, () -> ControlWords.command(name)));
        COMMANDS.put("store", StoreCommand::new);
        COMMANDS.put("verify", VerifyCommand::new);
        COMMANDS.put("explore", ExploreCommand::new);
        COMMANDS.put("explain", ExplainCommand::new);
        COMMANDS.put("drift", DriftCommand::new);
        COMMANDS.put("errors", ErrorsCommand::new);
        COMMANDS.put("openapi", OpenApiCommand::new);
    }

    static final int FAILURE = 1;
    static final int USAGE = 2;

    /** Runs the command, and ends the process with its exit code. */
    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("openapi")) {
            // One of its calls is refused, so as to see what that looks like.
            Log.choose(new Log.Choice(System.Logger.Level.WARNING, Log.Form.TEXT, false));
        }
        if (arguments.length > 0 && List.of("verify", "explore").contains(arguments[0])) {
            // Refusals are what it asks for.
            Log.choose(new Log.Choice(System.Logger.Level.WARNING, Log.Form.TEXT, false));
            // Else the JDK's client sends a GET again whose answer got lost, and nobody counts it.
            System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
        }
        System.exit(run(
                new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, java.nio.charset.StandardCharsets.UTF_8),
                arguments));
    }

    /** Runs the command; 0 when all went well, 1 when it failed, 2 when it was called wrongly. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(System.getenv(), out, err, arguments);
    }

    static int run(Map<String, String> environment, PrintWriter out, PrintWriter err, String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("serve")) {
            return serve(environment, out, err, arguments);
        }
        if (arguments.length == 0 || !arguments[0].equals("verify")) {
            return execute(commands(arguments), message -> "", out, err, arguments);
        }
        if (Main.class.getResource("/io/cucumber/core/runtime/Runtime.class") == null) {
            // The library jar leaves it to a project whether it is there.
            err.println("ledgermock: verify needs io.cucumber:cucumber-java, which is not on the class path");
            return USAGE;
        }
        try (WithFamilies.Named named = WithFamilies.namedIn(arguments)) {
            CommandLine commands = commandLine(named.contracts().orElseGet(Contracts::ofLedgermock));
            verify(commands).forEach(command -> ((VerifyCommand) command.userObject()).know(named));
            return execute(commands, message -> "", out, err, arguments);
        }
    }

    // What a server is like its surroundings may say too. What a command asks of a vendor is said in words alone.
    private static int serve(Map<String, String> environment, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commands = commands(arguments).setErr(err);
        CommandLine serve = requireNonNull(commands.getSubcommands().get(arguments[0]));
        serve.setErr(err);
        try {
            Settings settings =
                    Settings.of(serve.getCommandSpec(), List.of(arguments).subList(1, arguments.length), environment);
            String[] all = Stream.concat(Stream.of(arguments[0]), settings.words().stream())
                    .toArray(String[]::new);
            settings.slips().forEach(slip -> err.println("ledgermock: " + slip));
            return execute(commands, settings::told, out, err, all);
        } catch (CommandLine.ParameterException e) {
            return called(e, message -> "");
        } catch (InvalidFile e) {
            return failed(e, serve);
        }
    }

    // To look through all commands takes longer than to carry one out.
    private static CommandLine commands(String... arguments) {
        CommandLine commands = new CommandLine(new Main());
        if (arguments.length > 0 && COMMANDS.containsKey(arguments[0])) {
            commands.addSubcommand(COMMANDS.get(arguments[0]).get());
        } else {
            COMMANDS.values().forEach(command -> commands.addSubcommand(command.get()));
            CommandLine completion = new CommandLine(new AutoComplete.GenerateCompletion());
            completion.getCommandSpec().usageMessage().hidden(true);
            commands.addSubcommand(completion);
        }
        return commands;
    }

    private static int execute(
            CommandLine commands, UnaryOperator<String> told, PrintWriter out, PrintWriter err, String... arguments) {
        return commands.setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((e, words) -> called(e, told))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command))
                .execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
    }

    /** All commands, with the options that families declare besides. */
    public static CommandLine commandLine(Contracts contracts) {
        CommandLine commands = commands();
        verify(commands).forEach(new ShortForms(contracts)::addTo);
        return commands;
    }

    private static Stream<CommandLine.Model.CommandSpec> verify(CommandLine commands) {
        return commands.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> command.userObject() instanceof VerifyCommand);
    }

    private static int called(CommandLine.ParameterException e, UnaryOperator<String> told) {
        CommandLine command = e.getCommandLine();
        String message = CallWords.of(e);
        command.getErr()
                .println("%s%s; see: %s --help"
                        .formatted(
                                message,
                                told.apply(message),
                                command.getCommandSpec().qualifiedName()));
        return USAGE;
    }

    // One line that says what to do, for what a user can do something about; a trace is for defects.
    private static int failed(Exception e, CommandLine command) {
        if (e instanceof InvalidFile
                || e instanceof UnwritableFile
                || e instanceof CannotListen
                || e instanceof StoreRefused
                || e instanceof IllegalArgumentException) {
            command.getErr().println("ledgermock: " + e.getMessage());
        } else {
            command.getErr().println("ledgermock: a defect of Ledgermock, please report it:");
            e.printStackTrace(command.getErr());
        }
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    /** The version that the jar was built as. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"ledgermock " + AdminApi.version()};
        }
    }
}
