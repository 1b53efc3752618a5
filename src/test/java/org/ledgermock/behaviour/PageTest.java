package org.ledgermock.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.state.Change;
import org.ledgermock.state.Entity;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.Model;
import org.ledgermock.state.State;

class PageTest {

    private static final String PARAMETERS = """
            {"of": "client", "page": {"number": "/Page", "size": "/PageSize", "defaultSize": 10},
             "direction": {"at": "/Order", "byDefault": "desc"},
             "filter": {"type": "/FilterType", "value": "/Filter", "by": {
               "Id": {"field": "id", "match": "number"},
               "Name": {"field": "name", "match": "part"}}},
             "answer": {"Total": {"$": "/total"}, "Ids": {"$each": "/items", "item": {"$": "/id"}}}}
            """;
    private static final EntityKind CLIENT = new EntityKind("client", false, "id", List.of("time", "id"), List.of());

    private final Behaviour page = Calls.behaviour(new Page.Type(), PARAMETERS);
    private final State state =
            State.empty(Model.of(List.of(CLIENT), List.of()), 1).after(clients());

    // Clients 1 to 25; 1 to 5 share a time, and so on.
    private static List<Change> clients() {
        List<Change> puts = new ArrayList<>();
        IntStream.rangeClosed(1, 25)
                .mapToObj(id -> JsonObject.builder()
                        .put("id", id)
                        .put("time", "2022-10-%02d".formatted((id + 4) / 5))
                        .put("name", id % 2 == 0 ? "Even " + id : "odd " + id)
                        .build())
                .forEach(values -> puts.add(new Change.Put(Entity.of(CLIENT, values))));
        return puts;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | 25 | 25-16",
                "{\"Order\":\"desc\"} | 25 | 25-16",
                "{\"Order\":\"\"} | 25 | 25-16",
                "{\"Order\":\"asc\"} | 25 | 1-10",
                "{\"Order\":\"asc\",\"Page\":2} | 25 | 11-20",
                "{\"Order\":\"asc\",\"Page\":3} | 25 | 21-25",
                "{\"Order\":\"asc\",\"Page\":3.0} | 25 | 21-25",
                "{\"Order\":\"asc\",\"Page\":4} | 25 | ``",
                "{\"Page\":9223372036854775807} | 25 | ``",
                "{\"Page\":2147483648,\"PageSize\":100} | 25 | ``",
                "{\"Page\":1,\"PageSize\":100} | 25 | 25-1",
                "{\"Order\":\"asc\",\"PageSize\":1,\"Page\":25} | 25 | 25-25",
                "{\"Order\":\"asc\",\"PageSize\":7,\"Page\":4} | 25 | 22-25",
                "{\"FilterType\":\"Id\"} | 25 | 25-16",
                "{\"Filter\":\"7\"} | 25 | 25-16",
                "{\"FilterType\":\"Id\",\"Filter\":\"\"} | 25 | 25-16",
                "{\"FilterType\":\"\",\"Filter\":\"7\"} | 25 | 25-16",
                "{\"FilterType\":\"Id\",\"Filter\":\"7\"} | 1 | 7-7",
                "{\"FilterType\":\"Id\",\"Filter\":\"0\"} | 0 | ``",
                "{\"FilterType\":\"Id\",\"Filter\":\"99999999999999999999\"} | 0 | ``",
                "{\"FilterType\":\"Name\",\"Filter\":\"EVEN\"} | 0 | ``",
                "{\"FilterType\":\"Name\",\"Filter\":\"d 2\",\"Order\":\"asc\",\"PageSize\":1} | 3 | 21-21",
                "{\"FilterType\":\"Name\",\"Filter\":\"d 2\",\"PageSize\":1,\"Page\":3} | 3 | 21-21",
                "{\"FilterType\":\"Name\",\"Filter\":\"Even\",\"Page\":3} | 12 | ``",
                "{\"FilterType\":\"Name\",\"Filter\":\"Even\",\"Page\":9223372036854775807} | 12 | ``"
            })
    void a_page_is_that_part_of_the_order_and_the_total_is_true(String arguments, int total, String range) {
        JsonObject answer = answer(arguments);

        assertThat(answer.number("Total")).hasToString("Optional[" + total + "]");
        assertThat(ids(answer)).isEqualTo(ids(range));
    }

    @Test
    void a_page_may_be_as_large_as_the_mapping_says_and_without_pages_all_are_there() {
        Behaviour bounded = Calls.behaviour(
                new Page.Type(), PARAMETERS.replace("\"defaultSize\": 10", "\"defaultSize\": 10, \"largest\": 20"));
        Behaviour whole = Calls.behaviour(
                new Page.Type(),
                "{\"of\": \"client\", \"answer\": {\"Ids\": {\"$each\": \"/items\", \"item\": {\"$\": \"/id\"}}}}");

        Situations.assertCameTo(bounded.act(call("{\"PageSize\":20}"), state), "");
        Situations.assertRefused(bounded.act(call("{\"PageSize\":21}"), state), "pageOutOfBounds");
        Situations.assertRefused(bounded.act(call("{\"Page\":0}"), state), "pageOutOfBounds");
        assertThat(ids((JsonObject) ((BehaviourResult.Answered) whole.act(call("{}"), state)).answer()))
                .isEqualTo(ids("1-25"));
    }

    @Test
    void ties_are_ordered_by_the_id_in_the_same_direction() {
        assertThat(ids(answer("{\"PageSize\":7}"))).containsExactly(25, 24, 23, 22, 21, 20, 19);
        assertThat(ids(answer("{\"PageSize\":7,\"Order\":\"asc\"}"))).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void pages_one_after_the_other_are_the_whole_without_gap_or_repetition() {
        for (String filter : new String[] {"", ",\"FilterType\":\"Name\",\"Filter\":\"d\""}) {
            for (int size : new int[] {1, 2, 3, 7, 24, 25, 26, 100}) {
                List<Integer> all = new ArrayList<>();
                for (int number = 1; number <= 26; number++) {
                    all.addAll(ids(answer("{\"Page\":%d,\"PageSize\":%d%s}".formatted(number, size, filter))));
                }
                assertThat(all)
                        .hasSize(filter.isEmpty() ? 25 : 13)
                        .doesNotHaveDuplicates()
                        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"x", "1x", "-1", "+1", "1.0", "' 7'", "７", "999999999999999999999"})
    void a_filter_by_number_that_is_none_is_refused(String wanted) {
        assertThat(page.act(call("{\"FilterType\":\"Id\",\"Filter\":\"%s\"}".formatted(wanted)), state))
                .isEqualTo(new BehaviourResult.Refused(
                        "notANumber",
                        Map.of(),
                        Explanation.of("The filter looks for a number, and '%s' is none.".formatted(wanted))));
    }

    @Test
    void reading_changes_nothing() {
        assertThat(((BehaviourResult.Answered) page.act(call("{}"), state)).changes())
                .isEmpty();
    }

    @Test
    void without_direction_and_filter_it_goes_by_the_kinds_own_order() {
        Behaviour plain = Calls.behaviour(
                new Page.Type(),
                "{\"of\":\"client\",\"page\":{\"number\":\"/Page\",\"size\":\"/PageSize\",\"defaultSize\":3},"
                        + "\"answer\":{\"Total\":{\"$\":\"/total\"},\"Ids\":{\"$each\":\"/items\",\"item\":{\"$\":\"/id\"}}}}");
        JsonObject answer = (JsonObject) ((BehaviourResult.Answered)
                        plain.act(call("{\"Order\":\"desc\",\"FilterType\":\"Id\",\"Filter\":\"x\"}"), state))
                .answer();

        assertThat(ids(answer)).containsExactly(1, 2, 3);
    }

    @Test
    void it_may_meet_a_number_that_is_none_only_where_it_filters_by_number() {
        Page.Type type = new Page.Type();

        assertThat(type.situations(read(PARAMETERS))).containsExactly("notANumber");
        assertThat(type.situations(read(PARAMETERS.replace("\"number\"},", "\"part\"},"))))
                .isEmpty();
    }

    private static Page.Parameters read(String parameters) {
        return org.ledgermock.message.RecordReader.read(
                org.ledgermock.message.JsonText.value(parameters), Page.Parameters.class);
    }

    private JsonObject answer(String arguments) {
        return (JsonObject) ((BehaviourResult.Answered) page.act(call(arguments), state)).answer();
    }

    private static AdmittedCall call(String arguments) {
        return Calls.call(arguments, Map.of());
    }

    private static List<Integer> ids(JsonObject answer) {
        return ((JsonArray) answer.find("Ids").orElseThrow())
                .stream().map(id -> ((JsonNumber) id).value().intValueExact()).toList();
    }

    private static List<Integer> ids(String range) {
        if (range.isEmpty()) {
            return List.of();
        }
        int first = Integer.parseInt(range.split("-")[0]);
        int last = Integer.parseInt(range.split("-")[1]);
        return IntStream.rangeClosed(0, Math.abs(last - first))
                .map(step -> first + step * Integer.signum(last - first))
                .boxed()
                .toList();
    }
}
