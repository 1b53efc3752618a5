package org.ledgermock.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ledgermock.kybio.protocol.DataSignature;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Request;

/** Calls the member API as a store does, and has every answer judged, its signature included. Belongs to one thread. */
public final class StoreApi {

    private static final String PREFIX = "/openapi/v1/";

    private final Supplier<Tenant> tenant;
    private final ScenarioTime time;
    private final CallSender exchange;
    private final AnswerJudge judge;
    private Consumer<StoreOverrides> departures = honest -> {};

    StoreApi(Supplier<Tenant> tenant, ScenarioTime time, AnswerJudge judge) {
        this.tenant = tenant;
        this.time = time;
        this.exchange = new CallSender(tenant, time);
        this.judge = judge;
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
        return post(operation, body, new StoreOverrides());
    }

    /** A call with a body of whose sender there is no knowing: its answer need not be signed. */
    public Answer callOfNobody(String operation, String body) {
        StoreOverrides settings = new StoreOverrides();
        settings.answerSignatureUnchecked();
        return post(operation, body, settings);
    }

    /** An honest call by another store of the chain. */
    public Answer callOfSecond(String operation, String body) {
        StoreOverrides settings = new StoreOverrides();
        settings.caller(Caller.SECOND);
        return post(operation, body, settings);
    }

    /** A call by another method than POST, without a body. */
    public Answer by(String method, String operation) {
        Outgoing call = new Outgoing(
                AnswerJudge.KYBIO,
                operation,
                "",
                Request.whole(method, path(operation), "", Headers.NONE, new byte[0]));
        Answer answer = exchange.send(call).answer();
        judge.judge(answer);
        return answer;
    }

    private Answer post(String operation, String json, StoreOverrides settings) {
        byte[] body = json.getBytes(UTF_8);
        Credential caller = tenant.get().credential(settings.caller);
        RequestParts parts = new RequestParts();
        parts.set("User-Agent", "openApi");
        parts.set("Content-Type", "application/json; charset=utf-8");
        parts.set("Accept-encoding", "gzip,deflate");
        parts.set("Time-stamp", Long.toString(time.millis() + 1000 * settings.secondsAhead));
        parts.set(
                DataSignature.HEADER,
                settings.signature.apply(DataSignature.of(
                        settings.appKey.orElse(caller.secret()),
                        settings.trimmedSigning ? json.trim().getBytes(UTF_8) : body)));
        parts.apply(settings.headers);
        Request request = Request.whole(
                "POST", settings.path.orElse(path(operation)), "", parts.headers(), settings.body.apply(body));
        CallSender.Received received = exchange.send(new Outgoing(AnswerJudge.KYBIO, operation, json, request));
        if (settings.answerSignatureChecked) {
            checkSignature(received, caller);
        }
        judge.judge(received.answer());
        return received.answer();
    }

    private static String path(String operation) {
        return PREFIX
                + (operation.contains("/")
                        ? operation
                        : Contracts.operation(AnswerJudge.KYBIO, operation)
                                .map(contract -> contract.address())
                                .orElse("customerOpenApi/" + operation));
    }

    private static void checkSignature(CallSender.Received received, Credential caller) {
        List<String> sent = received.answer().headers().fields().stream()
                .filter(field -> field.name().equalsIgnoreCase(DataSignature.HEADER))
                .map(Headers.Field::value)
                .toList();
        if (!sent.equals(List.of(DataSignature.of(caller.secret(), received.body())))) {
            throw new AssertionError(
                    "the answer to %s has to be signed by %s over its body with the appKey, got %s; body: %s"
                            .formatted(
                                    received.answer().call().operation(),
                                    DataSignature.HEADER,
                                    sent,
                                    Shown.body(received.answer())));
        }
    }
}
