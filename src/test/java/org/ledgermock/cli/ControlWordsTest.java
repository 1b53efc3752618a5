package org.ledgermock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.server.GivenStore;
import org.ledgermock.server.Setup;
import org.ledgermock.wiremock.MockServer;

/** What tests in Java do with a sandbox, a shell can do in words. */
class ControlWordsTest {

    private static final MockServer SERVER = GivenStore.start(Setup.DEFAULT);
    private static final String MINE = "tencent-partner/shell";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static String run(String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.add("--server=" + SERVER.uri());
        return said(arguments.toArray(String[]::new));
    }

    private static String said(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return status == 0 ? out.toString() : status + ": " + err.toString().strip();
    }

    private static JsonObject object(String json) {
        return (JsonObject) ((JsonReading.Read) JsonReader.read(json)).value();
    }

    /** From a sandbox to its end, each command once. */
    @Test
    void aSandboxIsSetUpLookedAtAndEnded() {
        assertThat(object(run("health")).text("status")).contains("up");
        assertThat(run("sandbox", "new", "tencent-partner", "{\"name\": \"shell\", \"seed\": \"example\"}"))
                .contains("\"id\": \"" + MINE + "\"", "\"secret\": ");
        assertThat(run("sandbox", "list")).contains(MINE);
        assertThat(run("sandbox", "keep", MINE, "first")).contains("first");
        assertThat(run("entity", "list", MINE, "customer", "limit=1")).contains("\"total\": 1");
        JsonObject customer = object(run("entity", "show", MINE, "customer", "1"))
                .object("values")
                .orElseThrow();
        assertThat(run(
                        "entity",
                        "put",
                        MINE,
                        "customer",
                        "1",
                        customer.with("Remark", new org.ledgermock.message.JsonString("177"))
                                .toString()))
                .contains("\"Remark\": \"177\"");
        assertThat(run("entity", "add", MINE, "customer", "{\"Credit\": 20}")).contains("\"Name\": \"Customer 2\"");
        assertThat(run("entity", "set", MINE, "customer", "1", "Credit", "100")).contains("\"RemainingCredit\": 100");
        assertThat(run("entity", "set", MINE, "customer", "1", "Credit", "90")).contains("\"RemainingCredit\": 90");
        assertThat(run("entity", "spend", MINE, "customer", "1", "RemainingCredit", "30.5"))
                .contains("\"after\": 59.5");
        assertThat(run("ledger", MINE)).contains("\"after\": 59.5");
        assertThat(run("fault", "order", MINE, "AllocateCustomerCredit", "lost"))
                .contains("\"id\": \"fault-1\"");
        assertThat(run("fault", "order", MINE, "AllocateCustomerCredit", "error", "{\"code\": \"InternalError\"}"))
                .contains("InternalError");
        assertThat(run("fault", "list", MINE)).contains("fault-2");
        run("fault", "cancel", MINE);
        assertThat(run("fault", "list", MINE)).doesNotContain("fault-2");
        assertThat(run("time", "move", MINE, "api", "freeze", "2030-01-01T00:00:00Z"))
                .contains("\"frozen\": true");
        assertThat(run("time", "show", MINE, "api")).contains("2030-01-01T00:00:00Z");
        assertThat(run("journal", MINE, "operation=AllocateCustomerCredit", "limit=3"))
                .contains("\"exchanges\": []");
        assertThat(run("scorecard", MINE)).contains("\"findings\": []");
        assertThat(run("sandbox", "restore", MINE, "first")).contains(MINE);
        assertThat(run("sandbox", "export", MINE)).doesNotContain("177");
        assertThat(run("sandbox", "fork", MINE, "first", "{\"name\": \"two\"}")).contains("tencent-partner/two");
        run("sandbox", "reset", MINE);
        run("entity", "put", "tencent-partner/two", "customer", "1", customer.toString());
        run("sandbox", "delete", MINE);
        assertThat(run("sandbox", "show", MINE)).startsWith("1: ledgermock: ").contains(MINE);
    }

    @Test
    void whatIsWrongIsSaidInTheServersWords() {
        assertThat(run("fault", "order", "tencent-partner/default", "AllocateCustomerCredit", "lots"))
                .startsWith("1: ledgermock: ")
                .contains("lost");
        assertThat(run("sandbox", "new", "tencent-partner", "seed=example"))
                .isEqualTo("2: this is no JSON object: seed=example; see: ledgermock sandbox new --help");
        assertThat(run("ledger", "tencent-partner/default", "limit"))
                .isEqualTo("2: 'limit' is not NAME=VALUE; see: ledgermock ledger --help");
        assertThat(run("sandbox", "sho", "x")).startsWith("2: there is no command 'sho' (did you mean 'show'?)");
        assertThat(run("sandbox", "show")).startsWith("2: Missing required parameter");
        assertThat(said("health", "--server", "http://127.0.0.1:1"))
                .isEqualTo(
                        "1: ledgermock: http://127.0.0.1:1 cannot be reached: nothing listens there; start a server with serve, or name another with --server");
        assertThat(run("refusals", "limit=1")).contains("\"refusals\": []");
        assertThat(run("refusal", "no-such-request"))
                .startsWith("1: ledgermock: ")
                .contains("no-such-request");
        assertThat(run("ledger", "shell")).startsWith("2: 'shell' is no sandbox: write family/name; see: ");
        assertThat(said("health", "--server", "nowhere")).startsWith("2: 'nowhere' is no target");
    }
}
