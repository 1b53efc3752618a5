package org.ledgermock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.protocol.Keys;
import org.ledgermock.verify.Contracts;

/** What {@code ledgermock explain} prints and ends with; and that it prints no key. */
class ExplainCommandTest {

    private static final String SECRET = "ledgermock-example-secret-key";
    private static final String KEYS = "docs/explain/keys.json";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int explain(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "explain";
        System.arraycopy(words, 0, all, 1, words.length);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }

    @Test
    void programsGetADocument() {
        assertThat(explain("docs/explain/wrong.txt", "--credentials", KEYS, "--json"))
                .isEqualTo(1);

        JsonObject told = (JsonObject) ((JsonReading.Read) JsonReader.read(out.toString())).value();
        JsonObject request =
                (JsonObject) told.array("requests").orElseThrow().items().get(0);
        assertThat(request.text("verdict")).contains("wrong");
        assertThat(request.text("says").orElseThrow()).startsWith("2 mistakes together. ");
        assertThat(request.array("facts").orElseThrow().toString()).contains("first difference", "line 4: here");
        assertThat(out.toString()).doesNotContain(SECRET);
    }

    @Test
    void aKeyThatWasPastedIsNotPrintedEither() throws IOException {
        Path pasted = folder.resolve("pasted.txt");
        String right = Files.readString(Path.of("docs/explain/right.txt"));
        Files.writeString(
                pasted,
                right.replace("X-TC-Action: A", "Content-Type: " + SECRET + "' -H 'X-TC-Action: A")
                        .replace("/tc3_request", "/" + SECRET));

        assertThat(explain(pasted.toString(), "--credentials", KEYS)).isEqualTo(1);
        assertThat(explain(pasted.toString(), "--credentials", KEYS, "--json")).isEqualTo(1);
        assertThat(out.toString()).contains("(the secret)").doesNotContain(SECRET);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theWorstOfSeveralCounts() throws IOException {
        Path pasted = folder.resolve("pasted.txt");
        String right = Files.readString(Path.of("docs/explain/right.txt"));
        Files.writeString(pasted, right + right);
        assertThat(explain(pasted.toString(), "--credentials", KEYS)).isZero();

        Files.writeString(pasted, right + Files.readString(Path.of("docs/explain/wrong.txt")));
        assertThat(explain(pasted.toString(), "--credentials", KEYS)).isEqualTo(1);
    }

    @Test
    void whereThereIsNoRequestItSaysHowToGetOne() throws IOException {
        Path pasted = Files.writeString(folder.resolve("pasted.txt"), "AuthFailure.SignatureFailure");

        assertThat(explain(pasted.toString())).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("ledgermock: no signed request can be read there: paste a curl command")
                .contains("client.WithDebug(true)", "a client of the open API: print the body's bytes");
        assertThat(explain(folder.resolve("gone.txt").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("gone.txt cannot be read");
    }

    @Test
    void keysOfTheEnvironmentHaveTheNamesThatUsersKnow() {
        Contracts contracts = Contracts.ofLedgermock();
        ExplainKeys keys = new ExplainKeys(
                contracts, Optional.empty(), Map.of("TENCENTCLOUD_SECRET_KEY", "one", "KYBIO_APP_KEY", " "));

        assertThat(keys.of(List.of("tencent-partner"))).isEqualTo(new Keys(List.of(), Optional.of("one")));
        assertThat(keys.of(List.of("kybio-member")).isEmpty()).isTrue();
        assertThat(keys.way(List.of("kybio-member"))).isEqualTo("set KYBIO_APP_KEY, or give --credentials FILE");
        assertThat(keys.without("is one")).isEqualTo("is (the secret)");
    }
}
