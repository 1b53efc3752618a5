package org.ledgermock.documents;

import java.util.List;
import java.util.Map;
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
        shown().forEach(command ->
                table.row(List.of("`./ledgermock " + command.getKey() + "`", firstSentence(command.getValue()))));
        return table.toString();
    }

    private static String firstSentence(CommandLine command) {
        return String.join(" ", command.getCommandSpec().usageMessage().description())
                .replaceFirst("(?s)\\. .*", ".");
    }

    /** A table of options for each of them. */
    static String options() {
        StringBuilder text = new StringBuilder();
        shown().forEach(command -> add(command.getKey(), command.getValue(), text));
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
