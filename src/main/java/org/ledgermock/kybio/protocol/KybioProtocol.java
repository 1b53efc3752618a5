package org.ledgermock.kybio.protocol;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.JsonWriter;
import org.ledgermock.message.NumberStyle;
import org.ledgermock.message.Refusal;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;
import org.ledgermock.message.VendorError;
import org.ledgermock.message.Violation;
import org.ledgermock.protocol.CallPlan;
import org.ledgermock.protocol.FamilyClaim;
import org.ledgermock.protocol.Gateway;
import org.ledgermock.protocol.Protocol;
import org.ledgermock.protocol.ReadAnswer;
import org.ledgermock.protocol.Stage;
import org.ledgermock.protocol.Thoroughness;

/** The KYBIO / Pospal open API V1. */
final class KybioProtocol implements Protocol<KybioCall> {

    private static final Headers HEADERS = Headers.of("Content-Type", "application/json;charset=UTF-8");

    private static final Pattern DOUBLED = Pattern.compile("/{2,}");
    private static final int SHORTEST = 1;

    private final String clientPrefix;
    private final List<String> prefixes;
    private final List<Stage<KybioCall>> stages;

    KybioProtocol(KybioSettings settings) {
        this.clientPrefix = settings.prefixes().get(0) + "/";
        this.prefixes =
                settings.prefixes().stream().map(prefix -> normal(prefix) + "/").toList();
        DataSignatureCheck signature = new DataSignatureCheck(Thoroughness.ofServer());
        // The order is inferred (docs/sources/kybio-member.md#check-order): the key is found by the appId in the body,
        // so
        // the body is read first.
        this.stages = List.of(
                new Stage.Check<>("address", KybioChecks::address),
                new Stage.Check<>("size", KybioChecks::size),
                new Stage.Check<>("signature header", KybioChecks::signatureHeader),
                new Stage.Check<>("body", KybioChecks::body),
                new Stage.Check<>("app id", KybioChecks::appId),
                new Stage.Check<>("signature", signature::examine),
                new Stage.Check<>("user agent header", KybioChecks::userAgentHeader),
                new Stage.Check<>("timestamp header", KybioChecks::timestampHeader),
                new Stage.Limit<>(),
                new Stage.RequestSchema<>());
    }

    // Clients send doubled slashes and other cases, and the vendor's own pages do
    // (docs/sources/kybio-member.md#route-case).
    private static String normal(String path) {
        return DOUBLED.matcher(path).replaceAll("/").toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isAt(String path) {
        if (path.length() <= SHORTEST) {
            return false;
        }
        String normal = normal(path);
        for (String prefix : prefixes) {
            if (normal.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    // Its prefixes are nobody else's.
    @Override
    public FamilyClaim claims(KybioCall call) {
        return FamilyClaim.YES;
    }

    @Override
    public Optional<String> sameAs(Protocol<?> other) {
        return prefixes.stream()
                .filter(own -> other instanceof KybioProtocol kybio
                        && kybio.prefixes.stream().anyMatch(its -> its.startsWith(own) || own.startsWith(its)))
                .findFirst()
                .map(own -> "both are at %s; give one of them other /protocol/prefixes".formatted(own));
    }

    @Override
    public String address(String declared) {
        return declared.toLowerCase(Locale.ROOT);
    }

    @Override
    public KybioCall open(Request request, Gateway gateway) {
        String normal = normal(request.path());
        String address = prefixes.stream()
                .filter(normal::startsWith)
                .findFirst()
                .map(prefix -> normal.substring(prefix.length()))
                .orElse(normal);
        return new KybioCall(request, gateway, address);
    }

    @Override
    public List<Stage<KybioCall>> stages() {
        return stages;
    }

    @Override
    public Set<String> errors() {
        return KybioErrors.ALL;
    }

    @Override
    public Set<String> options() {
        return Set.of(
                "errorCodeOnSuccess",
                "freshnessSeconds",
                "gzip",
                "gzipThresholdBytes",
                "hexCase",
                "timestampHeader",
                "userAgent");
    }

    @Override
    public Refusal violated(KybioCall call, List<Violation> violations) {
        return KybioErrors.parameter(Explanation.of("The body breaks the request schema: " + violations.get(0) + ".")
                .with(violations));
    }

    @Override
    public Refusal limited(KybioCall call, String limitId, long count, long limit) {
        return new Refusal(
                KybioErrors.QUOTA,
                Map.of("count", Long.toString(count), "limit", Long.toString(limit)),
                Explanation.of(
                        "This is call %d with this appId on this day of API time, and %d are let through; the count begins again at midnight."
                                .formatted(count, limit)));
    }

    @Override
    public Optional<String> problemOfCode(String code) {
        return code.matches("-?\\d{1,9}")
                ? Optional.empty()
                : Optional.of("the errorCode of an answer is a whole number");
    }

    @Override
    public Refusal failed(KybioCall call, String cause) {
        return Refusal.of(KybioErrors.UNKNOWN, cause);
    }

    @Override
    public JsonObject document(KybioCall call, JsonValue answer) {
        JsonObject.Builder document =
                JsonObject.builder().put("status", "success").put("messages", JsonArray.EMPTY);
        if (call.gateway().options().is("errorCodeOnSuccess", "null")) {
            document.put("errorCode", JsonNull.NULL);
        }
        return answer == JsonNull.NULL
                ? document.build()
                : document.put("data", answer).build();
    }

    @Override
    public Response answer(KybioCall call, int status, JsonObject document) {
        return signed(call, document);
    }

    @Override
    public Response refuse(KybioCall call, VendorError error) {
        return signed(
                call,
                JsonObject.builder()
                        .put("status", "error")
                        .put("messages", JsonArray.of(new JsonString(error.text())))
                        .put("errorCode", JsonNumber.of(Long.parseLong(error.code())))
                        .build());
    }

    // Answers are signed like requests, over the text and not over its compressed form
    // (docs/sources/kybio-member.md#answer-signature). Without a known appId there is no key to sign with.
    private static Response signed(KybioCall call, JsonObject document) {
        byte[] body = JsonWriter.write(document, NumberStyle.WITH_SCALE);
        Headers headers = call.gateway()
                .credential(call.credentialId())
                .map(credential -> HEADERS.and(DataSignature.HEADER, DataSignature.of(credential.secret(), body)))
                .orElse(HEADERS);
        return Compression.isWanted(call, body.length)
                ? new Response(200, headers.and("Content-Encoding", "gzip"), Compression.gzip(body))
                : new Response(200, headers, body);
    }

    @Override
    public Request prepare(CallPlan plan) {
        byte[] body = withAppId(plan).getBytes(StandardCharsets.UTF_8);
        Headers headers = Headers.of("User-Agent", "openApi")
                .and("Content-Type", "application/json; charset=utf-8")
                .and("Time-stamp", Long.toString(plan.now().toEpochMilli()))
                .and(DataSignature.HEADER, DataSignature.of(plan.credential().secret(), body));
        return Request.whole("POST", clientPrefix + plan.address(), "", headers, body);
    }

    @Override
    public ReadAnswer read(Response response, Optional<Credential> caller) {
        return KybioAnswer.read(response, caller);
    }

    // The appId is in the body of every call; who leaves it out means the credential's own.
    private static String withAppId(CallPlan plan) {
        return JsonReader.read(plan.body()) instanceof JsonReading.Read read
                        && read.value() instanceof JsonObject object
                        && !object.has("appId")
                ? JsonObject.of("appId", new JsonString(plan.credential().id()))
                        .withAll(object)
                        .toString()
                : plan.body();
    }
}
