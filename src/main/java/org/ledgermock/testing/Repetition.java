package org.ledgermock.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ledgermock.client.AdminWrite;
import org.ledgermock.client.JournalEntry;
import org.ledgermock.client.JournalView;
import org.ledgermock.message.JsonObject;

/**
 * Commands that make happen again, in a server of their own, what a sandbox saw: its beginning, what the test changed, and the
 * calls as they were sent, to the last byte and at their time.
 */
final class Repetition {

    private static final String SERVER = "http://127.0.0.1:18080";
    private static final String ADMIN = "/__admin/ledgermock/sandboxes";
    private static final String NAME = "again";
    private static final int MOST = 100;
    /** What an HTTP library says of a connection, which curl says of its own. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "expect", "http2-settings", "transfer-encoding", "upgrade");
    /** What curl would say where the client said nothing. */
    private static final Set<String> OF_CURL = Set.of("accept", "content-type", "user-agent");

    private final SandboxContext context;
    private final String path;
    private final List<String> commands = new ArrayList<>();

    private Repetition(SandboxContext context) {
        this.context = context;
        this.path = ADMIN + "/%s/%s".formatted(context.family().family(), NAME);
    }

    /** What is to be done first, and then the commands. */
    static String of(SandboxContext context) {
        return new Repetition(context).lines();
    }

    private String lines() {
        JournalView journal = context.control().newestCalls(MOST);
        if (journal.entries().size() < journal.kept() || !context.changes().areComplete()) {
            return TestSandbox.REPEAT
                    + "run the test again; it has made more calls, changes or credentials than commands could repeat";
        }
        begin();
        List<JournalEntry> calls = new ArrayList<>(journal.entries());
        Collections.reverse(calls);
        for (int at = 0; at <= calls.size(); at++) {
            context.changes().after(at).forEach(this::change);
            if (at < calls.size()) {
                call(at + 1, calls.get(at));
            }
        }
        commands.add("curl -s %s%s/export".formatted(SERVER, path));
        return TestSandbox.REPEAT
                + "start `%s`, then paste%n  ".formatted(ServerCommand.of(context.ledgermock()))
                + String.join(System.lineSeparator() + "  ", commands);
    }

    private void begin() {
        commands.add("curl -s -o /dev/null -X DELETE " + SERVER + path);
        admin(
                "POST",
                ADMIN,
                context.ledgermock()
                        .openings()
                        .again(context)
                        .named(NAME)
                        .json()
                        .toString());
    }

    private void change(AdminWrite write) {
        String own = ADMIN + "/" + context.control().id();
        admin(write.method(), path + write.path().substring(own.length()), write.body());
    }

    private void admin(String method, String at, String body) {
        commands.add("curl -s -o /dev/null -X %s %s%s"
                .formatted(method, quoted(SERVER + at), body.isEmpty() ? "" : " -d " + quoted(body)));
    }

    private void call(int number, JournalEntry call) {
        JsonObject request = call.document().object("request").orElseThrow();
        Optional<String> body = request.text("body").filter(text -> isWhole(text, request));
        if (body.isEmpty()
                || request.toString().contains("(not shown)")
                || request.toString().contains("(the secret of")) {
            commands.add(
                    "# call %d had something that is not kept or not shown, and is missing here".formatted(number));
            return;
        }
        admin(
                "PUT",
                path + "/times/wire",
                JsonObject.of("freeze", call.at().toString()).toString());
        StringBuilder command = new StringBuilder("curl -s -g --path-as-is -w '\\n' -X ")
                .append(request.text("method").orElseThrow());
        headers(request).forEach(header -> command.append(" -H ").append(quoted(header)));
        if (!body.get().isEmpty()) {
            command.append(" --data-binary ").append(quoted(body.get()));
        }
        String query = request.text("query").orElseThrow();
        commands.add(command.append(' ')
                .append(quoted(SERVER + request.text("path").orElseThrow() + (query.isEmpty() ? "" : "?" + query)))
                .toString());
    }

    // A long body is cut where it is kept, and one that is no text is not what it was.
    private static boolean isWhole(String body, JsonObject request) {
        return body.indexOf('\uFFFD') < 0
                && fields(request).stream()
                        .filter(field -> name(field).equals("content-length"))
                        .allMatch(field ->
                                value(field).equals(Integer.toString(body.getBytes(StandardCharsets.UTF_8).length)));
    }

    private static List<String> headers(JsonObject request) {
        List<String> headers = new ArrayList<>();
        Set<String> unsaid = new TreeSet<>(OF_CURL);
        for (JsonObject field : fields(request)) {
            unsaid.remove(name(field));
            if (!OF_THE_CONNECTION.contains(name(field))) {
                String value = value(field);
                headers.add(field.text("name").orElseThrow() + (value.isEmpty() ? ";" : ": " + value));
            }
        }
        unsaid.forEach(name -> headers.add(name + ":"));
        return headers;
    }

    private static List<JsonObject> fields(JsonObject request) {
        return request.array("headers").orElseThrow().stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private static String name(JsonObject field) {
        return field.text("name").orElseThrow().toLowerCase(Locale.ROOT);
    }

    private static String value(JsonObject field) {
        return field.text("value").orElseThrow();
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
