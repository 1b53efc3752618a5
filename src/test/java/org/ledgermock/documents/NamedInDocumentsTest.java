package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name of the code is there: types and their methods, tests, system properties, variables. */
class NamedInDocumentsTest {

    private static final Pattern TYPE = Pattern.compile("@?([A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)*)(?:\\.([a-z]\\w*))?");
    private static final Pattern TEST = Pattern.compile("-Dtest='?([\\w,.*]+)'?");
    private static final Pattern PROJECT = Pattern.compile("-Dinvoker\\.test=([\\w-]+)");
    private static final Pattern PROPERTY = Pattern.compile("(?:-D|`)(ledgermock\\.[a-z.-]+)");
    private static final Pattern VARIABLE = Pattern.compile("`([A-Z]+(?:_[A-Z]+)+)`");
    // Those of others that are no class of java.lang or java.math.
    private static final Set<String> FOREIGN = Set.of("NullMarked", "HttpServerFactory", "Optional");

    private static final Map<String, String> SOURCES = sources();

    private static Map<String, String> sources() {
        try (Stream<Path> files = Files.walk(Document.ROOT.resolve("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            NamedInDocumentsTest::simpleName, NamedInDocumentsTest::read, (one, other) -> one + other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String simpleName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those about the code: in others such words are the vendors' nouns. */
    private static List<Document> aboutTheCode() {
        return Document.all().stream()
                .filter(document -> document.toString().matches("ARCHITECTURE.md|CONTRIBUTING.md|docs/decisions/.*"))
                .toList();
    }

    private static List<MatchResult> named(Pattern pattern) {
        return Document.ofOurs().stream()
                .flatMap(document -> pattern.matcher(document.text()).results())
                .toList();
    }

    @Test
    void typesAndMethodsAreThere() {
        List<MatchResult> types = aboutTheCode().stream()
                .flatMap(document -> document.words().stream())
                .flatMap(word -> TYPE.matcher(word)
                        .results()
                        .filter(found -> found.group().equals(word)))
                .toList();

        assertThat(types).isNotEmpty().allSatisfy(type -> {
            assertThat(isKnown(type.group(1))).as(type.group()).isTrue();
            if (type.group(2) != null) {
                assertThat(SOURCES.get(type.group(1))).as(type.group()).contains(" " + type.group(2) + "(");
            }
        });
    }

    private static boolean isKnown(String type) {
        return SOURCES.containsKey(type)
                || FOREIGN.contains(type)
                || Stream.of("java.lang.", "java.math.").anyMatch(place -> isClass(place + type));
    }

    private static boolean isClass(String name) {
        try {
            Class.forName(name);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Test
    void testsAreThere() {
        assertThat(named(TEST).stream()
                        .flatMap(found -> Arrays.stream(found.group(1).split(","))))
                .isNotEmpty()
                .allMatch(SOURCES::containsKey);
        assertThat(named(PROJECT))
                .isNotEmpty()
                .allMatch(found ->
                        Files.isDirectory(Document.ROOT.resolve("src/it").resolve(found.group(1))));
    }

    @Test
    void propertiesAndVariablesAreRead() {
        String all = String.join("\n", SOURCES.values()) + read(Document.ROOT.resolve("pom.xml"));

        assertThat(named(PROPERTY)).isNotEmpty().allMatch(found -> all.contains(found.group(1)));
        assertThat(named(VARIABLE)).isNotEmpty().allMatch(found -> all.contains("\"" + found.group(1) + "\""));
    }
}
