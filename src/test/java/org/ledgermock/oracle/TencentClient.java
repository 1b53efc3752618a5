package org.ledgermock.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.math.BigInteger;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpHeaders;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.ledgermock.oracle.TencentPageSigner.SignedHeader;
import org.ledgermock.oracle.TencentPageSigner.Tc3Request;
import org.ledgermock.oracle.TencentPageSigner.Tc3Signature;
import tools.jackson.databind.JsonNode;

/**
 * Calls intlpartnersmgt as tencent-partner-api.md sections 2 and 3 describe it: TC3 over a JSON body or a query, and
 * v1 over a form or a query. Thread-safe; each instance made by a constructor has its own connections.
 *
 * <p>A call that gets no answer throws {@link java.io.UncheckedIOException}.
 */
public final class TencentClient {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final URI endpoint;
    private final Credential credential;
    private final InstantSource clock;
    private final Wire wire;
    private final Consumer<TencentOptions> defaults;
    private final Consumer<Answer> hook;
    private final AtomicLong nonces;

    public TencentClient(URI endpoint, Credential credential, InstantSource clock) {
        this(endpoint, credential, clock, Wire.plain(), options -> {}, answer -> {}, new AtomicLong());
    }

    public TencentClient(URI endpoint, Credential credential, InstantSource clock, SSLContext tls) {
        this(endpoint, credential, clock, Wire.secure(tls), options -> {}, answer -> {}, new AtomicLong());
    }

    /** The same client, calling by way of a proxy. */
    public TencentClient through(URI proxy, SSLContext tls) {
        return new TencentClient(endpoint, credential, clock, Wire.through(proxy, tls), defaults, hook, nonces);
    }

    private TencentClient(
            URI endpoint,
            Credential credential,
            InstantSource clock,
            Wire wire,
            Consumer<TencentOptions> defaults,
            Consumer<Answer> hook,
            AtomicLong nonces) {
        this.endpoint = endpoint;
        this.credential = credential;
        this.clock = clock;
        this.wire = wire;
        this.defaults = defaults;
        this.hook = hook;
        this.nonces = nonces;
    }

    /**
     * An answer. {@code json} is a missing node if the body is not JSON; {@code body} is its text without gzip.
     */
    public record Answer(String action, int httpStatus, HttpHeaders headers, String body, JsonNode json) {

        public JsonNode response() {
            return json.path("Response");
        }

        public Optional<String> errorCode() {
            return response().at("/Error/Code").stringValueOpt();
        }

        public Optional<String> errorMessage() {
            return response().at("/Error/Message").stringValueOpt();
        }

        public Optional<String> requestId() {
            return response().path("RequestId").stringValueOpt();
        }

        /** A UIN below Response, from a number or from the digits of a string (0.9). */
        public BigInteger uin(String pointer) {
            return ExactJson.uid(response().at(pointer));
        }

        public Optional<String> contentType() {
            return headers.firstValue("Content-Type");
        }
    }

    /** The same client, with the same connections, at another endpoint. */
    public TencentClient at(URI other) {
        return new TencentClient(other, credential, clock, wire, defaults, hook, nonces);
    }

    /** The same client with these settings for every call, before the call's own. */
    public TencentClient with(Consumer<TencentOptions> settings) {
        return new TencentClient(endpoint, credential, clock, wire, defaults.andThen(settings), hook, nonces);
    }

    /** The same client, passing each answer through this check as well. */
    public TencentClient onAnswer(Consumer<Answer> check) {
        return new TencentClient(endpoint, credential, clock, wire, defaults, hook.andThen(check), nonces);
    }

    /** POST of a JSON body, signed with TC3. */
    public Answer call(String action, String jsonBody) {
        return call(action, jsonBody, options -> {});
    }

    public Answer call(String action, String jsonBody, Consumer<TencentOptions> tampering) {
        return tc3(action, "POST", "", "application/json", jsonBody.getBytes(UTF_8), options(tampering));
    }

    /** GET with the business parameters in the query, signed with TC3 over the query as given (2.3). */
    public Answer get(String action, String encodedQuery, Consumer<TencentOptions> tampering) {
        return tc3(action, "GET", encodedQuery, FORM, new byte[0], options(tampering));
    }

    /** POST of a form with flattened parameters, signed with v1 (2.5). */
    public Answer form(String action, Map<String, String> parameters, Consumer<TencentOptions> tampering) {
        TencentOptions options = options(tampering);
        byte[] body = v1("POST", action, parameters, options).getBytes(UTF_8);
        return exchange(action, "POST", "", v1Headers(options), body, options);
    }

    /** GET with everything in the query, signed with v1 (2.5). */
    public Answer formInQuery(String action, Map<String, String> parameters, Consumer<TencentOptions> tampering) {
        TencentOptions options = options(tampering);
        String query = v1("GET", action, parameters, options);
        return exchange(action, "GET", query, v1Headers(options), new byte[0], options);
    }

    private TencentOptions options(Consumer<TencentOptions> tampering) {
        TencentOptions options = new TencentOptions();
        defaults.andThen(tampering).accept(options);
        return options;
    }

    private Answer tc3(
            String action, String method, String query, String contentType, byte[] body, TencentOptions options) {
        long timestamp = options.timestamp.orElseGet(() -> clock.instant().getEpochSecond());
        RequestHeaders headers = new RequestHeaders();
        headers.set("Content-Type", options.contentType.orElse(contentType));
        headers.set("X-TC-Action", action);
        headers.set("X-TC-Version", options.version);
        headers.set("X-TC-Timestamp", Long.toString(timestamp));
        options.region.ifPresent(region -> headers.set("X-TC-Region", region));
        options.language.ifPresent(language -> headers.set("X-TC-Language", language));
        options.token.ifPresent(token -> headers.set("X-TC-Token", token));
        if (options.unsignedPayload) {
            headers.set("X-TC-Content-SHA256", TencentPageSigner.UNSIGNED_PAYLOAD);
        }
        headers.apply(options.beforeSigning);
        Tc3Request request = new Tc3Request(method, query, signedHeaders(headers, options), body);
        Tc3Signature signature = TencentPageSigner.tc3(
                options.unsignedPayload ? request.unsigned() : request, signer(options), timestamp, options.service);
        headers.set("Authorization", options.authorization.apply(signature.authorization()));
        return exchange(action, method, query, headers, body, options);
    }

    private List<SignedHeader> signedHeaders(RequestHeaders headers, TencentOptions options) {
        return options.signedHeaders.stream()
                .map(name -> new SignedHeader(
                        name, name.equalsIgnoreCase("host") ? host(options) : headers.signedValue(name)))
                .toList();
    }

    private String v1(String method, String action, Map<String, String> business, TencentOptions options) {
        Map<String, String> parameters = new LinkedHashMap<>(business);
        parameters.put("Action", action);
        parameters.put("Version", options.version);
        parameters.put(
                "Timestamp",
                Long.toString(options.timestamp.orElseGet(() -> clock.instant().getEpochSecond())));
        parameters.put("Nonce", Long.toString(options.nonce.orElseGet(nonces::incrementAndGet)));
        parameters.put("SecretId", signer(options).id());
        parameters.put("SignatureMethod", options.signatureMethod);
        options.region.ifPresent(region -> parameters.put("Region", region));
        options.language.ifPresent(language -> parameters.put("Language", language));
        options.token.ifPresent(token -> parameters.put("Token", token));
        String signature = TencentPageSigner.v1(
                        method, host(options), "/", parameters, signer(options).secret())
                .signature();
        parameters.put("Signature", options.authorization.apply(signature));
        return parameters.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(joining("&"));
    }

    private static RequestHeaders v1Headers(TencentOptions options) {
        RequestHeaders headers = new RequestHeaders();
        headers.set("Content-Type", options.contentType.orElse(FORM));
        headers.apply(options.beforeSigning);
        return headers;
    }

    private Answer exchange(
            String action, String method, String query, RequestHeaders headers, byte[] body, TencentOptions options) {
        headers.apply(options.afterSigning);
        URI uri = endpoint.resolve(query.isEmpty() ? "/" : "/?" + query);
        Wire.Reply reply = wire.send(uri, method, headers.asMap(), options.body.apply(body), options.timeout);
        Answer answer = new Answer(action, reply.status(), reply.headers(), reply.text(), reply.json());
        hook.accept(answer);
        return answer;
    }

    private Credential signer(TencentOptions options) {
        return new Credential(options.secretId.orElse(credential.id()), options.secretKey.orElse(credential.secret()));
    }

    private String host(TencentOptions options) {
        return options.signedHost.orElse(Wire.host(endpoint));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
