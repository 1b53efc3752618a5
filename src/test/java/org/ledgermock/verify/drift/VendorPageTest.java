package org.ledgermock.verify.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.ledgermock.contract.Locator;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.drift.Row.Kind;

/** A page is read into the rows that schemas/README.md describes. */
class VendorPageTest {

    @Test
    void a_row_is_the_same_with_bars_and_without() {
        VendorPage bars = page("tencent-partner", "| AddedCredit | Yes |\u00a0Float |  |\n\n ---|--- \n");
        VendorPage none = page("tencent-partner", "  AddedCredit\tYes  Float\n");

        assertThat(bars.rows()).extracting(Row::text).containsExactly("AddedCredit Yes Float", "--- ---");
        assertThat(none.rows()).extracting(Row::text).containsExactly("AddedCredit Yes Float");
    }

    @Test
    void a_row_is_at_a_locator_that_begins_with_its_words_and_has_its_digest() {
        Row row = new Row("AddedCredit Yes Float", Kind.PARAMETER);

        assertThat(row.isAt(new Locator("page", "AddedCredit", row.digest()))).isTrue();
        assertThat(row.isAt(new Locator("page", "AddedCredit Yes Float", row.digest())))
                .isTrue();
        assertThat(row.isAt(new Locator("page", "Added", row.digest())))
                .as("a row begins with whole words")
                .isFalse();
        assertThat(new Row("AddedCredit No Float", Kind.PARAMETER)
                        .isAt(new Locator("page", "AddedCredit", row.digest())))
                .as("a page that changed")
                .isFalse();
    }

    @Test
    void tables_of_a_page_with_bars_end_where_the_bars_do() {
        VendorPage page = page(
                "tencent-partner",
                "Parameter Name | Type |\n---|---|\nTotal | Integer |\nFilter, no bar\nError Code | Description |\nFailedOperation | no |\nthe end\n");

        assertThat(page.rows())
                .extracting(Row::text, Row::kind)
                .containsExactly(
                        tuple("Parameter Name Type", Kind.OTHER),
                        tuple("--- ---", Kind.OTHER),
                        tuple("Total Integer", Kind.PARAMETER),
                        tuple("Filter, no bar", Kind.OTHER),
                        tuple("Error Code Description", Kind.OTHER),
                        tuple("FailedOperation no", Kind.ERROR),
                        tuple("the end", Kind.OTHER));
    }

    @Test
    void tables_of_a_page_without_bars_end_at_what_follows_tables() {
        VendorPage page = page(
                "tencent-partner",
                "Parameter Name Type\nTotal Integer\nmade up by nobody\n4. Example\nafter\nError Code Description\nFailedOperation no\nWas this page helpful?\n");

        assertThat(page.rows())
                .extracting(Row::kind)
                .containsExactly(
                        Kind.OTHER,
                        Kind.PARAMETER,
                        Kind.PARAMETER,
                        Kind.OTHER,
                        Kind.OTHER,
                        Kind.OTHER,
                        Kind.ERROR,
                        Kind.OTHER);
    }

    @Test
    void limits_roles_and_fields_of_examples_are_known_by_their_words() {
        VendorPage page = page(
                "tencent-partner",
                "A maximum of 5 requests can be made\nup to 3 calls per second\nCallable roles: all\n\"Total\": 1,\n\"Data\": [\n\"Response\": {\nanything\n");

        assertThat(page.rows())
                .extracting(Row::kind)
                .containsExactly(Kind.LIMIT, Kind.LIMIT, Kind.ROLES, Kind.FIELD, Kind.OTHER, Kind.OTHER, Kind.OTHER);
        assertThat(page.rows().get(3).name()).isEqualTo("Total");
    }

    @Test
    void a_table_of_one_cell_a_line_is_put_together() {
        String page =
                "before\n\nparameter name\nTypes of\nInstructions\nappId\nString\nthe key\nuid\nLong\nthe member\n"
                        + "Return result\n{\nField name\nInstructions\nStatus\nthe state\nWas this article helpful?\nYes\n";

        assertThat(page("kybio-member", page).rows())
                .containsExactly(
                        new Row("before", Kind.OTHER),
                        new Row("parameter name Types of Instructions", Kind.OTHER),
                        new Row("appId String the key", Kind.PARAMETER),
                        new Row("uid Long the member", Kind.PARAMETER),
                        new Row("Return result", Kind.OTHER),
                        new Row("{", Kind.OTHER),
                        new Row("Field name Instructions", Kind.OTHER),
                        new Row("Status the state", Kind.PARAMETER),
                        new Row("Was this article helpful?", Kind.OTHER),
                        new Row("Yes", Kind.OTHER));
    }

    @Test
    void cells_that_make_no_whole_row_are_not_lost() {
        assertThat(page("kybio-member", "parameter name\nInstructions\nappId\nthe key\nnew\nReturn result\n")
                        .rows())
                .contains(new Row("appId the key", Kind.PARAMETER), new Row("new", Kind.PARAMETER));
    }

    private static VendorPage page(String family, String text) {
        return Contracts.ofLedgermock().dialect(family).page(text);
    }
}
