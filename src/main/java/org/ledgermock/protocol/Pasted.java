package org.ledgermock.protocol;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Request;

/**
 * What somebody pasted of a request: often not all of it.
 *
 * @param form what it was pasted as, in words
 * @param method in upper case; empty when it is not there
 * @param headers a Host among them where one is named, in the URL or otherwise
 * @param bodies what the body may have been, the likeliest first: a paste may have lost a line end; none when it is not
 *     there
 * @param bodyProblem why the body is not there, or why it may be another; empty when there is nothing to say
 * @param answered when the answer was made, by its own Date
 */
public record Pasted(
        String form,
        String method,
        String path,
        String query,
        Headers headers,
        List<byte[]> bodies,
        Optional<String> bodyProblem,
        Optional<Instant> answered) {

    /** What stands where something was hidden, or where only a shell knew what stands. */
    public static final String HIDDEN = "****";

    /** What is assumed of a body that is not the likeliest. */
    public static final String LINE_END = "the line end behind the body belongs to it";

    // Stars, boxes and ellipses, and words in their place.
    private static final Pattern MASKS = Pattern.compile(
            "\\*{3,}|\u2588{2,}|\u2022{3,}|\u2026|\\.{3}|(?i)x{6,}|redacted|masked|\\(not shown\\)|<hidden>");

    public Pasted {
        requireNonNull(form, "form");
        requireNonNull(method, "method");
        requireNonNull(path, "path");
        requireNonNull(query, "query");
        requireNonNull(headers, "headers");
        bodies = List.copyOf(bodies);
        requireNonNull(bodyProblem, "bodyProblem");
        requireNonNull(answered, "answered");
    }

    /** Whether part of a text was hidden before it was pasted. */
    public static boolean isMasked(String text) {
        return MASKS.matcher(text).find();
    }

    public Optional<String> header(String name) {
        return headers.first(name).map(String::trim);
    }

    /** That headers are there several times of which a request should have one, each in a sentence. */
    public List<String> repeated(List<String> names) {
        return names.stream()
                .map(name -> Map.entry(name, all(name)))
                .filter(one -> one.getValue().size() > 1)
                .map(one -> "The header %s is there %d times ('%s'): send it once."
                        .formatted(one.getKey(), one.getValue().size(), String.join("', '", one.getValue())))
                .toList();
    }

    private List<String> all(String name) {
        return headers.fields().stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(field -> field.value().trim())
                .toList();
    }

    /** Whether nobody knows what the body was. */
    public boolean lacksBody() {
        return bodies.isEmpty();
    }

    /**
     * What is not known of the body, in a sentence; empty when it is there, and can be no other.
     *
     * @param isNeeded whether its absence matters
     */
    public Optional<String> lackOfBody(boolean isNeeded) {
        return lacksBody() && isNeeded
                ? Optional.of("The body is not there: " + bodyProblem.orElse("it was not pasted") + ".")
                : bodyProblem.map(problem -> "The body may be another: " + problem + ".");
    }

    /** The request, were this its body, with what else is to be added. */
    public Request request(String assumedMethod, Headers more, byte[] body) {
        return Request.whole(method.isEmpty() ? assumedMethod : method, path, query, headers.andAll(more), body);
    }
}
