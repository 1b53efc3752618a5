package org.ledgermock.verify.teeth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;

/** A call on its way through the proxy. */
final class Passing {

    private final Wire wire;
    private final Request request;
    private final String host;
    private final Optional<Known> caller;
    private final Onward onward;

    /** A credential of a tenant, and the time of the scenario that it belongs to. */
    record Known(Credential credential, InstantSource time) {}

    /** The way on to the mock. */
    interface Onward {

        Response send(Request request) throws IOException, InterruptedException;
    }

    Passing(Wire wire, Request request, String host, Map<String, Known> known, Onward onward) {
        this(wire, request, host, wire.callerId(request).map(known::get), onward);
    }

    private Passing(Wire wire, Request request, String host, Optional<Known> caller, Onward onward) {
        this.wire = wire;
        this.request = request;
        this.host = host;
        this.caller = caller;
        this.onward = onward;
    }

    /** The same call, to a mock whose answers are those of a rewrite. */
    Passing through(Rewrite rewrite) {
        return new Passing(
                wire, request, host, caller, sent -> rewrite.answer(new Passing(wire, sent, host, caller, onward)));
    }

    Wire wire() {
        return wire;
    }

    Request request() {
        return request;
    }

    String operation() {
        return wire.operation(request);
    }

    /** The one whom the proxy knows to have made it; empty for a caller of nobody's. */
    String callerId() {
        return caller.map(known -> known.credential().id()).orElse("");
    }

    Optional<JsonObject> arguments() {
        return JsonReader.read(request.body()) instanceof JsonReading.Read read
                        && read.value() instanceof JsonObject object
                ? Optional.of(object)
                : Optional.empty();
    }

    long second() {
        return caller.map(known -> known.time().instant().getEpochSecond()).orElse(0L);
    }

    /** As it came. */
    Response pass() throws IOException, InterruptedException {
        return onward.send(request);
    }

    /** With other arguments. Who signed wrongly goes on unchanged: that is not what is to be hidden. */
    Response pass(JsonObject arguments) throws IOException, InterruptedException {
        return isHonest() ? onward.send(signed(arguments.toString().getBytes(UTF_8))) : pass();
    }

    /** Whatever was wrong with its signature, as it should have been signed. */
    Response passHonestly() throws IOException, InterruptedException {
        return caller.isPresent() ? onward.send(signed(request.body())) : pass();
    }

    private boolean isHonest() {
        return caller.isPresent()
                && Stream.of("Authorization", "X-TC-Timestamp", "X-TC-Token", "Data-signature")
                        .allMatch(name -> signed(request.body())
                                .headers()
                                .first(name)
                                .equals(request.headers().first(name)));
    }

    private Request signed(byte[] body) {
        Known known = caller.orElseThrow();
        return wire.signed(request, body, known.credential(), host, known.time().instant());
    }

    Optional<JsonObject> document(Response response) {
        return JsonReader.read(response.body()) instanceof JsonReading.Read read
                        && read.value() instanceof JsonObject object
                ? Optional.of(object)
                : Optional.empty();
    }

    Optional<String> code(Response response) {
        return document(response).flatMap(wire::code);
    }

    boolean isSuccess(Response response) {
        return document(response).map(wire::code).map(Optional::isEmpty).orElse(false);
    }

    Response with(Response response, JsonObject document) {
        return wire.with(response, document, caller.map(Known::credential));
    }
}
