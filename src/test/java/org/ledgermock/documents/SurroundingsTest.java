package org.ledgermock.documents;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.server.Setup;
import org.ledgermock.wiremock.MockServer;

/** With what docs/https.md has in its table, and with nothing else, a program reaches both vendors' real hosts. */
class SurroundingsTest {

    private static final long PATIENCE_SECONDS = 60;
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (.*?) \\| (`.*`) \\| by tests \\|$");
    private static final Pattern SETTING = Pattern.compile("`([A-Za-z_.]+)=([^`]*)`");
    private static final Map<String, Trial> TRIALS = Map.of(
            "curl", new Trial(List.of("bash", "unchanged.sh"), List.of("curl", "--version")),
            "Python: urllib, http.client",
                    new Trial(List.of("python3", "unchanged.py"), List.of("python3", "--version")),
            "Python: requests",
                    new Trial(
                            List.of("/usr/bin/python3", "unchanged_requests.py"),
                            List.of("/usr/bin/python3", "-c", "import requests")),
            "Java: HttpClient, HttpURLConnection",
                    new Trial(
                            List.of(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "Unchanged"),
                            List.of("true")),
            "Ruby: Net::HTTP", new Trial(List.of("ruby", "unchanged.rb"), List.of("ruby", "--version")),
            "PHP: curl", new Trial(List.of("php", "unchanged.php"), List.of("php", "-r", "curl_version();")),
            "Go: net/http", new Trial(List.of("go", "run", "unchanged.go"), List.of("go", "version")));

    /** The program that tries a row, and how a machine tells that it has what that needs. */
    private record Trial(List<String> command, List<String> needs) {}

    @TempDir
    private static Path folder;

    private static MockServer server;

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
        server = MockServer.start(Setup.builder()
                .strict("tencent-partner")
                .strict("kybio-member")
                .caFile(folder.resolve("ca.pem"))
                .caBundle(folder.resolve("bundle.pem"))
                .caBundle(folder.resolve("trust.jks"))
                .build());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Map<String, Map<String, String>> rows() {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        Matcher row = ROW.matcher(Document.named("docs/https.md").text());
        while (row.find()) {
            Map<String, String> settings = new LinkedHashMap<>();
            Matcher setting = SETTING.matcher(row.group(2));
            while (setting.find()) {
                settings.put(
                        setting.group(1),
                        setting.group(2)
                                .replace("18080", Integer.toString(server.uri().getPort()))
                                .replaceAll("(ca.pem|bundle.pem|trust.jks)$", folder + "/$1"));
            }
            rows.put(row.group(1), settings);
        }
        return rows;
    }

    @Test
    void each_row_that_says_so_is_tried() {
        assertThat(rows()).containsOnlyKeys(TRIALS.keySet());
    }

    @TestFactory
    Stream<DynamicTest> both_vendors_are_reached() {
        return rows().entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
                    Trial trial = requireNonNull(TRIALS.get(row.getKey()));
                    assumeTrue(isThere(trial.needs), "left out, for this machine has not what it needs");

                    assertThat(called(
                                    trial,
                                    row.getValue(),
                                    "tencent",
                                    "https://intlpartnersmgt.tencentcloudapi.com",
                                    "AKIDLEDGERMOCKEXAMPLE",
                                    "ledgermock-example-secret-key"))
                            .contains("abcdefg@tencent.com");
                    assertThat(called(
                                    trial,
                                    row.getValue(),
                                    "kybio",
                                    "https://area12-win.pospal.cn",
                                    "LEDGERMOCKEXAMPLE",
                                    "ledgermock-example-app-key"))
                            .contains("231607639459718452");
                }));
    }

    private static boolean isThere(List<String> needs) throws InterruptedException {
        try {
            return run(needs, Map.of()).exit() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    // A setting with a dot in its name is one of PHP's, any other a variable.
    private static String called(
            Trial trial, Map<String, String> settings, String vendor, String host, String id, String secret)
            throws IOException, InterruptedException {
        Map<String, String> environment = new LinkedHashMap<>();
        List<String> command = new ArrayList<>(trial.command);
        settings.forEach((name, value) -> {
            if (name.contains(".")) {
                command.addAll(1, List.of("-d", name + "=" + value));
            } else {
                environment.put(name, value);
            }
        });
        environment.put("LEDGERMOCK_URL", host);
        environment.put("LEDGERMOCK_ID", id);
        environment.put("LEDGERMOCK_SECRET", secret);
        // Where Java looks for the program that was compiled there.
        environment.put("CLASSPATH", folder.toString());
        command.add(vendor);
        Run run = run(command, environment);
        assertThat(run.exit()).as(run.printed()).isZero();
        return run.printed();
    }

    private record Run(int exit, String printed) {}

    private static Run run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        File output = Files.createTempFile(folder, "program", ".txt").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(new File("src/test/programs"))
                .redirectErrorStream(true)
                .redirectOutput(output);
        // Settings of the machine's own are none of the table's.
        builder.environment()
                .keySet()
                .removeIf(name -> name.matches("(?i).*_proxy|JAVA_TOOL_OPTIONS|.*CA_BUNDLE|SSL_CERT_.*"));
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new Run(process.waitFor(), Files.readString(output.toPath()));
    }
}
