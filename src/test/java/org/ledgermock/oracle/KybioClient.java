package org.ledgermock.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import tools.jackson.databind.JsonNode;

/**
 * Calls the V1 member API as kybio-member-api.md section 1 describes it and checks the signature of every answer,
 * which none of the public clients that can be run here does (4.1). Thread-safe; each instance made by a constructor
 * has its own connections.
 *
 * <p>A call that gets no answer throws {@link java.io.UncheckedIOException}.
 */
public final class KybioClient {

    private static final String SIGNATURE = "Data-signature";

    private final URI endpoint;
    private final Credential credential;
    private final InstantSource clock;
    private final Wire wire;
    private final Consumer<KybioOptions> defaults;
    private final Consumer<Answer> hook;

    public KybioClient(URI endpoint, Credential credential, InstantSource clock) {
        this(endpoint, credential, clock, Wire.plain(), options -> {}, answer -> {});
    }

    public KybioClient(URI endpoint, Credential credential, InstantSource clock, SSLContext tls) {
        this(endpoint, credential, clock, Wire.secure(tls), options -> {}, answer -> {});
    }

    /** The same client, calling by way of a proxy. */
    public KybioClient through(URI proxy, SSLContext tls) {
        return new KybioClient(endpoint, credential, clock, Wire.through(proxy, tls), defaults, hook);
    }

    private KybioClient(
            URI endpoint,
            Credential credential,
            InstantSource clock,
            Wire wire,
            Consumer<KybioOptions> defaults,
            Consumer<Answer> hook) {
        this.endpoint = endpoint;
        this.credential = credential;
        this.clock = clock;
        this.wire = wire;
        this.defaults = defaults;
        this.hook = hook;
    }

    /**
     * An answer. {@code json} is a missing node if the body is not JSON; {@code body} is its text without gzip.
     *
     * @param operation the last part of the called path
     */
    public record Answer(String operation, int httpStatus, HttpHeaders headers, String body, JsonNode json) {

        /** The envelope's status as spelt, although it counts without regard to case (2.1). */
        public Optional<String> status() {
            return json.path("status").stringValueOpt();
        }

        public boolean isSuccess() {
            return status().filter("success"::equalsIgnoreCase).isPresent();
        }

        public List<String> messages() {
            return json.path("messages").valueStream().map(JsonNode::asString).toList();
        }

        /** Empty on success, where the field is null or absent (2.1). */
        public Optional<Integer> errorCode() {
            JsonNode code = json.path("errorCode");
            return code.isNull() || code.isMissingNode() ? Optional.empty() : Optional.of(code.intValue());
        }

        public JsonNode data() {
            return json.path("data");
        }

        /** A uid below data with all its digits, from a number or from the digits of a string (2.2). */
        public BigInteger uid(String pointer) {
            return ExactJson.uid(data().at(pointer));
        }

        public Optional<String> contentType() {
            return headers.firstValue("Content-Type");
        }
    }

    /** The same client with these settings for every call, before the call's own. */
    public KybioClient with(Consumer<KybioOptions> settings) {
        return new KybioClient(endpoint, credential, clock, wire, defaults.andThen(settings), hook);
    }

    /** The same client, passing each answer through this check as well. */
    public KybioClient onAnswer(Consumer<Answer> check) {
        return new KybioClient(endpoint, credential, clock, wire, defaults, hook.andThen(check));
    }

    /** A body of the appId and these further members, such as {@code "customerUid":1}; none for the appId alone. */
    public String body(String members) {
        String appId = "{\"appId\":" + ExactJson.quoted(credential.id());
        return appId + (members.isEmpty() ? "" : "," + members) + "}";
    }

    /**
     * POSTs exactly this body.
     *
     * @param operation below {@code customerOpenApi}, or with its own group as in
     *     {@code openApiLimitAccess/queryAccessTimes}
     */
    public Answer call(String operation, String jsonBody) {
        return call(operation, jsonBody, options -> {});
    }

    public Answer call(String operation, String jsonBody, Consumer<KybioOptions> tampering) {
        KybioOptions options = new KybioOptions();
        defaults.andThen(tampering).accept(options);
        byte[] body = jsonBody.getBytes(UTF_8);
        Wire.Reply reply = wire.send(
                uri(operation, options),
                "POST",
                headers(body, options).asMap(),
                options.body.apply(body),
                options.timeout);
        Answer answer = new Answer(
                operation.substring(operation.lastIndexOf('/') + 1),
                reply.status(),
                reply.headers(),
                reply.text(),
                reply.json());
        if (options.answerSignatureChecked) {
            checkSignature(reply);
        }
        hook.accept(answer);
        return answer;
    }

    // The documented request headers, spelt as documented (1.2).
    private RequestHeaders headers(byte[] body, KybioOptions options) {
        RequestHeaders headers = new RequestHeaders();
        headers.set("User-Agent", "openApi");
        headers.set("Content-Type", "application/json; charset=utf-8");
        headers.set("Accept-encoding", "gzip,deflate");
        headers.set("Time-stamp", options.timeStamp.orElseGet(() -> Long.toString(clock.millis())));
        headers.set(SIGNATURE, options.signature.apply(signature(body, options)));
        headers.apply(options.headers);
        return headers;
    }

    private String signature(byte[] body, KybioOptions options) {
        String appKey = options.appKey.orElse(credential.secret());
        return options.trimmedSigning ? KybioPageSigner.signTrimmed(appKey, body) : KybioPageSigner.sign(appKey, body);
    }

    // Concatenated, because resolving would take a path of two leading slashes for a host.
    private URI uri(String operation, KybioOptions options) {
        String path = operation.contains("/") ? operation : "customerOpenApi/" + operation;
        return URI.create(
                endpoint.getScheme() + "://" + endpoint.getRawAuthority() + options.path.orElse(options.prefix + path));
    }

    private void checkSignature(Wire.Reply reply) {
        List<String> sent = reply.headers().allValues(SIGNATURE);
        String appKey = credential.secret();
        if (sent.size() != 1 || !KybioPageSigner.verifies(appKey, reply.bytes(), sent.get(0))) {
            throw new AssertionError("expected the answer's %s %s, got %s, for body %s"
                    .formatted(SIGNATURE, KybioPageSigner.sign(appKey, reply.bytes()), sent, reply.text()));
        }
    }
}
