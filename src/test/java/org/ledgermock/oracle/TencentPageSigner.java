package org.ledgermock.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Both Tencent signature families, step by step as the pages describe them (tencent-partner-api.md 2.3 and 2.5), with
 * every intermediate value kept so that a difference can be pinned to the step that made it.
 */
public final class TencentPageSigner {

    /** Hashed in place of the body when a request says so in X-TC-Content-SHA256 (2.3). */
    public static final String UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";

    private static final String TC3 = "TC3-HMAC-SHA256";
    private static final String TERMINATOR = "tc3_request";

    private TencentPageSigner() {}

    /** A header to be signed, spelt as it goes over the wire; the signer itself brings it into its canonical form. */
    public record SignedHeader(String name, String value) {

        String canonicalName() {
            return name.strip().toLowerCase(Locale.ROOT);
        }

        // Names and values are lower-cased and trimmed (2.3); vector B proves it for the value of x-tc-action.
        String canonicalLine() {
            return canonicalName() + ":" + value.strip().toLowerCase(Locale.ROOT) + "\n";
        }
    }

    /**
     * What TC3 covers of a request. The query is taken exactly as sent, and so is the order of the headers, because
     * SDKs neither sort nor encode alike (2.3). The path is always {@code /}, even below an endpoint with a path (2.2).
     */
    public record Tc3Request(String method, String query, List<SignedHeader> signedHeaders, byte[] payload) {

        public Tc3Request {
            signedHeaders = List.copyOf(signedHeaders);
        }

        public static Tc3Request post(String contentType, String host, byte[] payload) {
            return new Tc3Request("POST", "", contentTypeAndHost(contentType, host), payload);
        }

        public static Tc3Request get(String contentType, String host, String query) {
            return new Tc3Request("GET", query, contentTypeAndHost(contentType, host), new byte[0]);
        }

        public Tc3Request unsigned() {
            return new Tc3Request(method, query, signedHeaders, UNSIGNED_PAYLOAD.getBytes(UTF_8));
        }

        String signedHeaderNames() {
            return signedHeaders.stream().map(SignedHeader::canonicalName).collect(joining(";"));
        }

        // The two that every SDK signs and that the documents demand (2.3).
        private static List<SignedHeader> contentTypeAndHost(String contentType, String host) {
            return List.of(new SignedHeader("content-type", contentType), new SignedHeader("host", host));
        }
    }

    /** The steps on the way to a TC3 signature, by which vectors name what they know. */
    public enum Step {
        PAYLOAD_HASH,
        CANONICAL_REQUEST,
        HASHED_CANONICAL_REQUEST,
        CREDENTIAL_SCOPE,
        STRING_TO_SIGN,
        DATE_KEY,
        SERVICE_KEY,
        SIGNING_KEY
    }

    /** Every value on the way to a TC3 signature; keys and hashes in lower-case hex. */
    public record Tc3Signature(
            String payloadHash,
            String canonicalRequest,
            String hashedCanonicalRequest,
            String credentialScope,
            String stringToSign,
            String dateKey,
            String serviceKey,
            String signingKey,
            String signature,
            String authorization) {

        public String at(Step step) {
            return switch (step) {
                case PAYLOAD_HASH -> payloadHash;
                case CANONICAL_REQUEST -> canonicalRequest;
                case HASHED_CANONICAL_REQUEST -> hashedCanonicalRequest;
                case CREDENTIAL_SCOPE -> credentialScope;
                case STRING_TO_SIGN -> stringToSign;
                case DATE_KEY -> dateKey;
                case SERVICE_KEY -> serviceKey;
                case SIGNING_KEY -> signingKey;
            };
        }
    }

    /** A v1 signature (base64) and the text it was made from. */
    public record V1Signature(String algorithm, String stringToSign, String signature) {}

    public static Tc3Signature tc3(Tc3Request request, Credential credential, long timestamp, String service) {
        String payloadHash = sha256(request.payload());
        String canonicalRequest = canonicalRequest(request, payloadHash);
        String hashed = sha256(canonicalRequest.getBytes(UTF_8));
        String date = LocalDate.ofInstant(Instant.ofEpochSecond(timestamp), ZoneOffset.UTC)
                .toString();
        String scope = date + "/" + service + "/" + TERMINATOR;
        String stringToSign = String.join("\n", TC3, Long.toString(timestamp), scope, hashed);
        byte[] dateKey = hmac(("TC3" + credential.secret()).getBytes(UTF_8), date);
        byte[] serviceKey = hmac(dateKey, service);
        byte[] signingKey = hmac(serviceKey, TERMINATOR);
        String signature = Digests.hex(hmac(signingKey, stringToSign));
        String authorization = TC3 + " Credential=" + credential.id() + "/" + scope + ", SignedHeaders="
                + request.signedHeaderNames() + ", Signature=" + signature;
        return new Tc3Signature(
                payloadHash,
                canonicalRequest,
                hashed,
                scope,
                stringToSign,
                Digests.hex(dateKey),
                Digests.hex(serviceKey),
                Digests.hex(signingKey),
                signature,
                authorization);
    }

    /** Signs un-encoded parameters in ASCII order of their keys (2.5); a parameter named Signature is left out. */
    public static V1Signature v1(
            String method, String host, String path, Map<String, String> parameters, String secretKey) {
        Map<String, String> sorted = new TreeMap<>(parameters);
        sorted.remove("Signature");
        String pairs = sorted.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(joining("&"));
        String stringToSign = method + host + path + "?" + pairs;
        // Anything but exactly HmacSHA256 means SHA-1, absence included (2.5).
        String algorithm = "HmacSHA256".equals(parameters.get("SignatureMethod")) ? "HmacSHA256" : "HmacSHA1";
        byte[] mac = Digests.mac(algorithm, secretKey.getBytes(UTF_8), stringToSign.getBytes(UTF_8));
        return new V1Signature(algorithm, stringToSign, Base64.getEncoder().encodeToString(mac));
    }

    // The header block ends in its own line feed and a further one separates it from SignedHeaders (2.3).
    private static String canonicalRequest(Tc3Request request, String payloadHash) {
        String headerLines = request.signedHeaders().stream()
                .map(SignedHeader::canonicalLine)
                .collect(joining());
        return String.join(
                "\n", request.method(), "/", request.query(), headerLines, request.signedHeaderNames(), payloadHash);
    }

    private static String sha256(byte[] bytes) {
        return Digests.hex(Digests.digest("SHA-256", bytes));
    }

    private static byte[] hmac(byte[] key, String text) {
        return Digests.mac("HmacSHA256", key, text.getBytes(UTF_8));
    }
}
