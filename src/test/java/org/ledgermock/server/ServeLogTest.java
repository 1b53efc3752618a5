package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.TencentClient;

/** What {@code ledgermock serve} logs for a program that reads it: as the standalone jar does, with its service file. */
class ServeLogTest {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    private static List<JsonObject> documents(ChildJvm child) {
        return child.lines().stream()
                .filter(line -> line.startsWith("{"))
                .map(line -> (JsonObject) ((JsonReading.Read) JsonReader.read(line)).value())
                .toList();
    }

    @Test
    void each_line_is_a_document_and_each_call_has_one() throws Exception {
        try (ChildJvm child = ChildJvm.start(
                line -> ADDRESS.matcher(line).find(),
                List.of(
                        "-cp",
                        "src/standalone" + File.pathSeparator + ChildJvm.classPath(),
                        "org.ledgermock.cli.Main",
                        "serve",
                        "--port",
                        "0",
                        "--log-format",
                        "json",
                        "--access-log"))) {
            URI uri = URI.create(ADDRESS.matcher(String.join("\n", child.lines()))
                    .results()
                    .map(MatchResult::group)
                    .findFirst()
                    .orElseThrow());
            new TencentClient(uri, Served.PARTNER, InstantSource.system()).call(Served.ALLOCATE, Served.ONE);
            new TencentClient(uri, new Credential(Served.PARTNER.id(), "not-the-secret"), InstantSource.system())
                    .call(Served.QUERY, "{}");
            child.signal();
            child.end();
            assertLines(child);
        }
    }

    private static void assertLines(ChildJvm child) {
        List<JsonObject> calls =
                documents(child).stream().filter(line -> line.has("operation")).toList();
        assertThat(calls).hasSize(2);
        JsonObject first = calls.get(0);
        assertThat(first.names())
                .containsExactly(
                        "time",
                        "level",
                        "sandbox",
                        "message",
                        "requestId",
                        "family",
                        "operation",
                        "code",
                        "micros",
                        "bytesIn",
                        "bytesOut");
        assertThat(first.text("time"))
                .hasValueSatisfying(
                        time -> assertThat(time).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
        assertThat(first.text("sandbox")).contains("tencent-partner/default");
        assertThat(first.text("code")).contains("success");
        assertThat(first.number("bytesIn").map(Number::intValue)).contains(Served.ONE.length());
        assertThat(calls.get(1).text("code")).contains("AuthFailure.SignatureFailure");

        assertThat(documents(child))
                .filteredOn(line -> line.text("message").orElseThrow().contains(" refused at 'signature' "))
                .singleElement()
                .satisfies(line -> assertThat(line.text("sandbox")).contains("tencent-partner/default"));
        assertThat(documents(child).toString()).doesNotContain("not-the-secret", Served.PARTNER.secret());
    }
}
