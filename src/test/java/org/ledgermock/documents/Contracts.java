package org.ledgermock.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledgermock.behaviour.BehaviourType;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.contract.OptionDeclaration;
import org.ledgermock.contract.Statement;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.protocol.ProtocolType;
import org.ledgermock.protocol.Stage;

/** What the documents say of families, made of the contract files, the mappings and the protocols. */
final class Contracts {

    private static final Path SOURCES = Document.ROOT.resolve("src/main/java");
    private static final Path MAPPINGS = Document.ROOT.resolve("mappings");

    private final ClassPathFiles files = new ClassPathFiles(Contracts.class.getClassLoader());
    // Not those that a test may have beside them.
    private final List<FamilyContract> families = FamilyContract.families(files).stream()
            .filter(name -> Files.isDirectory(Document.ROOT.resolve("schemas").resolve(name)))
            .map(name -> FamilyContract.load(name, files))
            .toList();

    String operations() {
        Table table = Table.of("family", "operation", "documented in", "changes state", "limit", "roles", "behaviour");
        for (FamilyContract family : families) {
            for (Contract contract : family.operations().values()) {
                table.row(List.of(
                        family.family(),
                        "[%s](../schemas/%s/%1$s.contract.json)".formatted(contract.operation(), family.family()),
                        documents(contract),
                        contract.changes() ? "yes" : "no",
                        limits(contract),
                        contract.roles()
                                .map(roles -> String.join(", ", new TreeSet<>(roles)))
                                .orElse("any"),
                        behaviour(contract)));
            }
        }
        return table.toString();
    }

    /** What the vendors have besides, by family. */
    String notSimulated() {
        Table table = Table.of("family", "operation", "what it does");
        for (FamilyContract family : families) {
            family.notSimulated()
                    .operations()
                    .forEach((address, does) -> table.row(List.of(family.family(), code(address), does)));
        }
        return table.toString();
    }

    /** How many operations of each family are simulated, and how many the vendor has besides. */
    String simulated() {
        Table table = Table.of("API", "simulated", "known, and not simulated");
        for (FamilyContract family : families) {
            table.row(List.of(
                    family.file().title(),
                    "[%d](docs/operations.md)".formatted(family.operations().size()),
                    "[%d](docs/operations.md#what-the-vendors-have-besides)"
                            .formatted(family.notSimulated().operations().size())));
        }
        return table.toString();
    }

    private String documents(Contract contract) {
        JsonObject file = (JsonObject)
                files.json("ledgermock/schemas/%s/%s.contract.json".formatted(contract.family(), contract.operation()));
        return ((JsonArray) file.find("documents").orElseThrow())
                .stream().map(name -> code(((JsonString) name).text())).collect(Collectors.joining(", "));
    }

    private static String limits(Contract contract) {
        return contract.limits().stream()
                .sorted(Comparator.comparing(Statement.Limit::id))
                .map(limit -> "%d a %s for each %s"
                        .formatted(
                                limit.calls(),
                                limit.per().name().toLowerCase(Locale.ROOT),
                                limit.scope().stream()
                                        .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(" and "))))
                .collect(Collectors.joining("; "));
    }

    private String behaviour(Contract contract) {
        JsonObject mapping = (JsonObject)
                files.json("ledgermock/mappings/%s/%s.json".formatted(contract.family(), contract.operation()));
        return mapping.object("response")
                .flatMap(response -> response.object("transformerParameters"))
                .flatMap(parameters -> parameters.object("behaviour"))
                .map(behaviour -> code(String.join(", ", behaviour.names())))
                .orElseThrow();
    }

    String options() {
        Table table = Table.of("option", "values", "with `--strict`", "decides", "known");
        for (FamilyContract family : families) {
            for (OptionDeclaration option : family.file().options()) {
                table.row(List.of(
                        code(family.family() + "." + option.key()),
                        values(option),
                        option.strict(),
                        option.says() + (isInForce(family, option) ? "" : " (**no operation asks for it yet**)"),
                        option.provenance().name().toLowerCase(Locale.ROOT)));
            }
        }
        return table.toString();
    }

    private static String values(OptionDeclaration option) {
        List<String> values = new ArrayList<>(option.values());
        values.remove(option.byDefault());
        values.add(0, "**" + option.byDefault() + "**");
        option.type().ifPresent(type -> values.add("any " + type));
        return String.join(", ", values);
    }

    // A key that the code or a mapping names, that has a code, or that a superseded rule waits for.
    private static boolean isInForce(FamilyContract family, OptionDeclaration option) {
        return family.statements().stream()
                        .filter(Statement.ErrorCode.class::isInstance)
                        .map(Statement.ErrorCode.class::cast)
                        .anyMatch(error ->
                                error.option().filter(option.key()::equals).isPresent())
                || rules(family)
                        .filter(rule -> rule.strict().isPresent())
                        .anyMatch(rule ->
                                rule.option().filter(option.key()::equals).isPresent())
                || sources().anyMatch(source -> source.contains("\"" + option.key() + "\""));
    }

    private static Stream<Statement.Rule> rules(FamilyContract family) {
        return Stream.concat(
                        family.statements().stream(),
                        family.operations().values().stream().flatMap(contract -> contract.statements().stream()))
                .filter(Statement.Rule.class::isInstance)
                .map(Statement.Rule.class::cast);
    }

    private static Stream<String> sources() {
        try (Stream<Path> code = Files.walk(SOURCES);
                Stream<Path> mappings = Files.walk(MAPPINGS)) {
            return Stream.concat(code, mappings).filter(Files::isRegularFile).map(Contracts::text).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stages of each family's protocol, in their order. */
    String stages() {
        Table table = Table.of("family", "stages");
        families.forEach(family -> table.row(List.of(family.family(), String.join(" → ", stages(family)))));
        return table.toString();
    }

    private static List<String> stages(FamilyContract family) {
        JsonObject settings = family.file().protocol();
        ProtocolType type = ServiceLoader.load(ProtocolType.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(candidate -> settings.text("name").orElseThrow().equals(candidate.name()))
                .findFirst()
                .orElseThrow();
        return type.create(settings.without("name")).stages().stream()
                .map(Stage::name)
                .toList();
    }

    /** The invariants of each family. */
    String invariants() {
        Table table = Table.of("family", "invariant", "says");
        families.forEach(family -> family.file()
                .invariants()
                .forEach(invariant -> table.row(List.of(family.family(), code(invariant.id()), invariant.says()))));
        return table.toString();
    }

    /** The behaviours that a mapping can name, and the keys that it has to give each. */
    static String behaviours() {
        List<BehaviourType<?>> types = new ArrayList<>();
        ServiceLoader.load(BehaviourType.class).forEach(types::add);
        types.removeIf(type -> !type.getClass().getPackage().equals(BehaviourType.class.getPackage()));
        types.sort(Comparator.comparing(BehaviourType::name));
        Table table = Table.of("behaviour", "keys");
        types.forEach(type -> table.row(List.of(code(type.name()), keys(type))));
        return table.toString();
    }

    private static String keys(BehaviourType<?> type) {
        return Arrays.stream(type.parameters().getRecordComponents())
                .map(component -> code(component.getName()))
                .collect(Collectors.joining(", "));
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}
