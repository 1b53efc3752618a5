package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample projects use the versions that this project is built with: so what was downloaded for it serves them too. */
class SamplesTest {

    private static final Pattern ARTIFACT =
            Pattern.compile("<artifactId>([\\w.-]+)</artifactId>\\s*<version>([\\w.$\\{}-]+)</version>");

    static List<Path> poms() {
        try (Stream<Path> files = Files.walk(Document.ROOT.resolve("src/it"))) {
            return files.filter(file -> file.endsWith("pom.xml")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("poms")
    void pluginsAndTheLibraryAreOfThisProject(Path pom) throws IOException {
        String ours = Files.readString(Document.ROOT.resolve("pom.xml"));

        // The one exception, with its reason there.
        boolean olderSurefire = pom.getParent().endsWith("cucumber-testng");
        List<MatchResult> shared = ARTIFACT.matcher(Files.readString(pom))
                .results()
                .filter(found -> found.group(1).matches("maven-.*-plugin|ledgermock"))
                .filter(found -> !olderSurefire || !found.group(1).equals("maven-surefire-plugin"))
                .toList();

        assertThat(shared)
                .allSatisfy(found -> assertThat(version(ours, found.group(1)))
                        .as(found.group(1))
                        .isEqualTo(found.group(2)));
    }

    private static String version(String pom, String artifact) {
        String version = ARTIFACT.matcher(pom)
                .results()
                .filter(found -> found.group(1).equals(artifact))
                .map(found -> found.group(2))
                .findFirst()
                .orElseThrow();
        return version.startsWith("${")
                ? pom.replaceAll("(?s).*<" + version.replaceAll("[${}]", "") + ">([^<]+)<.*", "$1")
                : version;
    }
}
