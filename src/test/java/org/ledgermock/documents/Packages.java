package org.ledgermock.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What each package says of itself in its {@code package-info.java}. */
final class Packages {

    private static final Path MAIN = Document.ROOT.resolve("src/main/java/org/ledgermock");
    private static final Pattern JAVADOC = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");
    private static final Pattern MARGIN = Pattern.compile("(?m)^\\s*\\*");
    private static final Pattern LINK = Pattern.compile("\\{@link\\s+(?:[\\w.]+\\.)?([\\w#]+)\\}");
    private static final Pattern CODE = Pattern.compile("\\{@code\\s+([^}]+)\\}");

    private Packages() {}

    /** A row for each: its name, its first paragraph, what it may import. */
    static List<String> rows() {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .map(Packages::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(Path file) {
        String name =
                MAIN.relativize(file.getParent()).toString().replace('/', '.').replace('\\', '.');
        List<String> paragraphs = paragraphs(file);
        String mayImport = paragraphs.get(paragraphs.size() - 1);
        if (!mayImport.startsWith("May import: ")) {
            throw new AssertionError(file + " does not end with what the package may import: " + mayImport);
        }
        return "| `%s` | %s | %s |".formatted(name, paragraphs.get(0), mayImport.substring("May import: ".length()));
    }

    private static List<String> paragraphs(Path file) {
        try {
            Matcher javadoc = JAVADOC.matcher(Files.readString(file));
            if (!javadoc.find()) {
                throw new AssertionError(file + " has no Javadoc");
            }
            String text = MARGIN.matcher(javadoc.group(1)).replaceAll("").replaceAll("\\s+", " ");
            text = LINK.matcher(text).replaceAll(tag -> "`" + tag.group(1).replace('#', '.') + "`");
            text = CODE.matcher(text).replaceAll("`$1`");
            return Arrays.stream(text.split("<p>")).map(String::strip).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
