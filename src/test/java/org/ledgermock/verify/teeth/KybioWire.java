package org.ledgermock.verify.teeth;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgermock.kybio.protocol.DataSignature;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonWriter;
import org.ledgermock.message.NumberStyle;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;

final class KybioWire implements Wire {

    @Override
    public String operation(Request request) {
        return request.path().substring(request.path().lastIndexOf('/') + 1);
    }

    @Override
    public Optional<String> callerId(Request request) {
        return JsonReader.read(request.body()) instanceof JsonReading.Read read
                        && read.value() instanceof JsonObject body
                ? body.text("appId")
                : Optional.empty();
    }

    @Override
    public Request signed(Request request, byte[] body, Credential caller, String host, Instant now) {
        return Request.whole(
                request.method(), request.path(), request.query(), signed(request.headers(), body, caller), body);
    }

    private static Headers signed(Headers headers, byte[] body, Credential caller) {
        List<Headers.Field> fields = new ArrayList<>(headers.fields());
        fields.removeIf(field -> field.name().equalsIgnoreCase(DataSignature.HEADER));
        fields.add(new Headers.Field(DataSignature.HEADER, DataSignature.of(caller.secret(), body)));
        return Headers.of(fields);
    }

    @Override
    public Optional<String> code(JsonObject document) {
        return document.number("errorCode").map(code -> code.toPlainString());
    }

    @Override
    public String fields() {
        return "data";
    }

    @Override
    public Response with(Response response, JsonObject document, Optional<Credential> caller) {
        byte[] body = JsonWriter.write(document, NumberStyle.WITH_SCALE);
        boolean sign = response.headers().first(DataSignature.HEADER).isPresent();
        return new Response(
                response.status(),
                sign
                        ? caller.map(known -> signed(response.headers(), body, known))
                                .orElse(response.headers())
                        : response.headers(),
                body);
    }

    @Override
    public JsonObject error(String code, String text) {
        return JsonObject.builder()
                .put("status", "error")
                .put("messages", JsonArray.of(new JsonString(text)))
                .put("errorCode", Long.parseLong(code))
                .build();
    }
}
