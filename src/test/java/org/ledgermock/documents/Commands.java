package org.ledgermock.documents;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ledgermock.cli.Main;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What the command line says of itself. */
final class Commands {

    private static final List<String> OF_ALL = List.of("--help", "--version");

    private Commands() {}

    /** Those that {@code --help} lists. */
    private static List<Map.Entry<String, CommandLine>> shown() {
        return Main.commandLine(org.ledgermock.verify.Contracts.ofLedgermock()).getSubcommands().entrySet().stream()
                .filter(command ->
                        !command.getValue().getCommandSpec().usageMessage().hidden())
                .toList();
    }

    /** Each with its first sentence. */
    static String commands() {
        Table table = Table.of("command", "does");
        shown().stream()
                .filter(command -> !isControl(command.getValue()))
                .forEach(command -> table.row(
                        List.of("`./ledgermock " + command.getKey() + "`", firstSentence(command.getValue()))));
        table.row(List.of(
                shown().stream()
                        .filter(command -> isControl(command.getValue()))
                        .map(command -> "`" + command.getKey() + "`")
                        .collect(Collectors.joining(", ")),
                "[Control a running server](docs/admin-api.md#from-a-shell) from a shell."));
        return table.toString();
    }

    // Those that ask the admin API alone: one more word, one more request.
    private static boolean isControl(CommandLine command) {
        return command.getSubcommands().isEmpty()
                ? command.getCommandSpec()
                        .userObject()
                        .getClass()
                        .getSimpleName()
                        .equals("ControlCall")
                : command.getSubcommands().values().stream().allMatch(Commands::isControl);
    }

    /** Each that controls a server, as it is typed. */
    static String control() {
        Table table = Table.of("command", "does");
        shown().stream()
                .filter(command -> isControl(command.getValue()))
                .forEach(command -> addControl(command.getKey(), command.getValue(), table));
        return table.toString();
    }

    private static void addControl(String name, CommandLine command, Table table) {
        if (command.getSubcommands().isEmpty()) {
            String words = command.getCommandSpec().positionalParameters().stream()
                    .map(one -> one.required() ? one.paramLabel() : "[" + one.paramLabel() + "]")
                    .collect(Collectors.joining(" "));
            table.row(List.of("`" + (name + " " + words).strip() + "`", firstSentence(command)));
        }
        command.getSubcommands().forEach((under, one) -> addControl(name + " " + under, one, table));
    }

    private static String firstSentence(CommandLine command) {
        return String.join(" ", command.getCommandSpec().usageMessage().description())
                .replaceFirst("(?s)\\. .*", ".");
    }

    /** A table of options for each of them. */
    static String options() {
        StringBuilder text = new StringBuilder();
        shown().stream()
                .filter(command -> !isControl(command.getValue()))
                .forEach(command -> add(command.getKey(), command.getValue(), text));
        return text.toString().strip();
    }

    private static void add(String name, CommandLine command, StringBuilder text) {
        if (command.getSubcommands().isEmpty()) {
            text.append("\n## ").append(name).append("\n\n").append(options(command));
        }
        command.getSubcommands().forEach((under, one) -> add(name + " " + under, one, text));
    }

    private static String options(CommandLine command) {
        Table table = Table.of("option", "does");
        command.getCommandSpec().options().stream()
                .filter(option -> !option.hidden() && !OF_ALL.contains(option.longestName()))
                .sorted((one, other) -> one.longestName().compareTo(other.longestName()))
                .forEach(option -> table.row(List.of("`" + named(option) + "`", says(option))));
        return table + "\n";
    }

    private static String named(OptionSpec option) {
        return option.arity().max() == 0 ? option.longestName() : option.longestName() + " " + option.paramLabel();
    }

    private static String says(OptionSpec option) {
        return String.join(" ", option.description())
                .replace("${DEFAULT-VALUE}", String.valueOf(option.defaultValue()));
    }
}
