package org.ledgermock.verify.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ledgermock.contract.Locator;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.drift.Row.Kind;

/** Each way in which a page and what rests on it drift apart is seen, and nothing else is. */
class ComparisonTest {

    private static final String PAGE = """
            A maximum of 5 requests can be made.
            Parameter Name Required Type
            Page No Integer
            Order No String
            4. Example
            "Order": "asc"
            """;

    private final Comparison comparison = new Comparison();

    private final List<Claim> claims = List.of(
            claim("limit", "A maximum of", "A maximum of 5 requests can be made."),
            claim("page", "Page", "Page No Integer"),
            claim("order", "Order", "Order No String"));

    @Test
    void nothing_is_found_where_all_is_as_it_was() {
        compare(PAGE, claims);

        assertThat(comparison.holding()).isEqualTo(3);
        assertThat(comparison.lost()).isEmpty();
        assertThat(comparison.unclaimed()).isEmpty();
    }

    @Test
    void a_changed_line_is_lost_and_says_what_it_is_now() {
        compare(PAGE.replace("Page No", "Page Yes"), claims);

        assertThat(comparison.lost())
                .singleElement()
                .hasToString(
                        "page, 'Page': the line has changed, to 'Page Yes Integer' (digest %s, was %s); page rests on it"
                                .formatted(digest("Page Yes Integer"), digest("Page No Integer")));
        assertThat(comparison.unclaimed()).as("it is reported once").isEmpty();
    }

    @Test
    void a_line_that_is_gone_is_lost() {
        compare(PAGE.replace("A maximum of 5 requests can be made.\n", ""), claims);

        assertThat(comparison.lost())
                .singleElement()
                .hasToString("page, 'A maximum of': the line is gone; limit rests on it");
    }

    @Test
    void a_line_that_is_there_twice_is_lost() {
        compare(PAGE.replace("Page No Integer", "Page No Integer\nPage No Integer"), claims);

        assertThat(comparison.lost())
                .singleElement()
                .hasToString("page, 'Page': the line is there 2 times, and should be there once; page rests on it");
    }

    @Test
    void a_parameter_that_nothing_rests_on_is_unclaimed() {
        compare(PAGE, claims.subList(0, 2));

        assertThat(comparison.unclaimed())
                .hasSize(2)
                .first()
                .hasToString(
                        "page, parameter 'Order': nothing rests on the line 'Order No String'; its locator is { \"document\": \"page\", \"row\": \"Order\", \"digest\": \"%s\" }"
                                .formatted(digest("Order No String")));
        assertThat(comparison.unclaimed().get(1).kind())
                .as("and its example, when no row of a table is claimed")
                .isEqualTo("field");
    }

    @Test
    void an_error_and_a_limit_that_nothing_rests_on_are_unclaimed() {
        compare(PAGE + "Up to 3 calls a day\nError Code Description\nFailedOperation It failed.\n", claims);

        assertThat(comparison.unclaimed())
                .extracting(Unclaimed::kind, unclaimed -> unclaimed.locator().row())
                .containsExactly(tuple("limit", "Up"), tuple("error", "FailedOperation"));
    }

    @Test
    void of_two_rows_of_one_name_only_the_changed_one_is_lost() {
        List<Claim> both = List.of(claim("in", "uid", "uid Yes Long"), claim("out", "uid", "uid Long"));

        compare("Parameter Name\nuid Yes Long\nuid Text\n4. End\n", both);

        assertThat(comparison.lost()).singleElement().satisfies(lost -> {
            assertThat(lost.place()).isEqualTo("out");
            assertThat(lost.how()).contains("'uid Text'");
        });
    }

    private void compare(String page, List<Claim> made) {
        comparison.compare(
                "page", Contracts.ofLedgermock().dialect("tencent-partner").page(page), made);
    }

    private static Claim claim(String place, String beginning, String line) {
        return new Claim(place, new Locator("page", beginning, digest(line)));
    }

    private static String digest(String line) {
        return new Row(line, Kind.OTHER).digest();
    }
}
