package org.ledgermock.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.message.JsonText;
import org.ledgermock.message.RecordReader;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.Model;

/**
 * What each behaviour says of its parameters before the first call. A mapping is held against it at the start: what it
 * leaves out, a wrong mapping spoils an answer with.
 */
class DeclarationsTest {

    private static final Model MODEL = Model.of(
            List.of(
                    new EntityKind("owner", true, "id", List.of(), List.of("left", "out")),
                    new EntityKind("client", false, "id", List.of(), List.of("total"))),
            List.of());
    private static final String SOURCES =
            "account:{name}, count:{client}, credential, owner:<owner>, request:request, time";

    static Stream<Arguments> declarations() {
        return Stream.of(
                arguments(
                        new Allocate.Type(),
                        """
                        {"giver": {"kind": "owner", "remaining": "left", "allocated": "out"},
                         "receiver": {"kind": "client", "key": "/id", "total": "total", "available": "free"},
                         "amount": "/amount", "details": {}, "answer": {}}
                        """,
                        "allocate",
                        "overAvailable, overRemaining, tooManyDecimals, unknownReceiver",
                        "owner[left, out], client[total, free]",
                        "decimals, repossessionBeyondAvailable",
                        "details, answer from {account:{name}, giver:<owner>, receiver:<client>, request:request, time}"),
                arguments(
                        new Increment.Type(),
                        Member.PARAMETERS,
                        "increment",
                        "amountOutOfRange, keyOutOfRange, noBalance, noPoints, unknown",
                        "member[balance, point]",
                        "",
                        "details, answer from {after:<member>, before:{balance, point}, increment:{balance, point},"
                                + " request:request, time}"),
                arguments(
                        new Create.Type(),
                        """
                        {"of": "client", "checks": [{"at": "/request/a", "pattern": "a", "situation": "notA"}],
                         "values": {}, "answer": {}}
                        """,
                        "create",
                        "notA",
                        "client[]",
                        "",
                        "values from {" + SOURCES + "}; answer from {"
                                + SOURCES.replace(", owner", ", entity:<client>, owner") + "}"),
                arguments(
                        new Update.Type(),
                        """
                        {"of": "client", "each": "/list", "key": "/request/id", "set": {}, "blank": "keeps",
                         "checks": [{"at": "/request/a", "pattern": "a", "situation": "notA"}],
                         "related": {"of": "owner", "key": "/request/owner", "situation": "nobody"}, "answer": {}}
                        """,
                        "update",
                        "nobody, notA, unknown",
                        "client[], owner[]",
                        "",
                        "set, answer from {"
                                + SOURCES.replace(", owner", ", entity:<client>, owner")
                                        .replace("request:request", "related:<owner>, request:request/list/0")
                                + "}"),
                arguments(
                        new Lookup.Type(),
                        """
                        {"of": "client", "at": "/id", "unknown": "refused", "count": {"least": 1, "most": 2},
                         "hidden": {"field": "gone", "value": 1, "option": "shown"}, "answer": {}}
                        """,
                        "lookup",
                        "count, unknown",
                        "client[]",
                        "shown",
                        "answer from {item:<client>, items:[<client>], request:request}"),
                arguments(
                        new Lookup.Type(),
                        "{\"of\": \"client\", \"at\": \"/id\", \"unknown\": \"skipped\", \"answer\": {}}",
                        "lookup",
                        "",
                        "client[]",
                        "",
                        "answer from {item:<client>, items:[<client>], request:request}"),
                arguments(
                        new Page.Type(),
                        """
                        {"of": "client", "page": {"number": "/p", "size": "/s", "defaultSize": 10, "largest": 20},
                         "filter": {"type": "/t", "value": "/v", "by": {"Id": {"field": "id", "match": "number"}}},
                         "answer": {}}
                        """,
                        "page",
                        "notANumber, pageOutOfBounds",
                        "client[]",
                        "",
                        "answer from {items:[<client>], total}"),
                arguments(
                        new Page.Type(),
                        """
                        {"of": "client", "page": {"number": "/p", "size": "/s", "defaultSize": 10, "largest": 20},
                         "filter": {"type": "/t", "value": "/v", "by": {"Id": {"field": "id", "match": "part"}}},
                         "answer": {}}
                        """,
                        "page",
                        "pageOutOfBounds",
                        "client[]",
                        "",
                        "answer from {items:[<client>], total}"),
                arguments(
                        new History.Type(),
                        """
                        {"of": "client", "key": "/id", "quantity": "total",
                         "page": {"number": "/p", "size": "/s", "defaultSize": 10, "largest": 20}, "answer": {}}
                        """,
                        "history",
                        "pageOutOfBounds, unknown",
                        "client[total]",
                        "",
                        "answer from {items:[{after, amount, before, details, time}], total}"),
                arguments(
                        new Scroll.Type(),
                        "{\"of\": \"client\", \"after\": \"/a\", \"number\": \"n\", \"size\": 3, \"answer\": {}}",
                        "scroll",
                        "notANumber",
                        "client[]",
                        "",
                        "answer from {items:[<client>], last, next, size}"),
                arguments(
                        new Read.Type(),
                        "{\"of\": \"owner\", \"answer\": {}}",
                        "read",
                        "",
                        "owner[]",
                        "",
                        "answer from {entity:<owner>, sum:{client:{total}, owner:{left, out}}}"),
                arguments(
                        new Quotas.Type(),
                        "{\"limit\": \"limit.day\", \"answer\": {}}",
                        "quotas",
                        "",
                        "",
                        "",
                        "answer from {items:[{credential, from, limit, until}]}"),
                arguments(
                        new Quotas.Type(),
                        """
                        {"limit": "limit.day", "days": {"from": "/a", "until": "/b", "apart": 5}, "answer": {}}
                        """,
                        "quotas",
                        "backwards, notADate, tooFarApart",
                        "",
                        "",
                        "answer from {items:[{calls, credential, day, limit}]}"));
    }

    @ParameterizedTest(name = "{2}: {3}")
    @MethodSource("declarations")
    <P extends Record> void a_behaviour_says_what_it_may_refuse_with_what_it_needs_and_what_it_fills(
            BehaviourType<P> type,
            String json,
            String name,
            String situations,
            String uses,
            String options,
            String fills) {
        P parameters = RecordReader.read(JsonText.value(json), type.parameters());

        assertThat(type.name()).isEqualTo(name);
        assertThat(type.situations(parameters).stream().sorted().collect(Collectors.joining(", ")))
                .isEqualTo(situations);
        assertThat(type.uses(parameters).stream()
                        .map(need -> need.kind() + need.quantities())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(uses);
        assertThat(type.options(parameters).stream().sorted().collect(Collectors.joining(", ")))
                .isEqualTo(options);
        assertThat(type.fills(parameters, MODEL).stream()
                        .collect(Collectors.groupingBy(
                                filled -> text(filled.from()),
                                java.util.LinkedHashMap::new,
                                Collectors.mapping(Shape.Filled::parameter, Collectors.joining(", "))))
                        .entrySet()
                        .stream()
                        .map(one -> one.getValue() + " from " + one.getKey())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(fills);
    }

    private static String text(Shape shape) {
        if (shape instanceof Shape.ObjectOf object) {
            return new TreeMap<>(object.fields())
                    .entrySet().stream()
                            .map(field -> field.getValue() == Shape.ANY
                                    ? field.getKey()
                                    : field.getKey() + ":" + text(field.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
        }
        if (shape instanceof Shape.ListOf list) {
            return "[" + text(list.item()) + "]";
        }
        if (shape instanceof Shape.RequestAt request) {
            return "request" + request.at();
        }
        return "<" + ((Shape.EntityOf) shape).kind() + ">";
    }

    @ParameterizedTest
    @CsvSource({"details", "values", "set"})
    void what_becomes_an_entity_or_an_entry_of_the_ledger_has_to_be_an_object(String parameter) {
        Map<String, Arguments> byName =
                declarations().collect(Collectors.toMap(one -> (String) one.get()[2], one -> one, (one, other) -> one));
        List<String> asking = switch (parameter) {
            case "details" -> List.of("allocate", "increment");
            case "values" -> List.of("create");
            case "set" -> List.of("update");
            default -> throw new IllegalArgumentException(parameter);
        };
        for (String name : asking) {
            Arguments declared = byName.get(name);
            String json = ((String) declared.get()[1])
                    .replaceFirst("\"" + parameter + "\": \\{.*?}(?=,\\s*\")", "\"" + parameter + "\": []");

            assertThatThrownBy(() -> Calls.behaviour((BehaviourType<?>) declared.get()[0], json))
                    .hasMessage("'%s' has to be an object", parameter);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "client | total | ",
                "owner | out | ",
                "clyent | | the family has no kind 'clyent'; it has client, owner",
                "owner | total | a owner has no quantity 'total'; it has left, out"
            })
    void what_the_family_lacks_is_told_with_what_it_has(String kind, String quantity, String missing) {
        EntityNeed need = quantity == null ? EntityNeed.of(kind) : EntityNeed.of(kind, quantity);

        assertThat(need.missing(MODEL).orElse(null)).isEqualTo(missing);
    }

    @Test
    void a_template_tells_each_value_that_it_takes_and_where_it_stands() {
        AnswerTemplate template =
                RecordReader.read(JsonText.value("""
                                {"answer": {"One": {"$": "/a", "or": {"$": "/b"}}, "Many": [7, {"$": "/c"}],
                                  "Each": {"$each": "/items", "item": {"Name": {"$": "/name"}}}, "Fixed": "x"}}
                                """), Template.class).answer();

        assertThat(template.takes())
                .extracting(taken -> taken.place() + " = " + taken.at())
                .containsExactlyInAnyOrder(
                        "/One/$ = /a",
                        "/One/or/$ = /b",
                        "/Many/1/$ = /c",
                        "/Each/$each = /items",
                        "/Each/item/Name/$ = /items/0/name");
    }

    record Template(AnswerTemplate answer) {}
}
