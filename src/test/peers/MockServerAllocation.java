import static org.mockserver.model.HttpClassCallback.callback;
import static org.mockserver.model.HttpRequest.request;
import static org.mockserver.model.HttpResponse.response;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mockserver.configuration.ConfigurationProperties;
import org.mockserver.integration.ClientAndServer;
import org.mockserver.matchers.Times;
import org.mockserver.mock.action.ExpectationResponseCallback;
import org.mockserver.model.HttpRequest;
import org.mockserver.model.HttpResponse;

/**
 * An allocation as a user of MockServer would write it by hand, as a callback in its own JVM: the signature is checked,
 * calls of a second are counted, and the total grows. Its log, which keeps each request, is off.
 */
public final class MockServerAllocation implements ExpectationResponseCallback {

    private static final String SECRET = "ledgermock-example-secret-key";
    private static final int CALLS_PER_SECOND = 1_000_000;
    private static final Pattern AUTHORIZATION = Pattern.compile("TC3-HMAC-SHA256 Credential=([^/]+)/([^/]+)/([^/]+)"
            + "/tc3_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})");
    private static final Pattern ADDED = Pattern.compile("\"AddedCredit\": *(\\d+)\\.(\\d\\d)");
    private static final Map<String, byte[]> KEYS = new ConcurrentHashMap<>();
    private static final AtomicLong TOTAL = new AtomicLong(10_000);
    private static final AtomicLong SECOND_AND_CALLS = new AtomicLong();

    public static void main(String[] arguments) {
        ConfigurationProperties.logLevel("OFF");
        ConfigurationProperties.disableSystemOut(true);
        ConfigurationProperties.disableLogging(true);
        ConfigurationProperties.maxLogEntries(1);
        ClientAndServer server = ClientAndServer.startClientAndServer(Integer.parseInt(arguments[0]));
        server.when(request().withMethod("POST").withPath("/"), Times.unlimited())
                .respond(callback(MockServerAllocation.class));
        System.out.println("listening on http://127.0.0.1:" + server.getLocalPort());
    }

    @Override
    public HttpResponse handle(HttpRequest request) throws GeneralSecurityException {
        String body = request.getBodyAsString();
        if (!isSigned(request, body)) {
            return refusal("AuthFailure.SignatureFailure");
        }
        if (callsInThisSecond() > CALLS_PER_SECOND) {
            return refusal("RequestLimitExceeded");
        }
        Matcher added = ADDED.matcher(body);
        if (!added.find()) {
            return refusal("MissingParameter");
        }
        long total = TOTAL.addAndGet(Long.parseLong(added.group(1)) * 100 + Long.parseLong(added.group(2)));
        String text = "%d.%02d".formatted(total / 100, total % 100);
        return answer("\"TotalCredit\":" + text + ",\"RemainingCredit\":" + text);
    }

    private static long callsInThisSecond() {
        long second = Instant.now().getEpochSecond();
        return SECOND_AND_CALLS.updateAndGet(old -> old >>> 24 == second ? old + 1 : second << 24 | 1) & 0xff_ffff;
    }

    private static boolean isSigned(HttpRequest request, String body) throws GeneralSecurityException {
        Matcher parts = AUTHORIZATION.matcher(request.getFirstHeader("Authorization"));
        if (!parts.matches()) {
            return false;
        }
        String scope = parts.group(2) + "/" + parts.group(3) + "/tc3_request";
        StringBuilder canonical = new StringBuilder("POST\n/\n\n");
        for (String name : parts.group(4).split(";")) {
            canonical
                    .append(name)
                    .append(':')
                    .append(request.getFirstHeader(name).trim().toLowerCase(Locale.ROOT))
                    .append('\n');
        }
        canonical.append('\n').append(parts.group(4)).append('\n').append(sha256(body));
        String toSign = "TC3-HMAC-SHA256\n" + request.getFirstHeader("X-TC-Timestamp") + "\n" + scope + "\n"
                + sha256(canonical.toString());
        return MessageDigest.isEqual(
                hmac(key(parts.group(2), parts.group(3)), toSign),
                HexFormat.of().parseHex(parts.group(5)));
    }

    private static byte[] key(String date, String service) throws GeneralSecurityException {
        byte[] kept = KEYS.get(date + service);
        if (kept != null) {
            return kept;
        }
        byte[] key = hmac(hmac(hmac(("TC3" + SECRET).getBytes(StandardCharsets.UTF_8), date), service), "tc3_request");
        KEYS.put(date + service, key);
        return key;
    }

    private static String sha256(String text) throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse refusal(String code) {
        return answer("\"Error\":{\"Code\":\"" + code + "\",\"Message\":\"" + code + "\"}");
    }

    private static HttpResponse answer(String fields) {
        return response()
                .withStatusCode(200)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"Response\":{" + fields + ",\"RequestId\":\"fixed\"}}");
    }
}
