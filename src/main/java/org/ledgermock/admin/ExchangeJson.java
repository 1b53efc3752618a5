package org.ledgermock.admin;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.ledgermock.journal.CallUnderWay;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.EnumNames;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.RecordWriter;
import org.ledgermock.pipeline.Redaction;
import org.ledgermock.pipeline.StageVerdict;
import org.ledgermock.sandbox.Sandbox;

/** Exchanges as documents. Never a secret: of credentials none, of the operation none that its schemas mark as one. */
final class ExchangeJson {

    private static final String HIDDEN = "(not shown)";
    private static final Pattern TOKEN_HEADER = Pattern.compile("(?i).*token.*");
    private static final Pattern TOKEN_PARAMETER = Pattern.compile("(?i)(^|&)(token=)[^&]*");

    private final Redaction redaction;
    private final AdminContext realm;
    private final Sandbox sandbox;
    private final MovedByCalls moved = new MovedByCalls();

    ExchangeJson(AdminContext realm, Sandbox sandbox) {
        this.realm = realm;
        this.sandbox = sandbox;
        this.redaction = Redaction.of(sandbox, realm.sandboxes());
    }

    static JsonObject brief(Exchange exchange) {
        JsonObject.Builder json = JsonObject.builder()
                .put("requestId", exchange.requestId())
                .put("at", exchange.at().toString())
                .put("tookMicros", TimeUnit.NANOSECONDS.toMicros(exchange.took().toNanos()))
                .put("operation", exchange.operation())
                .put("credential", exchange.credential())
                .put("stage", exchange.stage())
                .put("status", exchange.response().status());
        exchange.server().ifPresent(server -> json.put("server", server));
        exchange.error().ifPresent(error -> json.put("code", error.code()).put("text", error.text()));
        exchange.version().ifPresent(version -> json.put("version", version));
        exchange.fault().ifPresent(fault -> json.put("fault", fault.orderId()).put("faultKind", fault.kind()));
        if (!exchange.delivery().isPrompt()) {
            json.put("ending", EnumNames.of(exchange.delivery().ending()))
                    .put("afterMillis", exchange.delivery().after().toMillis());
        }
        return json.build();
    }

    /** A call that is under way. */
    JsonObject underWay(CallUnderWay call) {
        return JsonObject.builder()
                .put("requestId", call.requestId())
                .put("at", call.at().toString())
                .put("operation", call.operation())
                .put("credential", call.credential())
                .put("stage", "under way")
                .put("arguments", redaction.json(hidden(call.arguments(), secrets(call.operation()))))
                .build();
    }

    JsonObject whole(Exchange exchange) {
        Set<String> names = secrets(exchange.operation());
        Pattern secrets = fieldsOf(names);
        JsonObject request = JsonObject.builder()
                .put("method", exchange.request().method())
                .put("path", redaction.text(exchange.request().path()))
                .put("query", clean(exchange.request().query(), secrets))
                .put("headers", headers(exchange.request().headers()))
                .put("body", clean(exchange.request().bodyText(), secrets))
                .build();
        JsonObject answer = JsonObject.builder()
                .put("status", exchange.response().status())
                .put("headers", headers(exchange.response().headers()))
                .put("body", clean(exchange.response().bodyText(), secrets))
                .build();
        JsonObject json = brief(exchange)
                .with("verdicts", RecordWriter.array(StageVerdict.on(exchange, realm.family(sandbox))))
                .with("digest", new JsonString(exchange.digest()))
                .with("moved", moved.json(sandbox, exchange))
                .with("request", request)
                .with("arguments", redaction.json(hidden(exchange.arguments(), names)))
                .with("answer", answer);
        return exchange.refusal()
                .map(refusal -> json.withAll(RefusalResource.why(refusal.why())))
                .orElse(json);
    }

    private JsonArray headers(Headers headers) {
        return PageJson.of(
                headers.fields(),
                field -> RecordWriter.write(new Headers.Field(
                        redaction.text(field.name()),
                        TOKEN_HEADER.matcher(field.name()).matches() ? HIDDEN : redaction.text(field.value()))));
    }

    private String clean(String text, Pattern secrets) {
        String known = TOKEN_PARAMETER.matcher(redaction.text(text)).replaceAll("$1$2" + HIDDEN);
        return secrets.matcher(known).replaceAll("$1\"" + HIDDEN + "\"");
    }

    private static JsonObject hidden(JsonObject object, Set<String> secrets) {
        JsonObject.Builder hidden = JsonObject.builder();
        object.forEach((name, field) ->
                hidden.put(name, secrets.contains(name) ? new JsonString(HIDDEN) : hidden(field, secrets)));
        return hidden.build();
    }

    private static JsonValue hidden(JsonValue value, Set<String> secrets) {
        if (value instanceof JsonObject object) {
            return hidden(object, secrets);
        }
        return value instanceof JsonArray array ? PageJson.of(array.items(), item -> hidden(item, secrets)) : value;
    }

    private Set<String> secrets(String operation) {
        Set<String> names = new HashSet<>();
        Optional.ofNullable(realm.family(sandbox).contract().operations().get(operation))
                .ifPresent(contract -> {
                    names.addAll(contract.request().secrets());
                    names.addAll(contract.response().secrets());
                });
        return names;
    }

    // Not by parsing: a body may be cut, or not be what it should be.
    private static Pattern fieldsOf(Set<String> secrets) {
        String any = String.join("|", secrets.stream().map(Pattern::quote).toList());
        return secrets.isEmpty()
                ? Pattern.compile("(?!)")
                : Pattern.compile("(\"(?:" + any + ")\"\\s*:\\s*)(?:\"(?:[^\"\\\\]|\\\\.)*+\"?|[^,}\\]\\s]++)");
    }
}
