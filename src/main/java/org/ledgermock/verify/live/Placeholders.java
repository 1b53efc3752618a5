package org.ledgermock.verify.live;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/**
 * Replaces what is personal, by the schemas' marks, and what is secret: the same value by the same placeholder throughout a
 * run, so that a report can still be followed.
 */
final class Placeholders {

    private final Set<String> personal = new TreeSet<>();
    private final Map<String, String> known = new LinkedHashMap<>();

    Placeholders(ClassPathFiles files, Collection<String> families, Collection<Credential> credentials) {
        for (String family : families) {
            for (String name : files.below("ledgermock/schemas/" + family)) {
                if (name.endsWith(".request.json") || name.endsWith(".response.json")) {
                    mark(files.json(name));
                }
            }
        }
        credentials.forEach(this::know);
    }

    synchronized void know(Credential credential) {
        know("id", credential.id());
        know("secret", credential.secret());
        credential.token().ifPresent(token -> know("token", token));
    }

    private void mark(JsonValue schema) {
        if (schema instanceof JsonObject object) {
            object.object("properties").orElse(JsonObject.EMPTY).forEach((name, property) -> {
                if (property instanceof JsonObject declared
                        && (declared.has("x-personal") || declared.has("x-secret"))) {
                    personal.add(name);
                }
            });
            object.forEach((name, value) -> mark(value));
        } else if (schema instanceof JsonArray array) {
            array.forEach(this::mark);
        }
    }

    /** Takes note of the personal values in a document. */
    synchronized void learn(JsonValue document) {
        if (document instanceof JsonObject object) {
            object.forEach((name, value) -> {
                if (personal.contains(name)) {
                    learn(name, value);
                } else {
                    learn(value);
                }
            });
        } else if (document instanceof JsonArray array) {
            array.forEach(this::learn);
        }
    }

    // All that is below a personal field is personal.
    private void learn(String name, JsonValue value) {
        if (value instanceof JsonString string) {
            know(name, string.text());
        } else if (value instanceof JsonNumber number) {
            know(name, number.value().toPlainString());
        } else if (value instanceof JsonObject object) {
            object.forEach((field, inner) -> learn(name, inner));
        } else if (value instanceof JsonArray array) {
            array.forEach(item -> learn(name, item));
        }
    }

    private void know(String name, String value) {
        if (!value.isBlank()) {
            known.computeIfAbsent(value, unseen -> "<%s-%d>".formatted(name, known.size() + 1));
        }
    }

    /** The text with a placeholder for each known value, also where JSON has escaped it. */
    synchronized String hide(String text) {
        String hidden = text;
        List<String> longestFirst = known.keySet().stream()
                .sorted(comparingInt(String::length).reversed())
                .toList();
        for (String value : longestFirst) {
            String placeholder = Matcher.quoteReplacement(known.getOrDefault(value, ""));
            String escaped = new JsonString(value).toString();
            for (String form : new LinkedHashSet<>(List.of(value, escaped.substring(1, escaped.length() - 1)))) {
                // Not within a word or a number: a short name would tear up the rest.
                hidden = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(form) + "(?![\\p{L}\\p{N}])")
                        .matcher(hidden)
                        .replaceAll(placeholder);
            }
        }
        return hidden;
    }
}
