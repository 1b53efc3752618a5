package org.ledgermock.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.contract.DataFile;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.Texts;
import org.ledgermock.pipeline.Binding;
import org.ledgermock.pipeline.Families;
import org.ledgermock.server.AddedFamilies;
import org.ledgermock.server.Assembly;
import org.ledgermock.server.Setup;
import org.ledgermock.server.SetupBuilder;
import org.ledgermock.verify.Contracts;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Families of the user's own, which a command knows beside those that come with it. */
final class WithFamilies {

    private static final String OPTION = "--with";

    @Option(
            names = OPTION,
            paramLabel = "JAR-or-FOLDER",
            description = "Brings families of your own: their files below ledgermock/, and their classes; may be"
                    + " repeated.")
    private List<Path> places = new ArrayList<>();

    /**
     * The families that a command line names, before it is understood: they declare options of their own.
     *
     * @param contracts empty when something is wrong with them, which the command says itself
     */
    record Named(List<Path> places, AddedFamilies added, Optional<Contracts> contracts) implements AutoCloseable {

        @Override
        public void close() {
            added.close();
        }
    }

    static Named namedIn(String[] arguments) {
        List<Path> places = CallWords.given(List.of(arguments), OPTION).stream()
                .map(Path::of)
                .toList();
        try {
            AddedFamilies added = AddedFamilies.of(places);
            return new Named(places, added, read(added));
        } catch (IllegalArgumentException e) {
            return new Named(List.of(), AddedFamilies.of(List.of()), Optional.empty());
        }
    }

    private static Optional<Contracts> read(AddedFamilies added) {
        try {
            Contracts contracts = Contracts.of(added.files().loader());
            contracts.families().forEach(contracts::family);
            return Optional.of(contracts);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    List<Path> places() {
        return List.copyOf(places);
    }

    /**
     * The files of all families, and the loader of their classes.
     *
     * @throws CommandLine.ParameterException when one of the places has none
     */
    AddedFamilies added(CommandSpec spec) {
        return rightlyCalled(spec, () -> AddedFamilies.of(places));
    }

    /**
     * The families, those that come with Ledgermock and these.
     *
     * @throws CommandLine.ParameterException when one of the places has none
     */
    Assembly assembly(CommandSpec spec) {
        return assembly(spec, Setup.builder());
    }

    /**
     * The same with more that was chosen.
     *
     * @throws CommandLine.ParameterException when one of the places has none, or what was chosen does not fit the families
     */
    Assembly assembly(CommandSpec spec, SetupBuilder setup) {
        places.forEach(setup::with);
        return rightlyCalled(spec, () -> Assembly.of(setup.build(), InstantSource.system()));
    }

    /**
     * The same, with all operations that their files bind: what makes one answer an error stands in its mapping.
     *
     * @throws CommandLine.ParameterException when one of the places has none
     */
    Assembly serving(CommandSpec spec) {
        Assembly assembly = assembly(spec);
        ClassPathFiles files = assembly.files();
        for (String name : files.below("ledgermock/mappings")) {
            if (name.endsWith(".json") && files.json(name) instanceof JsonObject mapping) {
                JsonPointer.of(Binding.PLACE)
                        .find(mapping)
                        .map(JsonObject.class::cast)
                        .ifPresent(parameters -> serve(assembly.families(), files.file(name), parameters));
            }
        }
        return assembly;
    }

    private static void serve(Families families, DataFile file, JsonObject parameters) {
        try {
            families.serve(families.bind(parameters));
        } catch (JsonMismatch e) {
            throw file.wrong(e.below(Binding.PLACE));
        }
    }

    // A wrong file is the family's mistake; anything else that is wrong here is the call's.
    private static <T> T rightlyCalled(CommandSpec spec, Supplier<T> families) {
        try {
            return families.get();
        } catch (InvalidFile e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** What a command that is to know the same families has to be given, each with a space before it. */
    String words() {
        return places.stream()
                .map(place -> " --with " + Texts.shellWord(place.toString()))
                .collect(Collectors.joining());
    }
}
