package org.ledgermock.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The command that starts a server like one of a test: by the launcher of a checkout, elsewhere by the class path of the tests. */
final class ServerCommand {

    private static final Path LAUNCHER = Path.of("ledgermock");
    private static final String MAIN = "org.ledgermock.cli.Main serve";

    private ServerCommand() {}

    static String of(Ledgermock ledgermock) {
        String words = ledgermock.words();
        if (Files.isExecutable(LAUNCHER) && !Files.isDirectory(LAUNCHER)) {
            return "./ledgermock serve" + words;
        }
        return byClassPath(
                        System.getProperty("java.class.path"),
                        TriedSummary.of(System::getProperty).folder())
                + words;
    }

    /** @param folder where a class path can be kept that is too long for a report */
    static String byClassPath(String classPath, Optional<Path> folder) {
        String arguments = "-cp \"%s\" %s".formatted(classPath.replace("\\", "\\\\"), MAIN);
        return folder.map(path -> "java @" + written(path.resolve("server.args"), arguments))
                .orElseGet(() -> "java " + arguments);
    }

    private static Path written(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written".formatted(file), e);
        }
    }
}
