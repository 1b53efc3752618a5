package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of errors is what the contract files give. With {@code -Dledgermock.write} it is written, and then holds. */
class ErrorsPageTest {

    private static final Path PAGE = Document.ROOT.resolve("docs/errors.md");

    @Test
    void the_page_is_what_the_contract_files_give() throws IOException {
        String page = ErrorsPage.text();
        if (System.getProperty("ledgermock.write") != null) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/errors.md; its head says how to make it again")
                .isEqualTo(page);
    }

    @Test
    void it_says_of_each_family_what_has_a_cause_and_what_can_only_be_ordered() {
        assertThat(ErrorsPage.text().lines())
                .anyMatch(line -> line.startsWith("| `AuthFailure.SignatureExpire` | the timestamp is too far"))
                .anyMatch(line ->
                        line.startsWith("| `IpInBlacklist` |  | the mock has no list of addresses | [documented]("))
                .anyMatch(line -> line.startsWith("| `1032` | "))
                .anyMatch(line -> line.startsWith("| `1033` |  | A digest that can be read"));
    }
}
