package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.ledgermock.cli.Main;

/** The page of errors is what the contract files give. */
class ErrorsPageTest {

    private static final Path PAGE = Document.ROOT.resolve("docs/errors.md");

    @Test
    void the_page_is_what_the_contract_files_give() throws IOException {
        assertThat(Files.readString(PAGE))
                .as("docs/errors.md; its head says how to make it again")
                .isEqualTo(page());
    }

    @Test
    void it_says_of_each_family_what_has_a_cause_and_what_can_only_be_ordered() {
        assertThat(page().lines())
                .anyMatch(line -> line.startsWith("| `AuthFailure.SignatureExpire` | the timestamp is too far"))
                .anyMatch(line ->
                        line.startsWith("| `IpInBlacklist` |  | the mock has no list of addresses | [documented]("))
                .anyMatch(line -> line.startsWith("| `1032` | "))
                .anyMatch(line -> line.startsWith("| `1033` |  | A digest that can be read"));
    }

    private static String page() {
        StringWriter out = new StringWriter();
        int code = Main.run(
                new PrintWriter(out), new PrintWriter(System.err, true), "errors", "kybio-member", "tencent-partner");
        assertThat(code).isZero();
        return out.toString();
    }

    @Test
    void a_family_that_there_is_not_is_a_wrong_call() {
        StringWriter err = new StringWriter();

        assertThat(Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err), "errors", "kybio"))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("there is no family 'kybio'; families are ");
    }
}
