package org.ledgermock.tencent.protocol;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.Options;
import org.ledgermock.message.Refusal;
import org.ledgermock.message.Request;
import org.ledgermock.protocol.Thoroughness;

/**
 * Whether a request's signature was made with the caller's key over this request.
 *
 * <p>SDKs disagree on what they sign as host when they are pointed at a local address
 * (docs/sources/tencent-gateway.md#signed-host): leniently, any candidate will do; strictly, the Host header as it was
 * sent.
 */
final class SignatureCheck {

    /** The option that names hosts which a client may have signed, wherever its request came from. */
    static final String SIGNED_HOSTS = "signedHosts";

    private final TencentSettings settings;
    private final Thoroughness thoroughness;

    SignatureCheck(TencentSettings settings) {
        this(settings, Thoroughness.ofServer());
    }

    SignatureCheck(TencentSettings settings, Thoroughness thoroughness) {
        this.settings = settings;
        this.thoroughness = thoroughness;
    }

    Optional<Refusal> examine(TencentCall call) {
        if (isRight(call)) {
            thoroughness.explained();
            return Optional.empty();
        }
        return Optional.of(new Refusal(TencentErrors.SIGNATURE, Map.of(), why(call)));
    }

    boolean isRight(TencentCall call) {
        String secret = call.credential().orElseThrow().secret();
        if (call.isV1()) {
            V1Signature expected = expected(call);
            String signature = signature(call).stripLeading();
            return equal(expected.sign(secret), signature)
                    || otherHosts(call).stream()
                            .anyMatch(host -> equal(expected.withHost(host).sign(secret), signature));
        }
        Authorization.Parsed authorization = (Authorization.Parsed) call.authorization();
        Optional<Tc3Signature> expected = expected(call, authorization)
                .filter(signed -> authorization.date().equals(signed.date()));
        return expected.isPresent()
                && (equal(expected.get().sign(secret), authorization.signature())
                        || otherHosts(call).stream()
                                .anyMatch(host -> equal(
                                        expected.get().withHeader("host", host).sign(secret),
                                        authorization.signature())));
    }

    /** Why a signature is not right. */
    Explanation why(TencentCall call) {
        if (call.isV1()) {
            return new V1Diagnosis(settings, call, expected(call), thoroughness).explain(signature(call));
        }
        Authorization.Parsed authorization = (Authorization.Parsed) call.authorization();
        return expected(call, authorization)
                .map(expected -> new Tc3Diagnosis(settings, call, expected, thoroughness).explain(authorization))
                .orElseGet(() -> Explanation.of("SignedHeaders lists %s, and the request lacks one of them."
                        .formatted(authorization.signedHeaders())));
    }

    /** What this request would have been signed over, with the Host header as it was sent. */
    private static Optional<Tc3Signature> expected(TencentCall call, Authorization.Parsed authorization) {
        Request request = call.request();
        List<Tc3Signature.Header> headers = new ArrayList<>();
        for (String name : authorization.signedHeaders()) {
            Optional<String> value = request.headers().first(name);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            headers.add(Tc3Signature.Header.canonical(name, value.get()));
        }
        boolean unsigned = request.headers()
                .first("X-TC-Content-SHA256")
                .filter(Tc3Signature.UNSIGNED_PAYLOAD::equals)
                .isPresent();
        String hash = unsigned ? Digests.sha256Hex(Tc3Signature.UNSIGNED_PAYLOAD) : Digests.sha256Hex(request.body());
        long timestamp = IdentityChecks.timestamp(call);
        return Optional.of(new Tc3Signature(
                request.method(),
                request.method().equals("GET") ? request.query() : "",
                headers,
                hash,
                timestamp,
                Tc3Signature.dateOf(timestamp),
                authorization.service()));
    }

    private V1Signature expected(TencentCall call) {
        return new V1Signature(
                call.request().method(),
                hostHeader(call),
                settings.path(),
                ((Parameters.Decoded) call.decoded()).values());
    }

    // Ruby's encode64, which the vendor's own examples use, ends its text with a line feed.
    private static String signature(TencentCall call) {
        return call.common(V1Signature.SIGNATURE).orElseThrow().stripTrailing();
    }

    // Beside the Host header as it was sent.
    private Set<String> otherHosts(TencentCall call) {
        Options options = call.gateway().options();
        Set<String> hosts = new LinkedHashSet<>();
        if (!options.is("verification", "strict")) {
            hosts.add(withoutPort(hostHeader(call)));
            hosts.addAll(settings.hosts());
        }
        hosts.addAll(signedHosts(options));
        return hosts;
    }

    static List<String> signedHosts(Options options) {
        return options.is(SIGNED_HOSTS, "none")
                ? List.of()
                : List.of(options.text(SIGNED_HOSTS).split(","));
    }

    static String hostHeader(TencentCall call) {
        return call.request().headers().first("Host").orElse("").trim().toLowerCase(java.util.Locale.ROOT);
    }

    static String withoutPort(String host) {
        return host.replaceFirst(":\\d+$", "");
    }

    private static boolean equal(String expected, String got) {
        return MessageDigest.isEqual(Digests.utf8(expected), Digests.utf8(got));
    }
}
