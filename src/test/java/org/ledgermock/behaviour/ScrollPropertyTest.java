package org.ledgermock.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;
import org.ledgermock.state.Change;
import org.ledgermock.state.Entity;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.Model;
import org.ledgermock.state.State;

/** Whoever reads piece by piece reads each once, whatever is added, changed or taken away between two pieces. */
class ScrollPropertyTest {

    // Keys that are in no order, so that only the running number can be what is read by.
    private static final EntityKind MEMBER = new EntityKind("member", false, "uid", List.of(), List.of());
    private static final Behaviour SCROLL = Calls.behaviour(new Scroll.Type(), """
            {"of": "member", "after": "/after", "number": "row", "size": 7,
             "answer": {"items": {"$each": "/items", "item": {"row": {"$": "/row"}}}, "last": {"$": "/last"}}}""");
    private static final Behaviour ADD = Calls.behaviour(new Create.Type(), """
            {"of": "member", "numbers": [{"field": "row", "from": 1}],
             "values": {"uid": {"$": "/request/uid"}}, "answer": {"row": {"$": "/entity/row"}}}""");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void each_is_read_once(long randomness) {
        Random random = new Random(randomness);
        State state = added(State.empty(Model.of(List.of(MEMBER), List.of()), 1), random, random.nextInt(40));
        List<String> there = rows(state);
        List<String> read = new ArrayList<>();
        String after = "";
        for (int piece = 0; ; piece++) {
            JsonObject answer = answer(SCROLL, state, "{\"after\": \"" + after + "\"}");
            List<JsonValue> items = ((JsonArray) answer.find("items").orElseThrow()).items();
            items.forEach(item -> read.add(row((JsonObject) item)));
            if (items.size() < 7) {
                break;
            }
            after = answer.text("last").orElseThrow();
            if (piece < 10) {
                state = changed(added(state, random, random.nextInt(9)), random);
            }
        }
        assertThat(read).doesNotHaveDuplicates().containsAll(there).containsExactlyElementsOf(rows(state));
    }

    private static State added(State state, Random random, int count) {
        State more = state;
        for (int one = 0; one < count; one++) {
            String uid = "{\"uid\": " + (1 + (random.nextLong() >>> 4)) + "}";
            BehaviourResult.Answered added = (BehaviourResult.Answered) ADD.act(Calls.call(uid, Map.of()), more);
            more = more.after(added.changes());
        }
        return more;
    }

    private static State changed(State state, Random random) {
        List<Entity> all = state.all("member", true).toList();
        if (all.isEmpty()) {
            return state;
        }
        Entity one = all.get(random.nextInt(all.size()));
        return state.after(List.of(new Change.Put(one.withValues(
                one.values().with("seen", Calls.call("{}", Map.of()).arguments())))));
    }

    private static List<String> rows(State state) {
        return state.all("member", true)
                .map(Entity::values)
                .sorted((one, other) -> one.number("row")
                        .orElseThrow()
                        .compareTo(other.number("row").orElseThrow()))
                .map(ScrollPropertyTest::row)
                .toList();
    }

    private static String row(JsonObject values) {
        return values.number("row").orElseThrow().toPlainString();
    }

    private static JsonObject answer(Behaviour behaviour, State state, String arguments) {
        return (JsonObject) ((BehaviourResult.Answered) behaviour.act(Calls.call(arguments, Map.of()), state)).answer();
    }
}
