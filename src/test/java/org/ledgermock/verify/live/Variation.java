package org.ledgermock.verify.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.ledgermock.kybio.protocol.DataSignature;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.JsonWriter;
import org.ledgermock.message.NumberStyle;

/** A way to answer the same otherwise, which no document forbids. */
record Variation(String name, UnaryOperator<Variation.Told> change) {

    private static final String AMOUNTS = "TotalCredit|RemainingCredit|AllocatedCredit|Credit|CustomerTotalCredit"
            + "|CustomerRemainingCredit|ClientCreditAfter";
    private static final Set<String> OPTIONAL =
            Set.of("CustomerTotalCredit", "CustomerRemainingCredit", "ClientCreditAfter", "HasExpense", "AuthType");
    private static final Pattern SIGNATURE = Pattern.compile("(?i)data-signature:.*");

    /** An answer: its first line and its headers, and its text. */
    record Told(List<String> head, String body) {}

    static List<Variation> all() {
        return List.of(
                body("fields come in another order", Variation::turned),
                text(
                        "there is white space",
                        json -> json.replaceAll("([{,])(?=\"\\w+\":)", "$1\n    ")
                                .replaceAll("(\"\\w+\"):(?=[\\[{\"\\dtfn-])", "$1 : ")),
                text("the last line ends", json -> json + "\r\n"),
                text("letters beyond ASCII are escaped", Variation::escaped),
                text("slashes are escaped", json -> json.replace("/", "\\/")),
                numbers(
                        "balances have trailing zeros",
                        "balance|balanceBeforeUpdate|balanceAfterUpdate|pointBeforeUpdate|pointAfterUpdate",
                        amount -> amount.setScale(Math.max(4, amount.scale()))),
                numbers("amounts have trailing zeros", AMOUNTS, amount -> amount.setScale(Math.max(4, amount.scale()))),
                text(
                        "amounts have an exponent",
                        json -> json.replaceAll("\"(" + AMOUNTS + ")\":(-?\\d)(\\d)(?=[,}])", "\"$1\":$2.$3E1")),
                head(
                        "there are foreign headers",
                        head -> with(
                                head,
                                "Server: made-up",
                                "Via: 1.1 made-up",
                                "X-Request-Id: 1",
                                "Cache-Control: no-cache",
                                "Strict-Transport-Security: max-age=1")),
                head(
                        "there are cookies",
                        head -> with(head, "Set-Cookie: made-up=1; Path=/; HttpOnly", "Set-Cookie: other=2; Secure")),
                head(
                        "names of headers are in small letters",
                        head -> renamed(head, name -> name.toLowerCase(Locale.ROOT))),
                head("names of headers are in capitals", head -> renamed(head, name -> name.toUpperCase(Locale.ROOT))),
                head("headers come in another order", head -> {
                    List<String> turned = new ArrayList<>(head.subList(1, head.size()));
                    Collections.reverse(turned);
                    turned.add(0, head.get(0));
                    return turned;
                }),
                head(
                        "the clock of the server is a day behind",
                        head -> with(head, "Date: Sat, 28 Feb 2026 04:05:06 GMT")),
                head("the status is said in other words", head -> {
                    List<String> other = new ArrayList<>(head);
                    other.set(0, other.get(0).replaceFirst("(HTTP/1.1 \\d+).*", "$1 Fine"));
                    return other;
                }),
                fields(
                        "there is a field more",
                        (name, value) -> value instanceof JsonObject object
                                ? object.with("MadeUpForThisTest", new JsonString("x"))
                                : value),
                fields(
                        "ids of answers have no dashes",
                        (name, value) -> name.equals("RequestId")
                                ? new JsonString(value.asText().replace("-", ""))
                                : value),
                fields(
                        "ids of answers are in capitals",
                        (name, value) -> name.equals("RequestId")
                                ? new JsonString(value.asText().toUpperCase(Locale.ROOT))
                                : value),
                fields(
                        "dates have no clock",
                        (name, value) -> name.equals("AssociationTime")
                                        && value instanceof JsonString time
                                        && !time.text().isEmpty()
                                ? new JsonString(time.text().substring(0, 10))
                                : value),
                body("what is optional is absent", Variation::withoutOptional),
                text("a success has no errorCode", json -> json.replace(",\"errorCode\":null", "")),
                text(
                        "the status is in capitals",
                        json -> json.replaceFirst("\"status\":\"success\"", "\"status\":\"SUCCESS\"")
                                .replaceFirst("\"status\":\"error\"", "\"status\":\"ERROR\"")));
    }

    /** All of them, one after the other. */
    static Variation together() {
        return new Variation("all together", told -> {
            Told changed = told;
            for (Variation one : all()) {
                changed = one.change.apply(changed);
            }
            return changed;
        });
    }

    /** The answer as this has it, signed where it was. */
    String of(String answer) {
        List<String> head =
                List.of(answer.substring(0, answer.indexOf("\r\n\r\n")).split("\r\n"));
        Told told = change.apply(new Told(head, Front.bodyOf(answer)));
        String signature = "Data-signature: "
                + DataSignature.of(Foreign.CREDENTIALS.get(Foreign.KYBIO).secret(), told.body.getBytes(UTF_8));
        String signed = String.join(
                "\r\n",
                told.head.stream()
                        .map(line -> SIGNATURE.matcher(line).matches() && !told.body.equals(Front.bodyOf(answer))
                                ? line.substring(0, line.indexOf(':')) + signature.substring(signature.indexOf(':'))
                                : line)
                        .toList());
        return Front.withBody(signed + "\r\n\r\n", told.body);
    }

    private static Variation head(String name, UnaryOperator<List<String>> change) {
        return new Variation(name, told -> new Told(change.apply(told.head), told.body));
    }

    private static Variation text(String name, UnaryOperator<String> change) {
        return new Variation(name, told -> new Told(told.head, change.apply(told.body)));
    }

    private static Variation body(String name, UnaryOperator<JsonValue> change) {
        return text(
                name,
                body -> JsonReader.read(body) instanceof JsonReading.Read read
                        ? new String(JsonWriter.write(change.apply(read.value()), NumberStyle.WITH_SCALE), UTF_8)
                        : body);
    }

    private interface Change {

        JsonValue of(String name, JsonValue value);
    }

    private static Variation fields(String name, Change change) {
        return body(name, value -> changed("", value, change));
    }

    private static Variation numbers(String name, String fields, UnaryOperator<BigDecimal> change) {
        return fields(
                name,
                (field, value) -> field.matches(fields) && value instanceof JsonNumber number
                        ? new JsonNumber(change.apply(number.value()))
                        : value);
    }

    private static JsonValue changed(String name, JsonValue value, Change change) {
        if (value instanceof JsonObject object) {
            JsonObject all = object;
            for (String field : object.names()) {
                all = all.with(field, changed(field, object.find(field).orElseThrow(), change));
            }
            return change.of(name, all);
        }
        return value instanceof JsonArray list
                ? new JsonArray(
                        list.stream().map(item -> changed(name, item, change)).toList())
                : change.of(name, value);
    }

    private static JsonValue turned(JsonValue value) {
        if (value instanceof JsonArray list) {
            return new JsonArray(list.stream().map(Variation::turned).toList());
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        List<String> names = new ArrayList<>();
        object.names().forEach(names::add);
        Collections.reverse(names);
        JsonObject.Builder turned = JsonObject.builder();
        names.forEach(name -> turned.put(name, turned(object.find(name).orElseThrow())));
        return turned.build();
    }

    private static JsonValue withoutOptional(JsonValue value) {
        if (value instanceof JsonArray list) {
            return new JsonArray(list.stream().map(Variation::withoutOptional).toList());
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        JsonObject rest = object;
        for (String name : object.names()) {
            rest = OPTIONAL.contains(name)
                    ? rest.without(name)
                    : rest.with(name, withoutOptional(object.find(name).orElseThrow()));
        }
        return rest;
    }

    private static List<String> with(List<String> head, String... lines) {
        List<String> more = new ArrayList<>(head);
        more.addAll(List.of(lines));
        return more;
    }

    private static List<String> renamed(List<String> head, UnaryOperator<String> change) {
        List<String> renamed = new ArrayList<>();
        for (String line : head) {
            int colon = renamed.isEmpty() ? -1 : line.indexOf(':');
            renamed.add(colon < 0 ? line : change.apply(line.substring(0, colon)) + line.substring(colon));
        }
        return renamed;
    }

    private static String escaped(String json) {
        StringBuilder escaped = new StringBuilder();
        json.chars().forEach(letter -> {
            if (letter < 128) {
                escaped.append((char) letter);
            } else {
                escaped.append("\\u%04x".formatted(letter));
            }
        });
        return escaped.toString();
    }
}
