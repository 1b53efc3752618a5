package org.ledgermock.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A JSON Pointer (RFC 6901), taken apart once and followed many times. */
public final class JsonPointer {

    private final String text;
    private final List<String> tokens;

    private JsonPointer(String text, List<String> tokens) {
        this.text = text;
        this.tokens = List.copyOf(tokens);
    }

    /** The text of the pointer to a field of what another pointer leads to. */
    public static String below(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** @throws IllegalArgumentException when the text is neither empty nor begins with a slash */
    public static JsonPointer of(String text) {
        if (!text.isEmpty() && text.charAt(0) != '/') {
            throw new IllegalArgumentException("'" + text + "' is not a JSON Pointer: it must begin with '/'");
        }
        List<String> tokens = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String token : text.substring(1).split("/", -1)) {
                tokens.add(token.indexOf('~') < 0 ? token : unescaped(token, text));
            }
        }
        return new JsonPointer(text, tokens);
    }

    private static String unescaped(String token, String text) {
        for (int at = token.indexOf('~'); at >= 0; at = token.indexOf('~', at + 1)) {
            if (!token.startsWith("~0", at) && !token.startsWith("~1", at)) {
                throw new IllegalArgumentException("'" + text + "' is not a JSON Pointer: after '~' comes 0 or 1");
            }
        }
        return token.replace("~1", "/").replace("~0", "~");
    }

    /** The first name on the way; empty for the pointer to the whole document. */
    public String head() {
        return tokens.isEmpty() ? "" : tokens.get(0);
    }

    /** The rest of the way, after the first name. */
    public JsonPointer tail() {
        int next = text.indexOf('/', 1);
        return new JsonPointer(
                next < 0 ? "" : text.substring(next), tokens.isEmpty() ? tokens : tokens.subList(1, tokens.size()));
    }

    /** The place in the dotted form that vendors' messages use: {@code UinList.0}. */
    public String dotted() {
        return String.join(".", tokens);
    }

    public List<String> tokens() {
        return tokens;
    }

    public Optional<JsonValue> find(JsonValue document) {
        Optional<JsonValue> here = Optional.of(document);
        for (int at = 0; at < tokens.size() && here.isPresent(); at++) {
            here = step(here.get(), tokens.get(at));
        }
        return here;
    }

    /**
     * The document with a value at this place; objects on the way are made where there are none.
     *
     * @throws IllegalStateException for the pointer to the whole document
     */
    public JsonObject put(JsonObject document, JsonValue value) {
        if (tokens.isEmpty()) {
            throw new IllegalStateException("a value takes no whole document's place");
        }
        return tokens.size() == 1
                ? document.with(head(), value)
                : document.with(head(), tail().put(document.object(head()).orElse(JsonObject.EMPTY), value));
    }

    private static Optional<JsonValue> step(JsonValue here, String token) {
        if (here instanceof JsonObject object) {
            return object.find(token);
        }
        if (here instanceof JsonArray array && token.matches("0|[1-9]\\d{0,8}")) {
            int index = Integer.parseInt(token);
            return index < array.size() ? Optional.of(array.items().get(index)) : Optional.empty();
        }
        return Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonPointer that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
