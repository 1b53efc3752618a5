package org.ledgermock.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.message.JsonObject;

/** The versions of a sandbox can be seen as far back as they are kept, and be gone back to. */
class VersionsTest {

    @AutoClose
    private static Controlled controlled = Controlled.start();

    private static void allocate(SandboxClient sandbox, int times) {
        for (int call = 0; call < times; call++) {
            controlled.caller(sandbox).call(Controlled.ALLOCATE, Controlled.ONE);
        }
    }

    private static JsonObject get(SandboxClient sandbox, String path) {
        return Controlled.json(controlled.raw("GET", "/sandboxes/" + sandbox.id() + path, ""));
    }

    private static List<JsonObject> versions(SandboxClient sandbox) {
        return get(sandbox, "/versions").array("versions").orElseThrow().stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private static List<Integer> numbers(SandboxClient sandbox) {
        return versions(sandbox).stream().map(VersionsTest::number).toList();
    }

    private static int number(JsonObject version) {
        return version.number("version").orElseThrow().intValue();
    }

    private static String credit(JsonObject customer) {
        return customer.object("values")
                .flatMap(values -> values.number("Credit"))
                .orElseThrow()
                .toPlainString();
    }

    @Test
    void each_change_is_told_with_whose_call_it_was_and_what_it_moved() {
        SandboxClient sandbox = controlled.tencent();
        allocate(sandbox, 1);
        controlled.caller(sandbox).call("ModifyClientRemark", "{\"ClientUin\":\"1\",\"Remark\":\"seen\"}");
        sandbox.takeSnapshot("kept");
        sandbox.reset();
        assertThat(numbers(sandbox)).as("what was before a reset is forgotten").hasSize(1);
        allocate(sandbox, 1);
        controlled.caller(sandbox).call("ModifyClientRemark", "{\"ClientUin\":\"1\",\"Remark\":\"seen\"}");
        sandbox.takeSnapshot("kept");
        controlled.raw(
                "PUT",
                "/sandboxes/" + sandbox.id() + "/entities/customer/1",
                sandbox.entity("customer", "1")
                        .orElseThrow()
                        .withAll(Controlled.json("{\"Remark\":\"by hand\"}"))
                        .toString());

        List<JsonObject> versions = versions(sandbox);
        assertThat(versions.stream().map(one -> one.text("operation").orElse("-")))
                .containsExactly("(by hand)", "ModifyClientRemark", Controlled.ALLOCATE, "-");
        assertThat(versions.get(1).array("snapshots").orElseThrow()).hasToString("[\"kept\"]");
        assertThat(versions.get(2).array("moved").orElseThrow().toString())
                .contains("\"kind\":\"customer\",\"key\":\"1\"", "\"before\":90,\"amount\":1,\"after\":91");
        assertThat(versions.get(2).text("requestId"))
                .contains(sandbox.journal().get(1).requestId());
        assertThat(versions.get(3).has("at")).isFalse();
    }

    @Test
    void what_there_was_then_can_be_read() {
        SandboxClient sandbox = controlled.tencent();
        int first = numbers(sandbox).get(0);
        allocate(sandbox, 3);

        String then = "?version=" + (first + 1);
        assertThat(credit(get(sandbox, "/entities/customer/1" + then))).isEqualTo("91");
        assertThat(get(sandbox, "/entities/customer" + then).toString()).contains("\"Credit\":91");
        assertThat(get(sandbox, "/ledger" + then).number("count").orElseThrow()).hasToString("1");
        assertThat(credit(get(sandbox, "/entities/customer/1?version=" + first)))
                .as("before the first change")
                .isEqualTo("90");
        assertThat(get(sandbox, "/ledger?version=" + (first + 9))
                        .text("problem")
                        .orElseThrow())
                .isEqualTo("Version %d of the sandbox '%s' cannot be seen; GET .../versions lists those that can."
                        .formatted(first + 9, sandbox.id()));
    }

    @Test
    void an_earlier_version_is_gone_back_to_and_forked_by_a_snapshot_of_it() {
        SandboxClient sandbox = controlled.tencent();
        int first = numbers(sandbox).get(0);
        allocate(sandbox, 3);
        String body = "{\"name\":\"then\",\"version\":%d}".formatted(first + 1);
        assertThat(controlled
                        .raw("POST", "/sandboxes/" + sandbox.id() + "/snapshots", body)
                        .statusCode())
                .isEqualTo(201);
        assertThat(controlled
                        .raw("POST", "/sandboxes/" + sandbox.id() + "/snapshots", body)
                        .body())
                .contains("There is a snapshot 'then' already");
        assertThat(controlled
                        .raw("POST", "/sandboxes/" + sandbox.id() + "/snapshots", "{\"name\":\"never\",\"version\":77}")
                        .statusCode())
                .isEqualTo(404);
        SandboxClient fork = sandbox.fork("then");
        sandbox.restore("then");

        assertThat(credit(get(sandbox, "/entities/customer/1"))).isEqualTo("91");
        assertThat(credit(get(fork, "/entities/customer/1"))).isEqualTo("91");
        JsonObject back = versions(sandbox).get(0);
        assertThat(back.has("wentBack")).isTrue();
        assertThat(number(back)).isEqualTo(first + 4);
        // What was there before it went back is still to be seen, its ledger with it.
        assertThat(credit(get(sandbox, "/entities/customer/1?version=" + (first + 3))))
                .isEqualTo("93");
        assertThat(get(sandbox, "/ledger?version=" + (first + 3))
                        .number("count")
                        .orElseThrow())
                .hasToString("3");
    }

    @Test
    void the_newest_hundred_are_kept_and_the_one_before_them() {
        SandboxClient sandbox = controlled.tencent();
        sandbox.switchLimitOff("limit." + Controlled.ALLOCATE);
        int first = numbers(sandbox).get(0);
        allocate(sandbox, 103);

        assertThat(numbers(sandbox)).hasSize(101).startsWith(first + 103).endsWith(first + 3);
    }
}
