package org.ledgermock.testing.face;

import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import org.ledgermock.testing.Misuse;

/** The test framework on the class path, which a build chooses and we cannot. */
public final class Framework {

    private Framework() {}

    /**
     * To be called before the first test.
     *
     * @param oldest version that has all that we need
     * @param since name of a class that is new in it
     * @param ofIt a class of the framework
     * @throws Misuse when the framework is older; the message says which version was found
     */
    public static void require(String name, String oldest, String since, Class<?> ofIt) {
        try {
            Class.forName(since, false, ofIt.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new Misuse(
                    "Ledgermock needs %s %s or newer, found %s; raise its version in your build, or call Ledgermock.start() in plain Java."
                            .formatted(name, oldest, found(ofIt)),
                    e);
        }
    }

    // What is known of a jar is its manifest; some have only the name of their file.
    private static String found(Class<?> ofIt) {
        return Optional.ofNullable(ofIt.getPackage().getImplementationVersion())
                .or(() -> Optional.ofNullable(ofIt.getProtectionDomain().getCodeSource())
                        .map(CodeSource::getLocation)
                        .flatMap(place ->
                                Optional.ofNullable(Path.of(place.getPath()).getFileName()))
                        .map(Path::toString))
                .orElse("an older one");
    }
}
