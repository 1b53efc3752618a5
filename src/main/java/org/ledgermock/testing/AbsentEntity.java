package org.ledgermock.testing;

import java.lang.reflect.Method;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ledgermock.client.FamilyDetails;
import org.ledgermock.client.JournalEntry;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Texts;

/**
 * An entity that a test names and its sandbox does not have. That nothing has moved of it can be said when it was there and
 * was taken away, and when a call has named it: it was to be made, or was unknown to the vendor. Of one that nobody has named
 * but the test it is no answer.
 */
record AbsentEntity(TestSandbox sandbox, String kind, String key) {

    private static final int SHOWN = 10;

    /** @throws Misuse when neither the sandbox nor a call of its has known it */
    void requireNamed() {
        if (!wasTakenAway()
                && sandbox.control().newestCalls(1_000).entries().stream().noneMatch(this::isNamedIn)) {
            throw Misuse.thatMayPass(says());
        }
    }

    private boolean wasTakenAway() {
        String end = "/entities/%s/%s".formatted(kind, key);
        return sandbox.context()
                .changes()
                .any(write ->
                        URLDecoder.decode(write.path(), StandardCharsets.UTF_8).endsWith(end));
    }

    // Arguments are read when the signature holds: of a call that was refused before there is the body alone.
    private boolean isNamedIn(JournalEntry call) {
        JsonObject arguments = call.document().object("arguments").orElse(JsonObject.EMPTY);
        return arguments.names().isEmpty()
                ? call.document().object("request").filter(this::isNamedBy).isPresent()
                : isIn(arguments);
    }

    private boolean isNamedBy(JsonObject request) {
        Pattern word = Pattern.compile("(?<![\\w-])%s(?![\\w-])".formatted(Pattern.quote(key)));
        return Stream.of("path", "query", "body")
                .flatMap(part -> request.text(part).stream())
                .anyMatch(text -> word.matcher(text).find());
    }

    private boolean isIn(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.names().stream()
                    .anyMatch(name -> isIn(object.find(name).orElseThrow()));
        }
        return value instanceof JsonArray array
                ? array.stream().anyMatch(this::isIn)
                : value.asText().equals(key);
    }

    /** That it is not there, what is, and what adds one. */
    String says() {
        FamilyDetails.OfKind known = FamilyNames.kind(sandbox.context().family(), kind);
        List<String> keys = sandbox.control().entities(kind).stream()
                .flatMap(entity -> entity.find(known.key()).stream())
                .map(JsonValue::asText)
                .toList();
        return "There is no %s %s in the sandbox %s, which began with %s; it has %s. %s adds one."
                .formatted(
                        kind,
                        key,
                        sandbox.id(),
                        sandbox.context().beginning(),
                        keys.isEmpty() ? "none" : Texts.first(SHOWN, keys),
                        adds().orElse("control().add(\"%s\", …)".formatted(kind)));
    }

    // A type with a family's own nouns has a method of that name.
    private Optional<String> adds() {
        return Stream.of(sandbox.getClass().getMethods())
                .map(Method::getName)
                .filter(("add" + kind)::equalsIgnoreCase)
                .findFirst();
    }
}
