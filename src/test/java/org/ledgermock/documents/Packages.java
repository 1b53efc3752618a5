package org.ledgermock.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What each package says of itself in its {@code package-info.java}. */
final class Packages {

    private static final Path MAIN = Document.ROOT.resolve("src/main/java/org/ledgermock");
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:static )?org\\.ledgermock\\.((?:[a-z]+\\.)*[a-z]+)\\.[A-Z]");
    private static final Pattern JAVADOC = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");
    private static final Pattern MARGIN = Pattern.compile("(?m)^\\s*\\*");
    private static final Pattern LINK = Pattern.compile("\\{@link\\s+(?:[\\w.]+\\.)?([\\w#]+)\\}");
    private static final Pattern CODE = Pattern.compile("\\{@code\\s+([^}]+)\\}");

    private Packages() {}

    /** A row for each: its name, its first paragraph, what it may import. What is imported stands above. */
    static String table() {
        Map<String, Set<String>> imports = imports();
        Table table = Table.of("package", "what it is", "may import");
        imports.keySet().stream()
                .sorted(Comparator.<String>comparingInt(name -> height(name, imports))
                        .thenComparing(Comparator.naturalOrder()))
                .map(Packages::row)
                .forEach(table::row);
        return table.toString();
    }

    private static Map<String, Set<String>> imports() {
        Map<String, Set<String>> imports = new HashMap<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".java")).toList()) {
                String from = MAIN.relativize(file.getParent())
                        .toString()
                        .replace('/', '.')
                        .replace('\\', '.');
                Set<String> to = imports.computeIfAbsent(from, none -> new HashSet<>());
                IMPORT.matcher(Files.readString(file)).results().forEach(found -> to.add(found.group(1)));
                to.remove(from);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return imports;
    }

    private static int height(String name, Map<String, Set<String>> imports) {
        return imports.getOrDefault(name, Set.of()).stream()
                .mapToInt(imported -> 1 + height(imported, imports))
                .max()
                .orElse(0);
    }

    private static List<String> row(String name) {
        Path file = MAIN.resolve(name.replace('.', '/')).resolve("package-info.java");
        List<String> paragraphs = paragraphs(file);
        String mayImport = paragraphs.get(paragraphs.size() - 1);
        if (!mayImport.startsWith("May import: ")) {
            throw new AssertionError(file + " does not end with what the package may import: " + mayImport);
        }
        return List.of("`" + name + "`", paragraphs.get(0), mayImport.substring("May import: ".length()));
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
