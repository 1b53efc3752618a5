package org.ledgermock.tencent.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.ledgermock.message.JsonWriter;

/** What a client of version 1 may have signed in place of the values that came: how the two were escaped. */
final class SignedValues {

    private static final String SIGNED_ESCAPES =
            "The values were signed with their URL escapes; they are signed as they are.";

    private final Map<String, String> sent;

    /** @param sent names and values as they stand in the query or the form, with their escapes */
    private SignedValues(Map<String, String> sent) {
        this.sent = sent;
    }

    static SignedValues of(TencentCall call) {
        Map<String, String> sent = new LinkedHashMap<>();
        String pairs = call.request().method().equals("GET")
                ? call.request().query()
                : call.request().bodyText();
        for (String pair : pairs.split("&")) {
            int equals = pair.indexOf('=');
            sent.put(Parameters.decoded(pair.substring(0, equals)), pair.substring(equals + 1));
        }
        sent.remove(V1Signature.SIGNATURE);
        return new SignedValues(sent);
    }

    /** How values were sent otherwise than they should be: each cause with the values that were meant. */
    void sent(BiConsumer<String, UnaryOperator<Map<String, String>>> found) {
        found.accept(
                "A '+' in %s was sent unescaped and arrives as a space: URL-encode values when sending, '+' as %%2B."
                        .formatted(having("+")),
                any -> each(sent, value -> Parameters.decoded(value.replace("+", "%2B"))));
        String twice = "The values were URL-encoded twice before they were sent: encode them once.";
        found.accept(twice, came -> each(came, SignedValues::decoded));
        found.accept(twice, came -> each(came, value -> decoded(value.replace("+", "%2B"))));
    }

    /** How values were signed otherwise than as they are: each cause with what was signed. */
    void signed(BiConsumer<String, UnaryOperator<Map<String, String>>> found) {
        found.accept(SIGNED_ESCAPES, any -> sent);
        found.accept(
                "A '%%' in %s was sent unescaped and was taken for an escape: URL-encode values when sending, '%%' as %%25."
                        .formatted(having("%")),
                any -> sent);
        for (UnaryOperator<String> escapes : escapes()) {
            found.accept(SIGNED_ESCAPES, came -> each(came, escapes));
        }
        found.accept(
                "The values were signed with \\u escapes; they are signed as they are.",
                came -> each(came, JsonWriter::ascii));
        found.accept(
                "Values were trimmed before they were signed, and sent as they were.",
                came -> each(came, String::strip));
        for (Normalizer.Form form : new Normalizer.Form[] {Normalizer.Form.NFC, Normalizer.Form.NFD}) {
            found.accept(
                    "The text was signed in another Unicode form than it was sent in: %s was signed.".formatted(form),
                    came -> each(came, value -> Normalizer.normalize(value, form)));
        }
    }

    private String having(String character) {
        TreeSet<String> names = new TreeSet<>();
        sent.forEach((name, value) -> {
            if (value.contains(character)) {
                names.add("'" + name + "'");
            }
        });
        return String.join(", ", names);
    }

    // As the languages' own functions write them.
    private static List<UnaryOperator<String>> escapes() {
        UnaryOperator<String> form = value -> URLEncoder.encode(value, UTF_8);
        UnaryOperator<String> percent = value -> form.apply(value).replace("+", "%20");
        UnaryOperator<String> tilde = value -> percent.apply(value).replace("%7E", "~");
        UnaryOperator<String> strict = value -> tilde.apply(value).replace("*", "%2A");
        UnaryOperator<String> component = value -> tilde.apply(value)
                .replace("%21", "!")
                .replace("%27", "'")
                .replace("%28", "(")
                .replace("%29", ")");
        UnaryOperator<String> slash = value -> strict.apply(value).replace("%2F", "/");
        UnaryOperator<String> formStrict =
                value -> form.apply(value).replace("%7E", "~").replace("*", "%2A");
        return List.of(form, percent, tilde, strict, component, slash, formStrict, small(form), small(percent));
    }

    private static UnaryOperator<String> small(UnaryOperator<String> escapes) {
        java.util.regex.Pattern escape = java.util.regex.Pattern.compile("%[0-9A-F]{2}");
        return value -> escape.matcher(escapes.apply(value))
                .replaceAll(found -> found.group().toLowerCase(java.util.Locale.ROOT));
    }

    // What is no escaped text stays as it is.
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    private static Map<String, String> each(Map<String, String> values, UnaryOperator<String> change) {
        Map<String, String> changed = new LinkedHashMap<>();
        values.forEach((name, value) -> changed.put(name, change.apply(value)));
        return changed;
    }
}
