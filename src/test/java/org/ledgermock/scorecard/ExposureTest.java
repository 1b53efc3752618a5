package org.ledgermock.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgermock.scorecard.Calls.KYBIO;
import static org.ledgermock.scorecard.Calls.TENCENT;
import static org.ledgermock.scorecard.Calls.allocate;
import static org.ledgermock.scorecard.Calls.at;
import static org.ledgermock.scorecard.Calls.query;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.fault.Deviation;
import org.ledgermock.journal.Journal;
import org.ledgermock.journal.SampleExchange;
import org.ledgermock.message.JsonText;

/** What nobody has tried is told by what was: calls, errors, fields, boundaries of pages, faults, and mistakes. */
class ExposureTest {

    private static final String ONE = "{\"Total\":1,\"Data\":[{\"ClientUin\":1}]}";

    private static Exposure of(FamilyContract family, SampleExchange... exchanges) {
        Journal journal = new Journal(100);
        Stream.of(exchanges).map(SampleExchange::made).forEach(journal::add);
        return Exposure.of(family, journal);
    }

    @Test
    void each_operation_has_what_was_met_there_in_the_order_of_the_names() {
        Exposure exposure = of(
                TENCENT,
                query("r1", 0).answer(ONE).arguments("{\"Page\":1,\"Filter\":\"a\"}"),
                query("r2", 2_000).answer("{\"Total\":1,\"Data\":[]}").arguments("{\"Page\":7}"),
                at("r3", 4_000)
                        .operation("QueryCreditByUinList")
                        .arguments("{\"UinList\":[1,2],\"Made\":{\"Up\":1}}")
                        .refused("limit", "RequestLimitExceeded"),
                at("r4", 6_000).operation("").refused("authorization", "AuthFailure"),
                query("r5", 8_000).answer(ONE).fault(Deviation.Plain.EMPTY_BODY));

        assertThat(exposure.json()).isEqualTo(JsonText.object("""
                                {"calls": 5,
                                 "operations": [
                                   {"operation": "QueryCreditByUinList", "calls": 1, "errors": ["RequestLimitExceeded"],
                                    "fields": ["/Made", "/Made/Up", "/UinList", "/UinList/0"], "pages": [], "faults": []},
                                   {"operation": "QueryCustomersCredit", "calls": 3, "errors": [],
                                    "fields": ["/Filter", "/Page"],
                                    "pages": ["beyond the last page", "the first page"], "faults": ["emptyBody"]}],
                                 "mistakes": [
                                   {"mistake": "undocumented", "operation": "QueryCreditByUinList", "times": 1}]}
                                """));
    }

    @Test
    void fields_of_the_items_of_a_list_are_those_of_its_first_as_a_schema_names_them() {
        assertThat(of(TENCENT, query("r1", 0).arguments("{\"L\":[{\"A\":1},{\"B\":{\"C\":2}}]}"))
                        .json()
                        .find("operations")
                        .map(Object::toString)
                        .orElseThrow())
                .contains("\"fields\":[\"/L\",\"/L/0\",\"/L/0/A\",\"/L/0/B\",\"/L/0/B/C\"]");
    }

    @Test
    void a_mistake_is_counted_where_it_was_made() {
        SampleExchange[] twiceAgain = {
            allocate("r1", 0).refused("limit", "RequestLimitExceeded"),
            allocate("r2", 10).refused("limit", "RequestLimitExceeded"),
            query("r3", 60_000).refused("limit", "RequestLimitExceeded"),
            query("r4", 60_010).refused("limit", "RequestLimitExceeded"),
            query("r5", 200_000).refused("limit", "RequestLimitExceeded"),
            query("r6", 200_010).refused("limit", "RequestLimitExceeded")
        };

        assertThat(of(TENCENT, twiceAgain).json().find("mistakes")).contains(JsonText.value("""
                                [{"mistake": "no-pause", "operation": "AllocateCustomerCredit", "times": 1},
                                 {"mistake": "no-pause", "operation": "QueryCustomersCredit", "times": 2}]
                                """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "{}                | {\"Data\":[1]} | the first page",
                "{\"Page\":1}      | {\"Data\":[1]} | the first page",
                "{\"Page\":2}      | {\"Data\":[1]} | a further page",
                "{\"Page\":\"2\"}  | {\"Data\":[1]} | the first page",
                "{\"Page\":1}      | {\"Data\":[]}  | nothing to list",
                "{\"Page\":2}      | {\"Data\":[]}  | beyond the last page",
                "{\"Page\":2}      | {\"Data\":7}   | none",
                "{\"Page\":2}      | {}             | none"
            })
    void an_answer_is_at_a_boundary_of_numbered_pages(String arguments, String answer, String boundary) {
        assertThat(new PageBoundaries(TENCENT.conduct())
                        .met(query("r1", 0).arguments(arguments).answer(answer).made()))
                .isEqualTo(Optional.ofNullable(boundary));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                          | [1] | the first page",
                "{\"postBackParameter\":{\"parameterValue\":\"9\"}} | [1] | a further page",
                "{}                                          | []  | nothing to list",
                "{\"postBackParameter\":{\"parameterValue\":\"9\"}} | []  | beyond the last page"
            })
    void and_at_one_of_a_scroll(String arguments, String result, String boundary) {
        SampleExchange scrolled = at("r1", 0)
                .operation("queryCustomerPages")
                .arguments(arguments)
                .answer("{\"data\":{\"result\":%s}}".formatted(result));

        assertThat(new PageBoundaries(KYBIO.conduct()).met(scrolled.made())).contains(boundary);
    }

    @Test
    void only_what_has_pages_has_boundaries_of_them() {
        PageBoundaries tencent = new PageBoundaries(TENCENT.conduct());

        assertThat(tencent.boundaries("QueryCustomersCredit"))
                .containsExactly("a further page", "beyond the last page", "nothing to list", "the first page");
        assertThat(new PageBoundaries(KYBIO.conduct()).boundaries("queryCustomerPages"))
                .hasSize(4);
        assertThat(tencent.boundaries("AllocateCustomerCredit")).isEmpty();
        assertThat(tencent.boundaries("Unknown")).isEmpty();
        assertThat(tencent.met(allocate("r1", 0).made())).isEmpty();
    }
}
