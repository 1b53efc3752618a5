package org.ledgermock.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ledgermock.message.Likely;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What a command is told besides the words that somebody wrote: by the environment, and by a file. Written words win over the
 * environment, and the environment over the file.
 */
final class Settings {

    static final String FILE = "--settings";
    private static final String PREFIX = "LEDGERMOCK_";
    // A token that the environment has gives way to a file of a token that was named: the command looks for it itself.
    private static final List<String> LOOKED_FOR = List.of(FILE, "--admin-token");

    private static final List<String> OTHERS = Stream.of("URL", "ID", "SECRET", "KEY_STORE_PASSWORD")
            .map(name -> PREFIX + name)
            .toList();

    private final CommandSpec command;
    private final List<String> written;
    private final Map<String, String> environment;
    private final List<String> added = new ArrayList<>();
    private final Map<String, String> sources = new LinkedHashMap<>();

    private Settings(CommandSpec command, List<String> written, Map<String, String> environment) {
        this.command = command;
        this.written = written;
        this.environment = environment;
    }

    /**
     * What is said of a command's options.
     *
     * @param written what stands behind the command
     * @throws org.ledgermock.contract.InvalidFile when the file is wrong
     * @throws CommandLine.ParameterException when a variable has what cannot be
     */
    static Settings of(CommandSpec command, List<String> written, Map<String, String> environment) {
        Settings settings = new Settings(command, List.copyOf(written), environment);
        settings.addVariables();
        settings.fileName().ifPresent(name -> SettingsFile.read(name, command).forEach(settings::add));
        return settings;
    }

    private void addVariables() {
        options(command)
                .filter(option -> !LOOKED_FOR.contains(option.longestName()))
                .forEach(option -> value(variable(option))
                        .ifPresent(value -> add(option, new Said(variable(option), valuesOf(option, value)))));
    }

    /** What one place says of an option: of a switch {@code true} or {@code false}. */
    record Said(String source, List<String> values) {}

    /** The options that can be said elsewhere. */
    static Stream<OptionSpec> options(CommandSpec command) {
        return command.options().stream()
                .filter(option -> !option.hidden() && !option.usageHelp() && !option.versionHelp());
    }

    /** {@code https-port} for {@code --https-port}. */
    static String key(OptionSpec option) {
        return option.longestName().substring("--".length());
    }

    static boolean isSwitch(OptionSpec option) {
        return option.arity().max() == 0;
    }

    /** {@code LEDGERMOCK_HTTPS_PORT} for {@code --https-port}. */
    private static String variable(OptionSpec option) {
        return PREFIX + key(option).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private Optional<String> value(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }

    private List<String> valuesOf(OptionSpec option, String value) {
        if (isSwitch(option) && !value.matches("true|false")) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), "%s is true or false, not '%s'".formatted(variable(option), value));
        }
        if (!option.isMultiValue()) {
            return List.of(value);
        }
        // A value may have commas of its own where each is NAME=VALUE.
        return List.of(value.split(option.type() == Map.class ? "\\s*,\\s*(?=[^,=]+=)" : "\\s*,\\s*"));
    }

    private Optional<String> fileName() {
        return CallWords.given(written, FILE).stream().findFirst().or(() -> value(PREFIX + "SETTINGS"));
    }

    private void add(OptionSpec option, Said said) {
        if (isWritten(option) || sources.containsKey(option.longestName())) {
            return;
        }
        sources.put(option.longestName(), said.source());
        for (String value : said.values()) {
            if (!isSwitch(option)) {
                added.add(option.longestName() + "=" + value);
            } else if (Boolean.parseBoolean(value)) {
                added.add(option.longestName());
            }
        }
    }

    private boolean isWritten(OptionSpec option) {
        return Arrays.stream(option.names())
                .anyMatch(name -> written.stream().anyMatch(word -> word.equals(name) || word.startsWith(name + "=")));
    }

    /** Everything, as if somebody had written it. */
    List<String> words() {
        return Stream.concat(added.stream(), written.stream()).toList();
    }

    /** Where that comes from which nobody wrote and a message speaks of, to stand behind it; empty when it speaks of none. */
    String told(String message) {
        return sources.entrySet().stream()
                .filter(source -> Pattern.compile("\\b" + source.getKey().substring("--".length()) + "\\b")
                        .matcher(message)
                        .find())
                .map(source -> source.getKey() + " by " + source.getValue())
                .reduce((one, other) -> one + ", " + other)
                .map(all -> " (told " + all + ")")
                .orElse("");
    }

    /** Variables that nobody reads, and whose names are nearly those of some that are read. */
    List<String> slips() {
        List<String> known = Stream.concat(options(command).map(Settings::variable), OTHERS.stream())
                .toList();
        return environment.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
                .sorted()
                .flatMap(name -> Optional.of(Likely.hint(name, known)).filter(hint -> !hint.isEmpty()).stream()
                        .map(hint -> "nobody reads the variable " + name + hint))
                .toList();
    }
}
