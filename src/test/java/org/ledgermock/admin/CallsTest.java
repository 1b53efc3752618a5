package org.ledgermock.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;

/** The calls of a server are one list, whosever they are, and who asks again is told what is new. */
class CallsTest {

    private Controlled controlled;
    private SandboxClient one;
    private SandboxClient other;

    @BeforeEach
    void start() throws Exception {
        controlled = Controlled.start();
        one = controlled.tencent();
        other = controlled.tencent();
    }

    @AfterEach
    void stop() {
        controlled.close();
    }

    private JsonObject told(String query) {
        return Controlled.json(controlled.raw("GET", "/calls" + query, ""));
    }

    private static List<JsonObject> calls(JsonObject told) {
        return told.array("calls").orElseThrow().stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private static List<String> sandboxes(JsonObject told) {
        return calls(told).stream()
                .map(call -> call.text("sandbox").orElse("none"))
                .toList();
    }

    private static String cursor(JsonObject told) {
        return "?since=" + told.number("cursor").orElseThrow();
    }

    @Test
    void they_stand_in_the_order_in_which_they_came_whatever_the_time_in_their_sandbox_is() {
        one.wireTime().advance(Duration.ofHours(1));
        controlled.caller(one).call(Controlled.ALLOCATE, Controlled.ONE);
        controlled.caller(other).call(Controlled.QUERY, "{}");
        controlled
                .caller(new Credential("AKIDNOBODY", "nobody", Optional.empty()))
                .call(Controlled.QUERY, "{}");
        controlled.caller(one).call(Controlled.QUERY, "{}");

        JsonObject told = told("");
        assertThat(sandboxes(told)).containsExactly(one.id(), "none", other.id(), one.id());
        assertThat(calls(told))
                .allSatisfy(call -> assertThat(call.text("family")).contains(Controlled.TENCENT));
        assertThat(told.number("leftOut").orElseThrow()).isZero();
    }

    @Test
    void what_a_call_moved_is_told_with_it() {
        controlled.caller(one).call(Controlled.ALLOCATE, "{\"ClientUin\":1,\"AddedCredit\":671.20}");
        JsonObject call = calls(told("")).get(0);

        JsonObject moved =
                (JsonObject) call.array("moved").orElseThrow().items().get(0);
        assertThat(moved.text("kind")).contains("customer");
        assertThat(moved.text("key")).contains("1");
        assertThat(((JsonObject) moved.array("movements").orElseThrow().items().get(0))
                        .number("amount")
                        .orElseThrow())
                .hasToString("671.20");
        String id = call.text("requestId").orElseThrow();
        assertThat(one.exchange(id).orElseThrow().array("moved")).isEqualTo(call.array("moved"));
    }

    @Test
    void from_a_cursor_on_what_is_new_is_told_and_what_was_told_in_the_moment_before() {
        controlled.caller(one).call(Controlled.QUERY, "{}");
        JsonObject first = told("");
        controlled.caller(other).call(Controlled.QUERY, "{}");
        JsonObject second = told(cursor(first));

        assertThat(sandboxes(second)).containsExactly(other.id(), one.id());
        assertThat(second.number("leftOut").orElseThrow()).isZero();
        assertThat(second.text("start")).isEqualTo(first.text("start"));
        assertThat(told(cursor(second)).number("cursor")).isEqualTo(second.number("cursor"));
    }

    @Test
    void more_than_are_asked_for_are_counted_and_those_of_long_ago_not_told_again() {
        controlled.caller(one).call(Controlled.QUERY, "{}");
        JsonObject first = told("");
        one.switchLimitOff("limit." + Controlled.QUERY);
        for (int call = 0; call < 70; call++) {
            controlled.caller(one).call(Controlled.QUERY, "{}");
        }

        JsonObject few = told(cursor(first) + "&limit=10");
        assertThat(calls(few)).hasSize(10);
        assertThat(few.number("leftOut").orElseThrow()).hasToString("60");
        assertThat(calls(told(cursor(few) + "&limit=1000"))).hasSize(64);
        assertThat(calls(told("?limit=1000"))).hasSize(71);
    }

    @Test
    void a_cursor_of_an_earlier_start_tells_all() {
        controlled.caller(one).call(Controlled.QUERY, "{}");
        assertThat(calls(told("?since=1000000"))).hasSize(1);
    }
}
