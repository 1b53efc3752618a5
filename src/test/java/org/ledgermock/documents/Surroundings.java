package org.ledgermock.documents;

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
import org.ledgermock.server.Setup;
import org.ledgermock.wiremock.MockServer;

/** A strict server, and what docs/https.md gives each program to reach it by the vendors' real hosts. */
final class Surroundings implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (.*?) \\| (`.*`) \\| by tests \\|$");
    private static final Pattern SETTING = Pattern.compile("`([A-Za-z_.]+)=([^`]*)`");

    private final Path folder;
    private final MockServer server;

    /** @param folder for the files of the server's authority, and for programs that were compiled */
    Surroundings(Path folder) {
        this.folder = folder;
        this.server = MockServer.start(Setup.builder()
                .strict("tencent-partner")
                .strict("kybio-member")
                .caFile(folder.resolve("ca.pem"))
                .caBundle(folder.resolve("bundle.pem"))
                .caBundle(folder.resolve("trust.jks"))
                .build());
    }

    /** The program that tries a row, where it is run, and how a machine tells that it has what that needs. */
    record Trial(List<String> command, Path where, List<String> needs) {

        Trial(List<String> command, List<String> needs) {
            this(command, Path.of("src/test/programs"), needs);
        }
    }

    /** The settings of each program. */
    Map<String, Map<String, String>> rows() {
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

    /** Has a program call both vendors, with the settings of its row and nothing else. */
    void requireReached(String row, Trial trial) throws IOException, InterruptedException {
        assumeTrue(isThere(trial.needs), "left out, for this machine has not what it needs");
        Map<String, String> settings = rows().getOrDefault(row, Map.of());

        assertThat(called(
                        trial,
                        settings,
                        "tencent",
                        "https://intlpartnersmgt.tencentcloudapi.com",
                        "AKIDLEDGERMOCKEXAMPLE",
                        "ledgermock-example-secret-key"))
                .contains("abcdefg@tencent.com");
        assertThat(called(
                        trial,
                        settings,
                        "kybio",
                        "https://area12-win.pospal.cn",
                        "LEDGERMOCKEXAMPLE",
                        "ledgermock-example-app-key"))
                .contains("231607639459718452");
    }

    @Override
    public void close() {
        server.close();
    }

    private boolean isThere(List<String> needs) throws InterruptedException {
        try {
            return run(needs, Path.of("."), Map.of()).exit == 0;
        } catch (IOException e) {
            return false;
        }
    }

    // A setting with a dot in its name is one of PHP's, any other a variable.
    private String called(
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
        // The first call makes a certificate; how long that takes is the machine's affair.
        environment.put("PATIENCE", Long.toString(PATIENCE_SECONDS));
        // Where Java looks for the program that was compiled there.
        environment.put("CLASSPATH", folder.toString());
        command.add(vendor);
        Run run = run(command, trial.where, environment);
        assertThat(run.exit).as(run.printed).isZero();
        return run.printed;
    }

    private record Run(int exit, String printed) {}

    private Run run(List<String> command, Path where, Map<String, String> environment)
            throws IOException, InterruptedException {
        File output = Files.createTempFile(folder, "program", ".txt").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        // Settings of the machine's own are none of the table's.
        builder.environment()
                .keySet()
                .removeIf(name -> name.matches("(?i).*_proxy|JAVA_TOOL_OPTIONS|.*CA_BUNDLE|SSL_CERT_.*|NODE_.*"));
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
