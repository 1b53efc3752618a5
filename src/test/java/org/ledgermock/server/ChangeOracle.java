package org.ledgermock.server;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a strict server has to make of a request that was signed rightly and then changed in one place. Written from
 * tencent-partner-api.md alone: 2.3 (what a signature covers), 3.4 and 3.5 (codes), 3.6 (order of checks).
 */
final class ChangeOracle {

    static final String ACCEPTED = "accepted";
    static final String SIGNATURE_FAILURE = "AuthFailure.SignatureFailure";
    static final String INVALID_AUTHORIZATION = "AuthFailure.InvalidAuthorization";
    static final String SECRET_ID_NOT_FOUND = "AuthFailure.SecretIdNotFound";
    static final String EXPIRED = "AuthFailure.SignatureExpire";
    static final String INVALID_PARAMETER = "InvalidParameter";
    static final String MISSING_PARAMETER = "MissingParameter";
    static final String INVALID_ACTION = "InvalidAction";
    static final String NO_SUCH_VERSION = "NoSuchVersion";

    private static final String ALGORITHM = "TC3-HMAC-SHA256";
    private static final String SERVICE = "intlpartnersmgt";
    private static final long WINDOW = 300;

    private ChangeOracle() {}

    /** The parts of an Authorization header that has the documented form. */
    private record Parts(String id, String date, String service, List<String> signedHeaders, String signature) {}

    /** Of a change in the Authorization header. */
    static String authorization(String right, String changed) {
        Optional<Parts> parts = parts(changed);
        if (parts.isEmpty()) {
            return INVALID_AUTHORIZATION;
        }
        Parts wanted = parts(right).orElseThrow();
        Parts got = parts.get();
        boolean namesHeaders =
                got.signedHeaders.containsAll(List.of("content-type", "host")) && !got.signedHeaders.contains("");
        if (!namesHeaders || !got.service.equals(SERVICE)) {
            return INVALID_AUTHORIZATION;
        }
        if (!got.id.equals(wanted.id)) {
            return SECRET_ID_NOT_FOUND;
        }
        // Date, names and signature are what the signature stands or falls with.
        return got.equals(wanted) ? ACCEPTED : SIGNATURE_FAILURE;
    }

    // "TC3-HMAC-SHA256 Credential=id/date/service/tc3_request, SignedHeaders=a;b, Signature=hex": white space between
    // the parts means nothing, within them there is none.
    private static Optional<Parts> parts(String header) {
        String[] parts = header.strip().split(",", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        String first = parts[0].strip();
        // A space follows the scheme in every Authorization header (RFC 9110, 11.4).
        if (!first.startsWith(ALGORITHM + " ")) {
            return Optional.empty();
        }
        Optional<String> credential = value(first.substring(ALGORITHM.length()), "Credential=");
        Optional<String> names = value(parts[1], "SignedHeaders=");
        Optional<String> signature = value(parts[2], "Signature=");
        if (credential.isEmpty() || names.isEmpty() || signature.isEmpty()) {
            return Optional.empty();
        }
        String[] scope = credential.get().split("/", -1);
        return scope.length != 4 || scope[0].isEmpty() || !scope[3].equals("tc3_request")
                ? Optional.empty()
                : Optional.of(new Parts(
                        scope[0],
                        scope[1],
                        scope[2],
                        List.of(names.get().toLowerCase(Locale.ROOT).split(";", -1)),
                        signature.get()));
    }

    private static Optional<String> value(String part, String name) {
        String text = part.strip();
        return text.startsWith(name) && text.chars().noneMatch(ChangeOracle::blank)
                ? Optional.of(text.substring(name.length()))
                : Optional.empty();
    }

    private static boolean blank(int character) {
        return character == ' ' || character == '\t';
    }

    /** Of a change in the value of a signed header that means nothing by itself. */
    static String signedHeader(String right, String changed) {
        return canonical(right).equals(canonical(changed)) ? ACCEPTED : SIGNATURE_FAILURE;
    }

    /** Of a change in a signed X-TC-Action: what the signature forgives, the look-up of the action does not. */
    static String signedAction(String right, String changed) {
        if (changed.isBlank()) {
            return MISSING_PARAMETER;
        }
        boolean verifies = canonical(right).equals(canonical(changed));
        return !verifies ? SIGNATURE_FAILURE : changed.strip().equals(right) ? ACCEPTED : INVALID_ACTION;
    }

    /** Of a change in the timestamp, which no header list covers but the string to sign does. */
    static String timestamp(long now, String right, String changed) {
        String digits = changed.strip();
        if (digits.isEmpty()) {
            return MISSING_PARAMETER;
        }
        if (!digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return INVALID_PARAMETER;
        }
        long seconds = Long.parseLong(digits);
        if (Math.abs(seconds - now) > WINDOW) {
            return EXPIRED;
        }
        return seconds == Long.parseLong(right) ? ACCEPTED : SIGNATURE_FAILURE;
    }

    /** Of a change in X-TC-Version, which is not signed. */
    static String version(String right, String changed) {
        return changed.strip().equals(right) ? ACCEPTED : NO_SUCH_VERSION;
    }

    private static String canonical(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}
