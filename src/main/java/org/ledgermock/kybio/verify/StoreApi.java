package org.ledgermock.kybio.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Consumer;
import org.ledgermock.kybio.protocol.DataSignature;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Request;
import org.ledgermock.verify.Answer;
import org.ledgermock.verify.Caller;
import org.ledgermock.verify.FamilyCalls;
import org.ledgermock.verify.Outgoing;
import org.ledgermock.verify.RequestParts;

/** Calls the member API as a store does, and has every answer judged, its signature included. Belongs to one thread. */
public final class StoreApi {

    private static final String PREFIX = "/openapi/v1/";

    private final FamilyCalls calls;
    private Consumer<StoreOverrides> departures = honest -> {};

    StoreApi(FamilyCalls calls) {
        this.calls = requireNonNull(calls, "calls");
    }

    FamilyCalls calls() {
        return calls;
    }

    /** From now on calls depart so from what the vendor asks for; {@link #read} never does. */
    public void depart(Consumer<StoreOverrides> departure) {
        departures = departures.andThen(departure);
    }

    /** POSTs exactly this body. */
    public Answer call(String operation, String body) {
        StoreOverrides settings = new StoreOverrides();
        departures.accept(settings);
        return post(operation, body, settings);
    }

    /** An honest call, which the scenario does not speak of. */
    public Answer read(String operation, String body) {
        return calls.read(operation, body);
    }

    /** An honest call by another store of the chain. */
    public Answer callOfSecond(String operation, String body) {
        return calls.call(Caller.SECOND, operation, body);
    }

    /** A call by another method than POST, without a body. */
    public Answer by(String method, String operation) {
        Request request = Request.whole(method, path(operation), "", Headers.NONE, new byte[0]);
        return calls.send(new Outgoing(calls.family(), operation, "", request), Optional.empty());
    }

    private Answer post(String operation, String json, StoreOverrides settings) {
        byte[] body = json.getBytes(UTF_8);
        Credential caller = calls.tenant().credential(settings.caller);
        RequestParts parts = new RequestParts();
        parts.set("User-Agent", "openApi");
        parts.set("Content-Type", "application/json; charset=utf-8");
        parts.set("Accept-encoding", "gzip,deflate");
        parts.set("Time-stamp", Long.toString(calls.time().millis() + 1000 * settings.secondsAhead));
        parts.set(
                DataSignature.HEADER,
                settings.signature.apply(DataSignature.of(
                        settings.appKey.orElse(caller.secret()),
                        settings.trimmedSigning ? json.trim().getBytes(UTF_8) : body)));
        parts.apply(settings.headers);
        Request request = Request.whole(
                "POST", settings.path.orElse(path(operation)), "", parts.headers(), settings.body.apply(body));
        return calls.send(
                new Outgoing(calls.family(), operation, json, request),
                settings.answerSignatureChecked ? Optional.of(caller) : Optional.empty());
    }

    private String path(String operation) {
        return PREFIX
                + (operation.contains("/")
                        ? operation
                        : calls.contracts()
                                .operation(calls.family(), operation)
                                .map(contract -> contract.address())
                                .orElse("customerOpenApi/" + operation));
    }
}
