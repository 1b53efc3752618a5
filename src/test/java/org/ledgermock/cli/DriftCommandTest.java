package org.ledgermock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ledgermock drift} prints, and how it ends. */
class DriftCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void drift_is_listed_and_is_a_failure() throws IOException {
        Files.writeString(folder.resolve("tencent-AllocateCustomerCredit.txt"), """
                Parameter Name | Required | Type | Description |
                AddedCredit | Yes | Float | In another unit |
                Currency | No | String | Which one |
                """);
        Files.writeString(folder.resolve("notes.txt"), "");

        assertThat(drift("--documents", folder.toString())).isEqualTo(1);
        assertThat(out.toString().lines())
                .contains(
                        "lost: tencent-AllocateCustomerCredit, 'ClientUin': the line is gone;"
                                + " tencent-partner/AllocateCustomerCredit.request.json /properties/ClientUin rests on it",
                        "not looked at, for there is no file: kybio-updateBalancePointByIncrement, tencent-QueryCustomersCredit",
                        "not looked at, for no contract rests on it: notes")
                .anyMatch(
                        line -> line.startsWith(
                                "lost: tencent-AllocateCustomerCredit, 'AddedCredit': the line has changed, to 'AddedCredit Yes Float In another unit'"))
                .anyMatch(line -> line.startsWith(
                        "unclaimed: tencent-AllocateCustomerCredit, parameter 'Currency': nothing rests on the line"))
                .last()
                .asString()
                .matches("pages read: 1; claims that hold: 0, lost: \\d+; lines unclaimed: 1");
    }

    @Test
    void a_folder_without_pages_cannot_be_compared() {
        assertThat(drift("--documents", folder.toString())).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo(
                        "--documents: %s has no page that a contract rests on: save them as text, as ".formatted(folder)
                                + "kybio-updateBalancePointByIncrement.txt, tencent-AllocateCustomerCredit.txt,"
                                + " tencent-QueryCustomersCredit.txt; see: ledgermock drift --help\n");
    }

    @Test
    void a_folder_that_is_not_there_cannot_be_compared() {
        Path nowhere = folder.resolve("nowhere");

        assertThat(drift("--documents", nowhere.toString())).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("--documents: %s is no folder; see: ledgermock drift --help\n".formatted(nowhere));
    }

    @Test
    void a_page_that_is_no_text_cannot_be_compared() throws IOException {
        Path page = folder.resolve("tencent-QueryCustomersCredit.txt");
        Files.write(page, new byte[] {(byte) 0xff});

        assertThat(drift("--documents", folder.toString())).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("--documents: %s: it is not UTF-8; see: ledgermock drift --help\n".formatted(page));
    }

    @Test
    void the_folder_has_to_be_named() {
        assertThat(drift()).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo(
                        "give the folder with the vendors' pages, each saved as text from your browser: --documents DIR;"
                                + " see: ledgermock drift --help\n");
    }

    private int drift(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "drift";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }
}
