package org.ledgermock.kybio.protocol;

import java.util.Optional;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Request;
import org.ledgermock.protocol.Call;
import org.ledgermock.protocol.Gateway;

/** A call of the open API, as far as it has been read. */
final class KybioCall implements Call {

    private final Request request;
    private final Gateway gateway;
    private final String requestId;
    private final String address;
    private final String operation;
    private final JsonReading reading;
    private final JsonObject body;

    private Optional<Credential> credential = Optional.empty();

    KybioCall(Request request, Gateway gateway, String address) {
        this.request = request;
        this.gateway = gateway;
        this.requestId = gateway.newRequestId();
        this.address = address;
        this.operation = gateway.operation(address).orElse("");
        this.reading = JsonReader.read(request.body());
        this.body = reading instanceof JsonReading.Read read && read.value() instanceof JsonObject object
                ? object
                : JsonObject.EMPTY;
    }

    Request request() {
        return request;
    }

    Gateway gateway() {
        return gateway;
    }

    /** Where it went, as operations are looked up. */
    String address() {
        return address;
    }

    JsonReading reading() {
        return reading;
    }

    boolean isObject() {
        return reading instanceof JsonReading.Read read && read.value() instanceof JsonObject;
    }

    Optional<JsonValue> appId() {
        return body.find("appId");
    }

    void authenticate(Credential found) {
        credential = Optional.of(found);
    }

    @Override
    public String requestId() {
        return requestId;
    }

    @Override
    public String operation() {
        return operation;
    }

    @Override
    public String credentialId() {
        return appId().map(id -> id instanceof JsonString text ? text.text() : number(id))
                .orElse("");
    }

    private String number(JsonValue id) {
        return id instanceof JsonNumber number && gateway.options().is("scalars", "loose") ? number.toString() : "";
    }

    @Override
    public Optional<Credential> credential() {
        return credential;
    }

    @Override
    public JsonObject arguments() {
        return body;
    }

    @Override
    public boolean textual() {
        return false;
    }

    @Override
    public String language() {
        return "zh";
    }
}
