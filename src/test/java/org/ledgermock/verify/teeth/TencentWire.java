package org.ledgermock.verify.teeth;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonWriter;
import org.ledgermock.message.NumberStyle;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;
import org.ledgermock.tencent.protocol.Tc3Signature;

/** Of calls with TC3; others are passed on. */
final class TencentWire implements Wire {

    private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^/,]+)/");
    private static final String JSON = "application/json";

    @Override
    public String operation(Request request) {
        return request.headers().first("X-TC-Action").orElse("");
    }

    @Override
    public Optional<String> callerId(Request request) {
        Matcher found =
                CREDENTIAL.matcher(request.headers().first("Authorization").orElse(""));
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    @Override
    public Request signed(Request request, byte[] body, Credential caller, String host, Instant now) {
        long timestamp = now.getEpochSecond();
        String authorization = new Tc3Signature(
                        "POST",
                        "",
                        List.of(
                                Tc3Signature.Header.canonical("content-type", JSON),
                                Tc3Signature.Header.canonical("host", host)),
                        Tc3Signature.payloadHash(body),
                        timestamp,
                        Tc3Signature.dateOf(timestamp),
                        "intlpartnersmgt")
                .authorization(caller.id(), caller.secret());
        List<Headers.Field> headers = new ArrayList<>(request.headers().fields());
        headers.removeIf(field -> field.name().matches("(?i)authorization|x-tc-timestamp|x-tc-token|content-type"));
        headers.add(new Headers.Field("Content-Type", JSON));
        headers.add(new Headers.Field("X-TC-Timestamp", Long.toString(timestamp)));
        headers.add(new Headers.Field("Authorization", authorization));
        caller.token().ifPresent(token -> headers.add(new Headers.Field("X-TC-Token", token)));
        return Request.whole("POST", "/", "", Headers.of(headers), body);
    }

    @Override
    public Optional<String> code(JsonObject document) {
        return document.object("Response")
                .flatMap(response -> response.object("Error"))
                .flatMap(error -> error.text("Code"));
    }

    @Override
    public String fields() {
        return "Response";
    }

    @Override
    public Response with(Response response, JsonObject document, Optional<Credential> caller) {
        return new Response(response.status(), response.headers(), JsonWriter.write(document, NumberStyle.SHORTEST));
    }

    @Override
    public JsonObject error(String code, String text) {
        return JsonObject.of(
                "Response",
                JsonObject.builder()
                        .put(
                                "Error",
                                JsonObject.builder()
                                        .put("Code", code)
                                        .put("Message", text)
                                        .build())
                        .put("RequestId", UUID.randomUUID().toString())
                        .build());
    }
}
