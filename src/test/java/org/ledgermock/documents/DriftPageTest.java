package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.cli.Main;

/** The page on {@code verify} tells how each line begins that {@code drift} prints. */
class DriftPageTest {

    private static final Pattern BEGINNING = Pattern.compile("(?m)^\\| `([^`]+)` \\|");

    @TempDir
    private Path folder;

    @Test
    void eachKindOfLineIsListed() throws IOException {
        Files.writeString(folder.resolve("tencent-AllocateCustomerCredit.txt"), """
                Parameter Name | Required | Type | Description |
                Currency | No | String | Which one |
                """);
        Files.writeString(folder.resolve("notes.txt"), "");
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed);

        Main.run(out, out, "drift", "--documents", folder.toString());

        List<String> beginnings = BEGINNING
                .matcher(Document.named("docs/verify.md").block("drift"))
                .results()
                .map(row -> row.group(1))
                .toList();
        assertThat(printed.toString().lines())
                .allSatisfy(line -> assertThat(beginnings).anyMatch(line::startsWith));
        assertThat(beginnings)
                .allSatisfy(beginning ->
                        assertThat(printed.toString().lines()).anyMatch(line -> line.startsWith(beginning)));
    }
}
