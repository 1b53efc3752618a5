package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.cli.Main;

/** What a start says of each mistake in the page's table, made in a copy of the sample's family. */
class FamilyMistakesTest {

    private static final Pattern LINE = Pattern.compile("(?m)\\| `([^`]+)` \\|$");
    private static final Path SAMPLE = Document.ROOT.resolve("src/it/own-family/src/main/resources/ledgermock");

    @TempDir
    private Path folder;

    @Test
    void eachIsToldAsThePageShows() throws IOException {
        List<String> shown = LINE.matcher(Document.named("docs/families.md").block("family-mistakes"))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(shown).hasSize(5);
        assertThat(start(Files.createDirectories(folder.resolve("none")))).contains(shown.get(0));
        assertThat(start(copied(folder.resolve("elsewhere"), ""))).contains(shown.get(1));
        Path unbound = copied(folder.resolve("unbound"), "ledgermock");
        Files.delete(unbound.resolve("ledgermock/mappings/tencent-gift/GrantGift.json"));
        assertThat(start(unbound)).contains(shown.get(2));
        Path misspelt = copied(folder.resolve("misspelt"), "ledgermock");
        Path file = misspelt.resolve("ledgermock/schemas/tencent-gift/family.json");
        Files.writeString(file, Files.readString(file).replace("\"hosts\"", "\"host\""));
        assertThat(start(misspelt)).contains(shown.get(3));
        Path empty = copied(folder.resolve("empty"), "ledgermock");
        Files.delete(empty.resolve("ledgermock/seeds/tencent-gift/example.json"));
        assertThat(start(empty)).contains(shown.get(4));
    }

    private static Path copied(Path to, String below) throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(file -> file.toString().contains("tencent-gift"))
                    .filter(Files::isRegularFile)
                    .toList()) {
                Path copy = to.resolve(below).resolve(SAMPLE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return to;
    }

    private static String start(Path family) {
        StringWriter said = new StringWriter();
        PrintWriter err = new PrintWriter(said);
        Main.run(new PrintWriter(new StringWriter()), err, "serve", "--port", "0", "--with", family.toString());
        return said.toString();
    }
}
