package org.ledgermock.tencent.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Request;
import org.ledgermock.tencent.protocol.Tc3Signature;
import org.ledgermock.tencent.protocol.V1Signature;
import org.ledgermock.verify.Answer;
import org.ledgermock.verify.Caller;
import org.ledgermock.verify.FamilyCalls;
import org.ledgermock.verify.Outgoing;
import org.ledgermock.verify.RequestParts;

/** Calls intlpartnersmgt as a partner does, and has every answer judged. Belongs to one thread. */
public final class PartnerApi {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final AtomicLong NONCES = new AtomicLong();

    private final FamilyCalls calls;
    private Consumer<PartnerOverrides> departures = honest -> {};

    PartnerApi(FamilyCalls calls) {
        this.calls = requireNonNull(calls, "calls");
    }

    /** Whom this target lets be changed. */
    List<String> changeable() {
        return calls.tenant().changeable("customer");
    }

    /** From now on calls depart so from what the vendor asks for; {@link #read} never does. */
    public void depart(Consumer<PartnerOverrides> departure) {
        departures = departures.andThen(departure);
    }

    /** POST of a JSON body, signed with TC3. */
    public Answer call(String action, String body) {
        return tc3("POST", action, "", body, settings());
    }

    /** An honest call, which the scenario does not speak of. */
    public Answer read(String action, String body) {
        return calls.read(action, body);
    }

    /** GET with the parameters in the query, signed with TC3 over the query as given. */
    public Answer get(String action, String encodedQuery) {
        return tc3("GET", action, encodedQuery, "", settings());
    }

    /** POST of a form with flattened parameters, signed with v1. */
    public Answer form(String action, Map<String, String> parameters, String method) {
        PartnerOverrides settings = settings();
        settings.signatureMethod(method);
        return v1("POST", action, parameters, settings);
    }

    /** GET with everything in the query, signed with v1. */
    public Answer formInQuery(String action, Map<String, String> parameters, String method) {
        PartnerOverrides settings = settings();
        settings.signatureMethod(method);
        return v1("GET", action, parameters, settings);
    }

    /** A call by a method that is not served; it is not signed, for nobody looks at that. */
    public Answer by(String method, String action) {
        return judged(action, "", Request.whole(method, "/", "", Headers.NONE, new byte[0]));
    }

    private PartnerOverrides settings() {
        PartnerOverrides settings = honest();
        departures.accept(settings);
        return settings;
    }

    private PartnerOverrides honest() {
        PartnerOverrides settings = new PartnerOverrides();
        Optional.ofNullable(calls.tenant().common().get("Region")).ifPresent(settings::region);
        calls.tenant().credential(Caller.MAIN).token().ifPresent(settings::token);
        return settings;
    }

    private Answer tc3(String method, String action, String query, String json, PartnerOverrides settings) {
        long timestamp = timestamp(settings);
        byte[] body = json.getBytes(UTF_8);
        RequestParts parts = new RequestParts();
        parts.set("Content-Type", settings.contentType.orElse(method.equals("GET") ? FORM : JSON));
        parts.set("X-TC-Action", action);
        parts.set("X-TC-Version", settings.version);
        parts.set("X-TC-Timestamp", Long.toString(timestamp));
        settings.region.ifPresent(region -> parts.set("X-TC-Region", region));
        settings.language.ifPresent(language -> parts.set("X-TC-Language", language));
        settings.token.ifPresent(token -> parts.set("X-TC-Token", token));
        List<Tc3Signature.Header> signed = settings.signedHeaders.stream()
                .map(name -> Tc3Signature.Header.canonical(
                        name, name.equalsIgnoreCase("host") ? host(settings) : parts.signedValue(name)))
                .toList();
        Credential signer = signer(settings);
        Tc3Signature signature = new Tc3Signature(
                method,
                query,
                signed,
                Tc3Signature.payloadHash(body),
                timestamp,
                Tc3Signature.dateOf(timestamp),
                settings.service);
        parts.set("Authorization", settings.authorization.apply(signature.authorization(signer.id(), signer.secret())));
        parts.apply(settings.afterSigning);
        return judged(
                action,
                method.equals("GET") ? query : json,
                Request.whole(method, "/", query, parts.headers(), settings.body.apply(body)));
    }

    private Answer v1(String method, String action, Map<String, String> business, PartnerOverrides settings) {
        Credential signer = signer(settings);
        Map<String, String> parameters = new LinkedHashMap<>(business);
        parameters.put("Action", action);
        parameters.put("Version", settings.version);
        parameters.put("Timestamp", Long.toString(timestamp(settings)));
        parameters.put("Nonce", settings.nonce.orElseGet(() -> Long.toString(NONCES.incrementAndGet())));
        parameters.put("SecretId", signer.id());
        parameters.put("SignatureMethod", settings.signatureMethod);
        settings.region.ifPresent(region -> parameters.put("Region", region));
        settings.language.ifPresent(language -> parameters.put("Language", language));
        settings.token.ifPresent(token -> parameters.put("Token", token));
        String signature = new V1Signature(method, host(settings), "/", parameters).sign(signer.secret());
        parameters.put("Signature", settings.authorization.apply(signature));
        String text = parameters.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(joining("&"));
        RequestParts parts = new RequestParts();
        parts.set("Content-Type", settings.contentType.orElse(FORM));
        parts.apply(settings.afterSigning);
        boolean inQuery = method.equals("GET");
        byte[] body = inQuery ? new byte[0] : text.getBytes(UTF_8);
        return judged(
                action,
                text,
                Request.whole(method, "/", inQuery ? text : "", parts.headers(), settings.body.apply(body)));
    }

    private Answer judged(String action, String arguments, Request request) {
        return calls.send(new Outgoing(calls.family(), action, arguments, request), Optional.empty());
    }

    private long timestamp(PartnerOverrides settings) {
        return calls.time().instant().getEpochSecond() + settings.secondsAhead;
    }

    private Credential signer(PartnerOverrides settings) {
        Credential caller = calls.tenant().credential(settings.caller);
        return Credential.of(settings.secretId.orElse(caller.id()), settings.secretKey.orElse(caller.secret()));
    }

    private String host(PartnerOverrides settings) {
        return settings.signedHost.orElseGet(() -> calls.tenant().host());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
