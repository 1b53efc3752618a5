package org.ledgermock.tencent.protocol;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * TC3-HMAC-SHA256: what is signed, and how (docs/sources/tencent-gateway.md#tc3).
 *
 * @param method and {@code query}: as on the request line; the query is empty for a POST
 * @param headers names in lower case, in the order in which they are signed, each with its canonical value
 * @param payloadHash lower-case hex; of the body's bytes as they were sent
 * @param timestamp seconds since the epoch
 * @param date of the credential scope
 */
public record Tc3Signature(
        String method,
        String query,
        List<Header> headers,
        String payloadHash,
        long timestamp,
        String date,
        String service) {

    /** As the Authorization header names it. */
    public static final String ALGORITHM = "TC3-HMAC-SHA256";

    static final String TERMINATOR = "tc3_request";
    static final String UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";

    private static final int KEYS_KEPT = 10_000;
    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final long MOST_SECONDS = 99_999_999_999L;
    // Nearly every call is of the same day as the one before.
    private static volatile Day lastDay = new Day(0, "1970-01-01");

    private record Day(long number, String text) {}

    private static final Map<KeyScope, byte[]> SIGNING_KEYS = new ConcurrentHashMap<>();

    public Tc3Signature {
        requireNonNull(method, "method");
        requireNonNull(query, "query");
        requireNonNull(payloadHash, "payloadHash");
        requireNonNull(date, "date");
        requireNonNull(service, "service");
        headers = List.copyOf(headers);
    }

    /** A signed header in its canonical form. */
    public record Header(String name, String value) {

        public Header {
            requireNonNull(name, "name");
            requireNonNull(value, "value");
        }

        /** Lower-cased and trimmed, name and value (docs/sources/tencent-gateway.md#tc3). */
        public static Header canonical(String name, String value) {
            return new Header(
                    name.toLowerCase(Locale.ROOT).trim(),
                    value.toLowerCase(Locale.ROOT).trim());
        }
    }

    private record KeyScope(String secret, String date, String service) {}

    /** The date of a timestamp's credential scope: UTC. One that is in milliseconds by mistake has its date too. */
    public static String dateOf(long timestamp) {
        long seconds = timestamp > MOST_SECONDS ? timestamp / 1000 : timestamp;
        long day = Math.floorDiv(seconds, SECONDS_OF_A_DAY);
        Day known = lastDay;
        if (known.number != day) {
            known = new Day(day, LocalDate.ofEpochDay(day).toString());
            lastDay = known;
        }
        return known.text;
    }

    /** The hash that stands for these bytes in a canonical request. */
    public static String payloadHash(byte[] body) {
        return Digests.sha256Hex(body);
    }

    /** The names of the signed headers, as the Authorization header lists them. */
    public String signedHeaders() {
        return addSignedHeaders(new StringBuilder()).toString();
    }

    private StringBuilder addSignedHeaders(StringBuilder text) {
        String between = "";
        for (Header header : headers) {
            text.append(between).append(header.name);
            between = ";";
        }
        return text;
    }

    public String canonicalRequest() {
        StringBuilder text = new StringBuilder(256);
        text.append(method).append("\n/\n").append(query).append('\n');
        for (Header header : headers) {
            text.append(header.name).append(':').append(header.value).append('\n');
        }
        return addSignedHeaders(text.append('\n'))
                .append('\n')
                .append(payloadHash)
                .toString();
    }

    /** What identifies the signing key: date, service and the fixed end. */
    public String scope() {
        return date + "/" + service + "/" + TERMINATOR;
    }

    public String stringToSign() {
        return stringToSign(Digests.sha256Hex(canonicalRequest()));
    }

    String stringToSign(String hashedRequest) {
        return ALGORITHM + "\n" + timestamp + "\n" + scope() + "\n" + hashedRequest;
    }

    /** The signature with this key, in lower-case hex. */
    public String sign(String secretKey) {
        return Digests.hex(Digests.hmacSha256(signingKey(secretKey), stringToSign()));
    }

    /** The value of the Authorization header of a request signed so. */
    public String authorization(String secretId, String secretKey) {
        return "%s Credential=%s/%s, SignedHeaders=%s, Signature=%s"
                .formatted(ALGORITHM, secretId, scope(), signedHeaders(), sign(secretKey));
    }

    Tc3Signature withHeader(String name, String value) {
        List<Header> changed = new ArrayList<>(headers.size());
        for (Header header : headers) {
            changed.add(header.name.equals(name) ? new Header(name, value) : header);
        }
        return withHeaders(changed);
    }

    /** For a reader's eyes: a session token may be among the signed headers. */
    Tc3Signature withoutToken() {
        return withHeader("x-tc-token", "(the session token)");
    }

    Tc3Signature withHeaders(List<Header> changed) {
        return new Tc3Signature(method, query, changed, payloadHash, timestamp, date, service);
    }

    Tc3Signature withPayloadHash(String changed) {
        return new Tc3Signature(method, query, headers, changed, timestamp, date, service);
    }

    Tc3Signature withQuery(String changed) {
        return new Tc3Signature(method, changed, headers, payloadHash, timestamp, date, service);
    }

    Tc3Signature withTimestamp(long changed) {
        return new Tc3Signature(method, query, headers, payloadHash, changed, date, service);
    }

    Tc3Signature withDate(String changed) {
        return new Tc3Signature(method, query, headers, payloadHash, timestamp, changed, service);
    }

    Tc3Signature withService(String changed) {
        return new Tc3Signature(method, query, headers, payloadHash, timestamp, date, changed);
    }

    // Three of the five HMACs of a signature depend on secret, date and service alone: the same for a whole day.
    byte[] signingKey(String secretKey) {
        KeyScope keyScope = new KeyScope(secretKey, date, service);
        byte[] known = SIGNING_KEYS.get(keyScope);
        if (known != null) {
            return known;
        }
        byte[] key = derived("TC3" + secretKey);
        if (SIGNING_KEYS.size() >= KEYS_KEPT) {
            SIGNING_KEYS.clear();
        }
        SIGNING_KEYS.put(keyScope, key);
        return key;
    }

    byte[] derived(String secretKey) {
        byte[] dateKey = Digests.hmacSha256(Digests.utf8(secretKey), date);
        byte[] serviceKey = Digests.hmacSha256(dateKey, service);
        return Digests.hmacSha256(serviceKey, TERMINATOR);
    }
}
