package org.ledgermock.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.contract.DataFile;
import org.ledgermock.contract.FileMistakes;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonBoolean;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Likely;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Reads what a JSON or YAML file says of a command's options, by their names without the dashes. */
final class SettingsFile {

    private final DataFile file;
    private final FileMistakes mistakes;

    private SettingsFile(DataFile file) {
        this.file = file;
        this.mistakes = file.mistakes();
    }

    /** @throws org.ledgermock.contract.InvalidFile when it cannot be read, or says what cannot be */
    static Map<OptionSpec, Settings.Said> read(String name, CommandSpec command) {
        return new SettingsFile(DataFile.at(Path.of(name))).read(command);
    }

    private Map<OptionSpec, Settings.Said> read(CommandSpec command) {
        if (!(file.json() instanceof JsonObject said)) {
            throw file.wrong("", "it has to be an object: options by their names, without the dashes");
        }
        Map<OptionSpec, Settings.Said> found = new LinkedHashMap<>();
        List<OptionSpec> options = Settings.options(command)
                .filter(option -> !option.longestName().equals(Settings.FILE))
                .toList();
        said.forEach((key, value) -> options.stream()
                .filter(option -> Settings.key(option).equals(key))
                .findFirst()
                .ifPresentOrElse(
                        option -> found.put(option, new Settings.Said(file.name(), values(option, "/" + key, value))),
                        () -> mistakes.add("/" + key, unknown(key, options))));
        mistakes.check();
        return found;
    }

    private static String unknown(String key, List<OptionSpec> options) {
        return "there is no option of this name"
                + Likely.hint(key, options.stream().map(Settings::key).toList());
    }

    private List<String> values(OptionSpec option, String place, JsonValue value) {
        if (Settings.isSwitch(option)) {
            return value instanceof JsonBoolean ? List.of(value.toString()) : wrong(place, "it is true or false");
        }
        if (option.isMultiValue() && value instanceof JsonArray several) {
            return several.stream().flatMap(one -> text(place, one).stream()).toList();
        }
        if (option.isMultiValue() && value instanceof JsonObject pairs) {
            return pairs.names().stream()
                    .flatMap(name -> text(place + "/" + name, pairs.find(name).orElseThrow()).stream()
                            .map(text -> name + "=" + text))
                    .toList();
        }
        return text(place, value).stream().toList();
    }

    private Optional<String> text(String place, JsonValue value) {
        if (value instanceof JsonString string) {
            return Optional.of(string.text());
        }
        if (value instanceof JsonNumber || value instanceof JsonBoolean) {
            return Optional.of(value.toString());
        }
        wrong(place, "it has to be a text, a number, true or false");
        return Optional.empty();
    }

    private List<String> wrong(String place, String problem) {
        mistakes.add(place, problem);
        return List.of();
    }
}
