package org.ledgermock.kybio.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.behaviour.AdmittedCall;
import org.ledgermock.behaviour.Behaviour;
import org.ledgermock.behaviour.BehaviourResult;
import org.ledgermock.message.FamilyTimes;
import org.ledgermock.message.JsonText;
import org.ledgermock.message.Options;
import org.ledgermock.message.RecordReader;
import org.ledgermock.state.Account;
import org.ledgermock.state.Change;
import org.ledgermock.state.Entity;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.Model;
import org.ledgermock.state.State;

class RechargesTest {

    private static final Instant START = Instant.parse("2026-03-01T04:00:00Z");
    private static final EntityKind MEMBER =
            new EntityKind("member", false, "customerUid", List.of(), List.of("balance", "point"));
    private static final String ALL = """
            {"by": "Put", "period": {"from": "/from", "until": "/until", "days": 31, "after": "/after", "size": 2},
             "answer": {"last": {"$": "/last"}, "items": {"$each": "/items", "item": [{"$": "/amount"}, {"$": "/uid"}]}}}
            """;

    // Seven entries, one a second from 12:00:01 on: 3 and 6 are no recharges, and 7 is that of another member.
    private static State state() {
        State state = State.empty(Model.of(List.of(MEMBER), List.of()), 100).after(List.of(member(1), member(2)));
        List<Change> entries = new ArrayList<>();
        for (int number = 1; number <= 7; number++) {
            entries.add(new Change.Entry(
                    START.plusMillis(number * 1000L + 400),
                    number == 3 ? Change.Entry.BY_HAND : "Put",
                    "r" + number,
                    "member",
                    number == 7 ? "2" : "1",
                    List.of(new Change.Movement(
                            "balance", BigDecimal.TEN, BigDecimal.valueOf(number == 6 ? -number : number))),
                    JsonText.object("{\"appId\":\"A%d\"}".formatted(number))));
        }
        return state.after(entries);
    }

    private static Change member(int uid) {
        return new Change.Put(
                Entity.of(MEMBER, JsonText.object("{\"customerUid\":%d,\"balance\":0,\"point\":0}".formatted(uid))));
    }

    private static BehaviourResult act(String parameters, String arguments) {
        Recharges.Type type = new Recharges.Type();
        Behaviour recharges = type.create(RecordReader.read(JsonText.value(parameters), type.parameters()));
        return recharges.act(
                new AdmittedCall(
                        "Read",
                        "request-1",
                        JsonText.object(arguments),
                        new Account("Shop", ""),
                        "A",
                        START,
                        FamilyTimes.of("+08:00", "yyyy-MM-dd HH:mm:ss"),
                        new Options(Map.of())),
                state());
    }

    @Test
    void of_one_member_the_newest_first() {
        assertThat(act("""
                        {"by": "Put", "key": "/uid", "answer": {"$each": "/items", "item": [
                          {"$": "/customerUid"}, {"$": "/amount"}, {"$": "/after"}, {"$": "/time"}, {"$": "/store"},
                          {"$": "/details/appId"}]}}
                        """, "{\"uid\": \"1\"}")).isEqualTo(BehaviourResult.read(JsonText.value("""
                        [[1, 5, 15, "2026-03-01 12:00:05", "Shop", "A5"], [1, 4, 14, "2026-03-01 12:00:04", "Shop", "A4"],
                         [1, 2, 12, "2026-03-01 12:00:02", "Shop", "A2"], [1, 1, 11, "2026-03-01 12:00:01", "Shop", "A1"]]
                        """)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "00:00 | 00:59 | null   | 1, 2 | 2",
                "00:00 | 00:59 | \"2\"  | 4, 5 | 5",
                "00:00 | 00:59 | 5      | 7    | 7",
                "00:00 | 00:59 | 7      | ''   | 7",
                "00:00 | 00:59 | \" \"  | 1, 2 | 2",
                "00:01 | 00:04 | null   | 2, 4 | 4",
                "00:05 | 00:06 | null   | ''   | 0"
            })
    void of_all_what_falls_between_two_times_page_by_page(
            String from, String until, String after, String numbers, String last) {
        List<String> items = new ArrayList<>();
        for (String number : numbers.isEmpty() ? new String[0] : numbers.split(", ")) {
            items.add("[%s, \"140000000000000000%s\"]".formatted(number, number));
        }

        assertThat(act(
                        ALL,
                        "{\"from\": \"2026-03-01 12:%s\", \"until\": \"2026-03-01 12:%s\", \"after\": %s}"
                                .formatted(from, until, after)))
                .isEqualTo(BehaviourResult.read(
                        JsonText.value("{\"last\": \"%s\", \"items\": %s}".formatted(last, items))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-30 00:00:00 | 2026-03-01 00:00:00 | 0         | notATime",
                "2026-03-01 00:00:00 | 2026-03-01          | 0         | notATime",
                "2026-03-02 00:00:00 | 2026-03-01 00:00:00 | 0         | backwards",
                "2026-03-01 00:00:00 | 2026-04-01 00:00:01 | 0         | tooFarApart",
                "2026-03-01 00:00:00 | 2026-04-01 00:00:00 | \"x\"     | notANumber",
                "2026-03-01 00:00:00 | 2026-04-01 00:00:00 | -1        | notANumber",
                "2026-03-01 00:00:00 | 2026-04-01 00:00:00 | 1.5       | notANumber"
            })
    void what_cannot_be_asked_is_refused(String from, String until, String after, String situation) {
        assertThat(act(ALL, "{\"from\": \"%s\", \"until\": \"%s\", \"after\": %s}".formatted(from, until, after)))
                .isInstanceOfSatisfying(
                        BehaviourResult.Refused.class,
                        refused -> assertThat(refused.situation()).isEqualTo(situation));
    }

    @Test
    void it_is_of_one_member_or_of_a_period() {
        assertThatThrownBy(() -> act("{\"by\": \"Put\", \"answer\": []}", "{}"))
                .hasMessageContaining("it is either of a 'key' or of a 'period'");
    }
}
