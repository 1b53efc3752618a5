package org.ledgermock.tencent.protocol;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.message.Credential;
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
        Credential credential = call.credential().orElseThrow();
        Optional<Refusal> refusal = call.isV1() ? v1(call, credential) : tc3(call, credential);
        if (refusal.isEmpty()) {
            thoroughness.explained();
        }
        return refusal;
    }

    private Optional<Refusal> tc3(TencentCall call, Credential credential) {
        Authorization.Parsed authorization = (Authorization.Parsed) call.authorization();
        Optional<Tc3Signature> expected = expected(call, authorization);
        if (expected.isEmpty()) {
            return Optional.of(Refusal.of(
                    TencentErrors.SIGNATURE,
                    "SignedHeaders lists %s, and the request lacks one of them."
                            .formatted(authorization.signedHeaders())));
        }
        boolean dated = authorization.date().equals(expected.get().date());
        if (dated && equal(expected.get().sign(credential.secret()), authorization.signature())) {
            return Optional.empty();
        }
        for (String host : dated ? otherHosts(call) : Set.<String>of()) {
            Tc3Signature candidate = expected.get().withHeader("host", host);
            if (equal(candidate.sign(credential.secret()), authorization.signature())) {
                return Optional.empty();
            }
        }
        return Optional.of(new Refusal(
                TencentErrors.SIGNATURE,
                Map.of(),
                new Tc3Diagnosis(settings, call, expected.get(), thoroughness).explain(authorization)));
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

    private Optional<Refusal> v1(TencentCall call, Credential credential) {
        Map<String, String> parameters = ((Parameters.Decoded) call.decoded()).values();
        // Ruby's encode64, which the vendor's own examples use, ends its text with a line feed.
        String sent = call.common(V1Signature.SIGNATURE).orElseThrow().stripTrailing();
        String signature = sent.stripLeading();
        V1Signature expected = new V1Signature(call.request().method(), hostHeader(call), settings.path(), parameters);
        if (equal(expected.sign(credential.secret()), signature)) {
            return Optional.empty();
        }
        for (String host : otherHosts(call)) {
            if (equal(expected.withHost(host).sign(credential.secret()), signature)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Refusal(
                TencentErrors.SIGNATURE,
                Map.of(),
                new V1Diagnosis(settings, call, expected, thoroughness).explain(sent)));
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
