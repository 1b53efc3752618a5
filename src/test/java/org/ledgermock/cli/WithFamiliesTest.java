package org.ledgermock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.contract.OwnFamily;
import org.ledgermock.contract.TemporaryClassPath;
import org.ledgermock.server.GivenStore;
import org.ledgermock.server.Setup;
import org.ledgermock.wiremock.MockServer;
import picocli.CommandLine;

/** {@code --with}: families from outside, on the command line. A server that starts all the same fails the test. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WithFamiliesTest {

    private static final String FAMILY = "tencent-gift";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void a_family_of_a_folder_and_of_a_jar_is_served_and_called() throws IOException {
        OwnFamily.copied(FAMILY, folder.resolve("own families"));
        Path jar = jar(folder.resolve("own families"), true);

        for (Path place : new Path[] {folder.resolve("own families"), jar}) {
            try (MockServer server =
                    GivenStore.start(Setup.builder().with(place).build())) {
                assertThat(run(
                                "call",
                                "--with",
                                place.toString(),
                                "--target",
                                server.uri().toString(),
                                FAMILY,
                                "GrantGift",
                                "{\"GuestId\":7,\"Amount\":1.25}"))
                        .isEqualTo("0: ");
                assertThat(out.toString()).contains("\"Balance\": 61.25");
            }
        }
    }

    @Test
    void what_is_to_be_repeated_is_repeated_with_the_same_families() {
        OwnFamily.copied(FAMILY, folder.resolve("own families"));
        Path place = folder.resolve("own families");
        WithFamilies with =
                CommandLine.populateCommand(new WithFamilies(), "--with", place.toString(), "--with", "plain.jar");

        Setup setup = Setup.builder().with(place).build();
        try (MockServer server = GivenStore.start(setup)) {
            Welcome.print(server, setup, with, new PrintWriter(out, true));
        }

        assertThat(out.toString())
                .contains("tencent-gift: DescribeGift, GrantGift")
                .contains("' --with '" + place + "' --with plain.jar --target");
        assertThat(run("call", "--with", place.toString(), "--target", "http://127.0.0.1:1", FAMILY, "GrantGift", "{}"))
                .startsWith("1: ")
                .contains("start a server with ./ledgermock serve --with '" + place + "', or name another");
    }

    @Test
    void its_errors_are_printed_with_what_a_call_gets_each_by() {
        OwnFamily.copied(FAMILY, folder);

        assertThat(run("errors", "--with", folder.toString(), FAMILY)).isEqualTo("0: ");
        assertThat(out.toString())
                .contains("## tencent-gift")
                .contains("From `schemas/tencent-gift/GrantGift.contract.json`.")
                .doesNotContain("## tencent-partner");
        assertThat(run("errors", FAMILY)).startsWith("2: there is no family 'tencent-gift'; families are ");
        assertThat(run("errors", "--with", "none.jar"))
                .startsWith("2: families from none.jar: there is no such jar or folder");
    }

    @Test
    void a_place_that_is_not_there_or_is_no_jar() throws IOException {
        Path text = Files.writeString(folder.resolve("families.txt"), "none");

        assertThat(serve(folder.resolve("none.jar")))
                .isEqualTo("2: families from %s: there is no such jar or folder; see: ledgermock serve --help"
                        .formatted(folder.resolve("none.jar")));
        assertThat(serve(text)).startsWith("2: families from %s: it is no jar that can be read: ".formatted(text));
        assertThat(run("call", "--with", "none.jar", FAMILY, "GrantGift", "{}"))
                .startsWith("2: families from none.jar: there is no such jar or folder");
    }

    @Test
    void a_place_that_holds_no_family() {
        assertThat(serve(folder))
                .isEqualTo("2: families from %s: there is none in it; a family begins with".formatted(folder)
                        + " ledgermock/schemas/<family>/family.json (of a Maven project give target/classes, or its"
                        + " jar); see: ledgermock serve --help");
    }

    @Test
    void files_at_the_wrong_place() throws IOException {
        OwnFamily.copied(FAMILY, folder);
        Path inner = folder.resolve("ledgermock");
        assertThat(serve(inner))
                .startsWith(
                        "2: families from %s: give the folder that %1$s is in: files are looked for below ledgermock/;"
                                .formatted(inner));

        Files.move(inner.resolve("mappings"), folder.resolve("mappings"));
        assertThat(serve(folder))
                .startsWith(
                        "2: families from %s: it has mappings/tencent-gift/, which has to be ledgermock/mappings/tencent-gift/;"
                                .formatted(folder));

        Files.move(inner, folder.resolve("elsewhere"));
        Files.move(folder.resolve("elsewhere/schemas"), folder.resolve("schemas"));
        assertThat(serve(folder))
                .startsWith(
                        "2: families from %s: it has schemas/tencent-gift/, which has to be ledgermock/schemas/tencent-gift/;"
                                .formatted(folder));
    }

    @Test
    void a_contract_without_a_mapping() throws IOException {
        OwnFamily.copied(FAMILY, folder);
        Files.delete(folder.resolve("ledgermock/mappings/tencent-gift/GrantGift.json"));

        assertThat(serve(folder))
                .isEqualTo(
                        "1: ledgermock: ledgermock/schemas/tencent-gift/GrantGift.contract.json: no mapping binds this"
                                + " operation; ledgermock/mappings/tencent-gift/GrantGift.json has to");
    }

    @Test
    void a_family_that_is_there_already() {
        OwnFamily.copied(FAMILY, folder);

        assertThat(run("serve", "--port", "0", "--with", folder.toString(), "--with", folder.toString()))
                .startsWith("2: families from %s: there is a family 'tencent-gift' already; give this one another name;"
                        .formatted(folder));
    }

    @Test
    void a_jar_whose_files_cannot_be_listed() throws IOException {
        OwnFamily.copied(FAMILY, folder.resolve("own"));
        Path jar = jar(folder.resolve("own"), false);

        assertThat(serve(jar))
                .startsWith(
                        "2: families from %s: the jar has no entries for its folders, and so its files cannot be listed;"
                                .formatted(jar));
    }

    @Test
    void a_class_that_a_place_promises_and_lacks() {
        TemporaryClassPath own = OwnFamily.copied(FAMILY, folder);
        own.with("META-INF/services/org.ledgermock.protocol.ProtocolType", "example.None");

        assertThat(serve(folder))
                .startsWith(
                        "1: ledgermock: META-INF/services: org.ledgermock.protocol.ProtocolType: Provider example.None");
    }

    private static Path jar(Path files, boolean withFolders) throws IOException {
        Path jar = files.resolveSibling("own-%s.jar".formatted(withFolders));
        try (OutputStream bytes = Files.newOutputStream(jar);
                ZipOutputStream entries = new ZipOutputStream(bytes);
                Stream<Path> all = Files.walk(files)) {
            all.filter(file -> !file.equals(files) && (withFolders || Files.isRegularFile(file)))
                    .forEach(file -> write(entries, files.relativize(file).toString(), file));
        }
        return jar;
    }

    private static void write(ZipOutputStream entries, String name, Path file) {
        try {
            entries.putNextEntry(new ZipEntry(Files.isDirectory(file) ? name + "/" : name));
            if (Files.isRegularFile(file)) {
                Files.copy(file, entries);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String serve(Path place) {
        return run("serve", "--port", "0", "--with", place.toString());
    }

    private String run(String... arguments) {
        StringWriter err = new StringWriter();
        int status = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return status + ": " + err.toString().strip();
    }
}
