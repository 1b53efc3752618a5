package org.ledgermock.documents;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** With what docs/https.md has in its table, and with nothing else, a program reaches both vendors' real hosts. */
class SurroundingsTest {

    private static final Map<String, Surroundings.Trial> TRIALS = Map.of(
            "curl", new Surroundings.Trial(List.of("bash", "unchanged.sh"), List.of("curl", "--version")),
            "Python: urllib, http.client",
                    new Surroundings.Trial(List.of("python3", "unchanged.py"), List.of("python3", "--version")),
            "Python: requests",
                    new Surroundings.Trial(
                            List.of("/usr/bin/python3", "unchanged_requests.py"),
                            List.of("/usr/bin/python3", "-c", "import requests")),
            "Java: HttpClient, HttpURLConnection",
                    new Surroundings.Trial(
                            List.of(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "Unchanged"),
                            List.of("true")),
            "Ruby: Net::HTTP", new Surroundings.Trial(List.of("ruby", "unchanged.rb"), List.of("ruby", "--version")),
            "PHP: curl",
                    new Surroundings.Trial(List.of("php", "unchanged.php"), List.of("php", "-r", "curl_version();")),
            "Go: net/http", new Surroundings.Trial(List.of("go", "run", "unchanged.go"), List.of("go", "version")));

    @TempDir
    private static Path folder;

    private static Surroundings surroundings;

    @BeforeAll
    static void start() {
        Path programs = Path.of("src/test/programs");
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-d",
                                folder.toString(),
                                programs.resolve("Signed.java").toString(),
                                programs.resolve("Unchanged.java").toString()))
                .isZero();
        surroundings = new Surroundings(folder);
    }

    @AfterAll
    static void stop() {
        surroundings.close();
    }

    @Test
    void each_row_that_says_so_is_tried() {
        Set<String> tried = new HashSet<>(TRIALS.keySet());
        tried.add(SurroundingsOnNodeTest.ROW);
        assertThat(surroundings.rows()).containsOnlyKeys(tried);
    }

    @TestFactory
    Stream<DynamicTest> both_vendors_are_reached() {
        return TRIALS.entrySet().stream()
                .map(trial -> DynamicTest.dynamicTest(
                        trial.getKey(),
                        () -> surroundings.requireReached(trial.getKey(), requireNonNull(trial.getValue()))));
    }
}
