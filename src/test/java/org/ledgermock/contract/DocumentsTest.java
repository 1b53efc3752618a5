package org.ledgermock.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every locator still points at its line of the vendor's page. The pages are the vendors', and not part of the project:
 * where there is no folder with them, named by {@code -Dledgermock.documents} or beside the project, the test says so.
 */
class DocumentsTest {

    private static final Path PAGES = Path.of(System.getProperty("ledgermock.documents", "../shared/documents"));

    static List<ContractFiles.Located> locators() {
        return ContractFiles.locators();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("locators")
    void a_locator_finds_exactly_one_row_of_its_page(ContractFiles.Located located) throws IOException {
        assumeTrue(Files.isDirectory(PAGES), "the vendors' pages are not at hand: -Dledgermock.documents=…");
        String document = located.locator().text("document").orElseThrow();
        String row = located.locator().text("row").orElseThrow();
        VendorPage page = page(document);

        assertThat(page.matching(row, located.locator().text("digest").orElseThrow()))
                .as(
                        "rows of %s that begin '%s': %s",
                        document,
                        row,
                        page.rows().stream()
                                .filter(candidate -> candidate.startsWith(row))
                                .map(candidate -> VendorPage.digest(candidate) + " " + candidate)
                                .toList())
                .isEqualTo(1);
    }

    @Test
    void a_row_is_the_same_with_bars_and_without() {
        String bars = "| AddedCredit | Yes |\u00a0Float |  |\n\n ---|--- \n";
        String none = "  AddedCredit\tYes  Float\n";

        assertThat(VendorPage.tencent(bars).rows()).containsExactly("AddedCredit Yes Float", "--- ---");
        assertThat(VendorPage.tencent(none).rows()).containsExactly("AddedCredit Yes Float");
        assertThat(VendorPage.tencent(bars).matching("AddedCredit", VendorPage.digest("AddedCredit Yes Float")))
                .isEqualTo(1);
        assertThat(VendorPage.tencent(bars).matching("Added", VendorPage.digest("AddedCredit Yes Float")))
                .as("a row begins with whole words")
                .isZero();
        assertThat(VendorPage.tencent(none).matching("AddedCredit", VendorPage.digest("AddedCredit No Float")))
                .as("a page that changed")
                .isZero();
    }

    @Test
    void a_table_of_one_cell_a_line_is_put_together() {
        String page =
                "before\n\nparameter name\nTypes of\nInstructions\nappId\nString\nthe key\nuid\nLong\nthe member\n"
                        + "Return result\n{\nField name\nInstructions\nStatus\nthe state\nWas this article helpful?\nYes\n";

        assertThat(VendorPage.kybio(page).rows())
                .containsExactly(
                        "before",
                        "parameter name Types of Instructions",
                        "appId String the key",
                        "uid Long the member",
                        "Return result",
                        "{",
                        "Field name Instructions",
                        "Status the state",
                        "Was this article helpful?",
                        "Yes");
    }

    private static VendorPage page(String document) throws IOException {
        String text = Files.readString(PAGES.resolve(document + ".txt"));
        return document.startsWith("kybio-") ? VendorPage.kybio(text) : VendorPage.tencent(text);
    }
}
