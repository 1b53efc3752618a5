package org.ledgermock.tencent.protocol;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.Options;
import org.ledgermock.message.Refusal;

/** Whether a request says who is calling, and when, in a form that can be checked. */
final class IdentityChecks {

    private static final List<String> COMMON = List.of("Action", "Version", "Timestamp");
    private static final List<String> COMMON_V1 =
            List.of("Action", "Version", "Timestamp", "Nonce", "SecretId", V1Signature.SIGNATURE);

    // Python and Go draw a Nonce of up to 63 bits.
    private static final String LARGEST = Long.toString(Long.MAX_VALUE);
    private static final int DIGITS_OF_LARGEST = 19;

    private final TencentSettings settings;

    IdentityChecks(TencentSettings settings) {
        this.settings = settings;
    }

    Optional<Refusal> authorization(TencentCall call) {
        if (call.isV1()) {
            return call.decoded() instanceof Parameters.Malformed malformed
                    ? Optional.of(Refusal.of(
                            TencentErrors.PAIR,
                            "The parameters cannot be read: %s. URL-encode values when sending: '&' as %%26, '%%' as %%25, '+' as %%2B."
                                    .formatted(malformed.problem())))
                    : Optional.empty();
        }
        if (call.authorization() instanceof Authorization.Garbled garbled) {
            return Optional.of(Refusal.of(
                    TencentErrors.AUTHORIZATION,
                    "The Authorization header cannot be used: " + garbled.problem() + "."));
        }
        Authorization.Parsed parsed = (Authorization.Parsed) call.authorization();
        String service = parsed.service();
        if (service.equals(settings.service()) || services(call).contains(service)) {
            return Optional.empty();
        }
        return Optional.of(Refusal.of(
                TencentErrors.AUTHORIZATION_SERVICE,
                "The credential scope names the service '%s'; it has to be '%s'. Some SDKs take it from the first label of the host that they call: such a one reaches this server by its proxy (docs/https.md), never by another endpoint."
                        .formatted(service, String.join("' or '", services(call)))));
    }

    // Two of the vendor's clients take it from the host that they call, with its port where no dot stands before that.
    private Set<String> services(TencentCall call) {
        Set<String> services = new LinkedHashSet<>(List.of(settings.service()));
        Options options = call.gateway().options();
        if (!options.is("verification", "strict")) {
            String host = SignatureCheck.hostHeader(call);
            services.add(firstLabel(host));
            services.add(firstLabel(SignatureCheck.withoutPort(host)));
        }
        SignatureCheck.signedHosts(options).forEach(host -> services.add(firstLabel(host)));
        services.remove("");
        return services;
    }

    private static String firstLabel(String host) {
        return host.split("\\.", 2)[0];
    }

    Optional<Refusal> commonParameters(TencentCall call) {
        for (String name : call.isV1() ? COMMON_V1 : COMMON) {
            if (call.common(name).filter(value -> !value.isEmpty()).isEmpty()) {
                return Optional.of(TencentErrors.missing(call.commonName(name), "the request"));
            }
        }
        // A Nonce should be positive, but the Node SDK draws 0 now and then.
        Optional<Refusal> timestamp = integer(call, "Timestamp", 1);
        return call.isV1() ? timestamp.or(() -> integer(call, "Nonce", 0)) : timestamp;
    }

    private static Optional<Refusal> integer(TencentCall call, String name, long least) {
        String value = call.common(name).orElse("");
        return isInteger(value, least)
                ? Optional.empty()
                : Optional.of(TencentErrors.type(
                        call.commonName(name),
                        "integer",
                        Explanation.of("An integer of at least %d and at most 63 bits was expected.".formatted(least))
                                .with("got", value)));
    }

    private static boolean isInteger(String value, long least) {
        for (int at = 0; at < value.length(); at++) {
            if (value.charAt(at) < '0' || value.charAt(at) > '9') {
                return false;
            }
        }
        boolean inRange = value.length() < DIGITS_OF_LARGEST
                || value.length() == DIGITS_OF_LARGEST && value.compareTo(LARGEST) <= 0;
        return inRange && !value.isEmpty() && Long.parseLong(value) >= least;
    }

    static long timestamp(TencentCall call) {
        return Long.parseLong(call.common("Timestamp").orElseThrow());
    }

    Optional<Refusal> timestamp300(TencentCall call) {
        Instant now = call.gateway().wireTime(call.credentialId());
        long apart = timestamp(call) - now.getEpochSecond();
        long window = call.gateway().options().number("timestampWindowSeconds");
        if (Math.abs(apart) <= window) {
            return Optional.empty();
        }
        String cause = apart / 1000 > now.getEpochSecond() / 2
                ? "The timestamp is in milliseconds; it has to be in seconds."
                : "The timestamp is %d seconds %s the server's time, and %d are allowed: the clock of one of them is wrong, or the request was kept before it was sent."
                        .formatted(Math.abs(apart), apart < 0 ? "behind" : "ahead of", window);
        return Optional.of(new Refusal(
                TencentErrors.EXPIRED,
                Map.of("time", Long.toString(now.getEpochSecond())),
                Explanation.of(cause)
                        .with("timestamp of the request", Long.toString(timestamp(call)))
                        .with("wire time of the server", Long.toString(now.getEpochSecond()))));
    }

    Optional<Refusal> secretId(TencentCall call) {
        Optional<Credential> credential = call.gateway().credential(call.credentialId());
        credential.ifPresent(call::authenticate);
        if (credential.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Refusal.of(
                TencentErrors.SECRET_ID,
                call.gateway()
                        .ownerOfSecret(call.credentialId())
                        .map(owner -> "The SecretKey of '%s' was sent where the SecretId belongs: the two are mixed up."
                                .formatted(owner))
                        .orElse(
                                "No account here has the SecretId '%s'. Those of the start are printed there; a sandbox of a test has its own until it is deleted."
                                        .formatted(call.credentialId()))));
    }

    Optional<Refusal> token(TencentCall call) {
        Optional<String> expected = call.credential().flatMap(Credential::token);
        Optional<String> got = call.common("Token").filter(token -> !token.isEmpty());
        if (call.gateway().isExpired(call.credentialId())) {
            return Optional.of(
                    Refusal.of(
                            TencentErrors.TOKEN,
                            "This SecretId has expired, by the wire time of its sandbox: ask for a new one, and call with that."));
        }
        if (expected.equals(got)) {
            return Optional.empty();
        }
        String cause = expected.isEmpty()
                ? "A session token was sent, but this SecretId is a permanent one, which goes without."
                : got.isEmpty()
                        ? "This SecretId is a temporary one: it has to come with its session token."
                        : "The session token is not the one that belongs to this SecretId.";
        return Optional.of(Refusal.of(TencentErrors.TOKEN, cause));
    }
}
