package org.ledgermock.tencent.protocol;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.Refusal;

/**
 * Decodes the business parameters, from wherever a way of signing puts them (docs/sources/tencent-gateway.md#requests).
 */
final class ArgumentsCheck {

    private static final Set<String> COMMON = Set.of(
            "Action",
            "Version",
            "Region",
            "Timestamp",
            "Nonce",
            "SecretId",
            "Signature",
            "SignatureMethod",
            "Token",
            "Language",
            "RequestClient");

    private ArgumentsCheck() {}

    static Optional<Refusal> decode(TencentCall call) {
        if (!call.textual()) {
            return json(call);
        }
        boolean multipart = call.request().method().equals("POST") && !call.isV1();
        Parameters parameters = multipart ? Multipart.decode(call.request()) : call.decoded();
        if (parameters instanceof Parameters.Malformed malformed) {
            return Optional.of(
                    multipart
                            ? Refusal.of(
                                    TencentErrors.MULTIPART,
                                    "The multipart body cannot be read: " + malformed.problem() + ".")
                            : Refusal.of(TencentErrors.PAIR, "The query cannot be read: " + malformed.problem() + "."));
        }
        return flattened(call, ((Parameters.Decoded) parameters).values());
    }

    private static Optional<Refusal> flattened(TencentCall call, Map<String, String> parameters) {
        Map<String, String> business = new LinkedHashMap<>(parameters);
        if (call.isV1()) {
            business.keySet().removeAll(COMMON);
        }
        Optional<JsonObject> tree = Flattened.tree(business);
        tree.ifPresent(call::argue);
        return tree.isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        TencentErrors.PAIR,
                        "Two parameter names contradict each other: one is both a value and a list."));
    }

    private static Optional<Refusal> json(TencentCall call) {
        if (!call.contentType().equals(TencentCall.JSON)) {
            return Optional.of(Refusal.of(
                    TencentErrors.JSON,
                    "The Content-Type is '%s'; with TC3-HMAC-SHA256 a POST carries application/json or multipart/form-data."
                            .formatted(call.contentType())));
        }
        Optional<String> charset = otherCharset(call);
        if (charset.isPresent()) {
            return Optional.of(Refusal.of(
                    TencentErrors.JSON,
                    "The Content-Type names the charset '%s'; only UTF-8 is taken.".formatted(charset.get())));
        }
        JsonReading reading = JsonReader.read(call.request().body());
        if (reading instanceof JsonReading.Unreadable unreadable) {
            return Optional.of(unreadable(unreadable));
        }
        if (((JsonReading.Read) reading).value() instanceof JsonObject object) {
            call.argue(object);
            return Optional.empty();
        }
        return Optional.of(Refusal.of(TencentErrors.JSON, "The body is JSON, but not an object."));
    }

    private static Refusal unreadable(JsonReading.Unreadable unreadable) {
        boolean number = unreadable.fault() == JsonReading.Fault.NUMBER_OUT_OF_BOUNDS;
        Explanation why = Explanation.of(
                        number
                                ? "A number is larger, or finer, than any amount or id: it is refused before it is calculated with."
                                : "The body is not JSON that can be read.")
                .with("at", unreadable.pointer().isEmpty() ? "/" : unreadable.pointer())
                .with("problem", unreadable.detail());
        if (number && !unreadable.pointer().isEmpty()) {
            return TencentErrors.value(unreadable.pointer().substring(1).replace('/', '.'), "number out of range", why);
        }
        return new Refusal(TencentErrors.JSON, Map.of(), why);
    }

    private static Optional<String> otherCharset(TencentCall call) {
        String header =
                call.request().headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        int at = header.indexOf("charset=");
        if (at < 0) {
            return Optional.empty();
        }
        String charset = header.substring(at + "charset=".length())
                .split(";", 2)[0]
                .replace("\"", "")
                .trim();
        return charset.equalsIgnoreCase(StandardCharsets.UTF_8.name()) || charset.equals("utf8")
                ? Optional.empty()
                : Optional.of(charset);
    }
}
