package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples in the Javadoc of the test integrations, and in the documents, are lines of files that are compiled and run. */
class JavadocExamplesTest {

    private static final Path MAIN = Document.ROOT.resolve("src/main/java/org/ledgermock");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)<pre>\\{@code\\n(.*?)\\n \\* \\}</pre>");
    private static final List<String> COMPILED = compiled();

    /** An example and where it stands. */
    record Example(String place, String text) {

        @Override
        public String toString() {
            return place;
        }
    }

    static List<Example> examples() {
        return Stream.concat(
                        Stream.of("testing", "junit", "testng", "cucumber", "tencent", "kybio")
                                .flatMap(name -> files(MAIN.resolve(name)))
                                .flatMap(JavadocExamplesTest::ofJavadoc),
                        Document.all().stream().flatMap(JavadocExamplesTest::ofDocument))
                .toList();
    }

    private static Stream<Example> ofDocument(Document document) {
        return Stream.of("java", "xml", "gherkin")
                .flatMap(language -> document.code(language).stream())
                .map(text -> new Example(document.toString(), text));
    }

    private static Stream<Example> ofJavadoc(Path file) {
        return EXAMPLE.matcher(read(file))
                .results()
                .map(found -> new Example(
                        MAIN.relativize(file).toString(), found.group(1).replaceAll("(?m)^ \\* ?", "")));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isCompiled(Example example) {
        // What is shown may end where its file goes on.
        String wanted = lines(example.text).replaceAll("(}\n)+$", "");

        assertThat(COMPILED).anyMatch(text -> text.contains(wanted));
    }

    /** The entry points that a user begins with; each has an example. */
    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {
                "testing/Ledgermock.java",
                "testing/TestSandbox.java",
                "testing/Tried.java",
                "tencent/testing/PartnerSandbox.java",
                "kybio/testing/MemberSandbox.java",
                "junit/LedgermockTest.java",
                "junit/LedgermockExtension.java",
                "junit/EveryFailure.java",
                "testng/Sandboxes.java",
                "testng/EveryFailureOf.java",
                "cucumber/Scenarios.java"
            })
    void entryPointsHaveOne(String file) {
        assertThat(examples()).extracting(Example::place).contains(file);
    }

    private static List<String> compiled() {
        return Stream.of("src/it", "src/test/java/org/ledgermock/testing")
                .flatMap(folder -> files(Document.ROOT.resolve(folder)))
                .map(file -> lines(read(file)))
                .toList();
    }

    // Without margins and empty lines: a formatter has its own mind about these.
    private static String lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce("", (all, line) -> all + line + "\n");
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*(\\.java|\\.feature|pom\\.xml)")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
