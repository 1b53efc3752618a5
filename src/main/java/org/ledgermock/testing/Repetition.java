package org.ledgermock.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ledgermock.client.AdminWrite;
import org.ledgermock.client.JournalEntry;
import org.ledgermock.client.JournalView;
import org.ledgermock.client.Launcher;
import org.ledgermock.client.OrderedFault;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Texts;

/**
 * Commands that make happen again, in a server of their own, what a sandbox saw: its beginning, what the test changed, and the
 * calls as they were sent, to the last byte and at their time.
 */
final class Repetition {

    private static final String SERVER = "http://127.0.0.1:18080";
    private static final String ADMIN = "/__admin/ledgermock/sandboxes";
    private static final String NAME = "again";
    private static final int MOST = 100;
    /** Of a body that does not say how long it is. */
    private static final int SURELY_WHOLE = 16_000;
    /** What an HTTP library says of a connection, which curl says of its own. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "expect", "http2-settings", "transfer-encoding", "upgrade");
    /** What curl would say where the client said nothing. */
    private static final Set<String> OF_CURL = Set.of("accept", "content-type", "user-agent");

    private final SandboxContext context;
    private final String path;
    private final List<String> commands = new ArrayList<>();
    private final Set<String> deliveredTwice = new HashSet<>();

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
        if (journal.entries().size() < journal.kept()
                || journal.dropped() > 0
                || !context.changes().areComplete()) {
            return TestSandbox.REPEAT
                    + "run the test again; it has made more calls, changes or credentials than commands could repeat";
        }
        begin();
        List<JournalEntry> calls = new ArrayList<>(journal.entries());
        Collections.reverse(calls);
        for (int at = 0; at < calls.size(); at++) {
            // What was changed counts as of the next call's time: some answers show what was so many seconds ago.
            freeze(calls.get(at));
            context.changes().after(at).forEach(this::change);
            if (!isSecondDelivery(calls.get(at))) {
                call(at + 1, calls.get(at));
            }
        }
        context.changes().after(calls.size()).forEach(this::change);
        missing(journal);
        commands.add("curl -sS %s%s/export".formatted(SERVER, path));
        return TestSandbox.REPEAT
                + "start `%s serve%s`, then paste%n  "
                        .formatted(
                                Launcher.ofThisProcess()
                                        .words(TriedSummary.of(System::getProperty)
                                                .folder()),
                                context.ledgermock().words())
                + String.join(System.lineSeparator() + "  ", commands);
    }

    private void begin() {
        commands.add("curl -sS -o /dev/null -X DELETE " + SERVER + path);
        admin("POST", ADMIN, context.made().named(NAME).json().toString());
    }

    private void missing(JournalView journal) {
        context.beginning()
                .snapshot()
                .ifPresent(name -> note("began with what was there in the snapshot '%s', and without what had led to it"
                        .formatted(name)));
        if (!journal.underWay().isEmpty()) {
            note(Settling.told(journal.underWay()) + "; missing here");
        }
        long past = context.control().inspect().number("changes").orElseThrow().longValueExact()
                - context.changes().told();
        if (past > 0) {
            note("%s past control() of the sandbox; missing here"
                    .formatted(Texts.count(past, "change was made", "changes were made")));
        }
        if (context.beginning().reusesConnections()) {
            context.control().faults().stream()
                    .map(OrderedFault::order)
                    .flatMap(order -> order.connection().stream()
                            .map(kind -> "%s of %s is for %s connections, and each call here is on a fresh one"
                                    .formatted(order.kind(), order.operation(), kind)))
                    .distinct()
                    .forEach(this::note);
        }
    }

    private void note(String sentence) {
        commands.add("# " + Texts.oneLine(sentence));
    }

    private void change(AdminWrite write) {
        String own = ADMIN + "/" + context.control().id();
        admin(write.method(), path + write.path().substring(own.length()), write.body());
    }

    private void admin(String method, String at, String body) {
        commands.add("curl -sS -o /dev/null -X %s %s%s"
                .formatted(method, Texts.shellWord(SERVER + at), body.isEmpty() ? "" : " -d " + Texts.shellWord(body)));
    }

    private void call(int number, JournalEntry call) {
        JsonObject request = call.document().object("request").orElseThrow();
        Optional<String> body = request.text("body").filter(text -> isWhole(text, request));
        if (body.isEmpty()
                || request.toString().contains("(not shown)")
                || request.toString().contains("(the secret of")) {
            note("call %d had something that is not kept or not shown, and is missing here".formatted(number));
            return;
        }
        String method = request.text("method").orElseThrow();
        // Told to wait for no body.
        StringBuilder command = new StringBuilder("curl -sS -g --path-as-is -w '\\n' ")
                .append(method.equals("HEAD") ? "--head" : "-X " + Texts.shellWord(method));
        headers(request).forEach(header -> command.append(" -H ").append(Texts.shellWord(header)));
        if (!body.get().isEmpty()) {
            command.append(" --data-raw ").append(Texts.shellWord(body.get()));
        }
        String query = request.text("query").orElseThrow();
        commands.add(command.append(' ')
                .append(Texts.shellWord(
                        SERVER + request.text("path").orElseThrow() + (query.isEmpty() ? "" : "?" + query)))
                .toString());
    }

    private void freeze(JournalEntry call) {
        admin(
                "PUT",
                path + "/times/wire",
                JsonObject.of("freeze", call.at().toString()).toString());
    }

    // Made by the server, of a request that the client sent once.
    private boolean isSecondDelivery(JournalEntry call) {
        String digest = call.document().text("digest").orElseThrow();
        if (deliveredTwice.remove(digest)) {
            return true;
        }
        if (call.document().text("ending").filter("unheard"::equals).isPresent()) {
            deliveredTwice.add(digest);
        }
        return false;
    }

    // A long body is cut where it is kept, and one that is no text is not what it was.
    private static boolean isWhole(String body, JsonObject request) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        List<String> sent = fields(request).stream()
                .filter(field -> name(field).equals("content-length"))
                .map(Repetition::value)
                .toList();
        return body.indexOf('\uFFFD') < 0
                && body.indexOf('\0') < 0
                && (sent.isEmpty() ? length < SURELY_WHOLE : sent.stream().allMatch(Integer.toString(length)::equals));
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
}
