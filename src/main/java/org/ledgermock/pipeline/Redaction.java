package org.ledgermock.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Refusal;
import org.ledgermock.message.VendorError;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.sandbox.SandboxRegistry;
import org.ledgermock.state.HeldCredential;

/**
 * Takes secrets out of what is kept and shown of a refused call. No message of ours has one in it, but a client may
 * have sent one where it does not belong, and be told what it sent.
 */
public final class Redaction {

    private static final int TRIED = 100;
    private static final Pattern PLAIN = Pattern.compile("[\\w.-]*");
    private static final Pattern ESCAPE = Pattern.compile("%\\p{XDigit}{2}");

    // Of letters and digits, or in base 64. Shorter ones are in too many texts.
    private static final List<Pattern> WORDS =
            List.of(Pattern.compile("[\\w-]{8,}+"), Pattern.compile("[\\w./+-]{8,}+=*"));

    private final List<Credential> known;
    private final Optional<Function<String, Optional<String>>> owners;

    private Redaction(List<Credential> known, Optional<Function<String, Optional<String>>> owners) {
        this.known = known;
        this.owners = owners;
    }

    /** For whatever is shown of a sandbox: of others its client may have sent a secret as a word of its own. */
    public static Redaction of(Sandbox sandbox, SandboxRegistry sandboxes) {
        return new Redaction(
                credentials(sandbox), Optional.of(word -> sandboxes.ownerOfSecret(sandbox.family(), word)));
    }

    /**
     * For a call that claims this credential: its own secrets, and the owner's of what was sent as its id; for a call of
     * which no credential was recognised, those of the family.
     */
    public static Redaction of(
            String family, String credentialId, Optional<Sandbox> sandbox, SandboxRegistry sandboxes) {
        List<Credential> known = new ArrayList<>();
        known.addAll(sandbox.map(Redaction::credentials).orElseGet(() -> sandboxes.someCredentials(family, TRIED)));
        sandboxes.ownerOfSecret(family, credentialId).ifPresent(owner -> known.add(Credential.of(owner, credentialId)));
        return new Redaction(known, Optional.empty());
    }

    private static List<Credential> credentials(Sandbox sandbox) {
        return sandbox.newest().credentials().stream()
                .map(HeldCredential::credential)
                .toList();
    }

    public String text(String text) {
        String clean = text;
        for (Credential credential : known) {
            clean = without(credential.secret(), clean, "(the secret of " + credential.id() + ")");
            if (credential.token().isPresent()) {
                clean = without(credential.token().get(), clean, "(the token of " + credential.id() + ")");
            }
        }
        return owners.isPresent() ? without(owners.get(), clean) : clean;
    }

    private static String without(Function<String, Optional<String>> owners, String text) {
        String clean = text;
        for (Pattern words : WORDS) {
            clean = words.matcher(clean)
                    .replaceAll(word -> Matcher.quoteReplacement(owners.apply(word.group())
                            .map("(the secret of %s)"::formatted)
                            .orElse(word.group())));
        }
        return clean;
    }

    /** The same document without secrets, in names as in texts. */
    public JsonObject json(JsonObject document) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        document.forEach((name, field) -> fields.put(text(name), json(field)));
        JsonObject.Builder clean = JsonObject.builder();
        fields.forEach(clean::put);
        return clean.build();
    }

    private JsonValue json(JsonValue value) {
        if (value instanceof JsonObject object) {
            return json(object);
        }
        if (value instanceof JsonArray array) {
            return new JsonArray(array.stream().map(this::json).toList());
        }
        return value instanceof JsonString string ? new JsonString(text(string.text())) : value;
    }

    private static String without(String secret, String text, String instead) {
        if (PLAIN.matcher(secret).matches()) {
            return text.replace(secret, instead);
        }
        String clean = text;
        for (String spelling : spellings(secret)) {
            clean = clean.replace(spelling, instead);
        }
        return clean;
    }

    // In a text, in a URL, in JSON, in a JSON Pointer.
    private static Set<String> spellings(String secret) {
        String form = URLEncoder.encode(secret, UTF_8);
        String inJson = new JsonString(secret).toString();
        String quoted = inJson.substring(1, inJson.length() - 1);
        return new LinkedHashSet<>(List.of(
                secret,
                form,
                ESCAPE.matcher(form).replaceAll(found -> found.group().toLowerCase(Locale.ROOT)),
                quoted,
                quoted.replace("/", "\\/"),
                JsonPointer.below("", secret).substring(1)));
    }

    Refusal refusal(Refusal refusal) {
        List<Explanation.Fact> facts = refusal.why().facts().stream()
                .map(fact -> new Explanation.Fact(text(fact.key()), text(fact.value())))
                .toList();
        Map<String, String> arguments = new LinkedHashMap<>(refusal.arguments());
        arguments.replaceAll((name, value) -> text(value));
        return new Refusal(
                refusal.error(), arguments, new Explanation(text(refusal.why().cause()), facts));
    }

    VendorError error(VendorError error) {
        return new VendorError(error.code(), text(error.text()), error.status());
    }
}
