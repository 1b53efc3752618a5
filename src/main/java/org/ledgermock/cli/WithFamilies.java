package org.ledgermock.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.server.Assembly;
import org.ledgermock.server.Setup;
import org.ledgermock.server.SetupBuilder;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Families of the user's own, which a command knows beside those that come with it. */
final class WithFamilies {

    @Option(
            names = "--with",
            paramLabel = "JAR-or-FOLDER",
            description = "Brings families of your own: their files below ledgermock/, and their classes; may be"
                    + " repeated.")
    private List<Path> places = new ArrayList<>();

    List<Path> places() {
        return List.copyOf(places);
    }

    /**
     * The families, those that come with Ledgermock and these.
     *
     * @throws CommandLine.ParameterException when one of the places has none
     */
    Assembly assembly(CommandSpec spec) {
        SetupBuilder setup = Setup.builder();
        places.forEach(setup::with);
        try {
            return Assembly.of(setup.build(), InstantSource.system());
        } catch (InvalidFile e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** What a command that is to know the same families has to be given, each with a space before it. */
    String words() {
        return places.stream()
                .map(place -> " --with " + quoted(place.toString()))
                .collect(Collectors.joining());
    }

    private static String quoted(String word) {
        return word.matches("[\\w./:@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
