// Calls to both vendors, signed; for the Java programs of this folder.

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

final class Signed {

    static final String URL = System.getenv("LEDGERMOCK_URL");
    static final String ID = System.getenv("LEDGERMOCK_ID");
    private static final String SECRET = System.getenv("LEDGERMOCK_SECRET");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Signed() {}

    /** It is not known what came of a call. */
    static final class Unclear extends Exception {
        Unclear(String what) {
            super(what);
        }
    }

    static final class Refused extends Exception {
        final String code;

        Refused(String code) {
            super(code);
            this.code = code;
        }
    }

    interface Program {
        void run() throws Exception;
    }

    /** Exit 75 when it is not known what was done. */
    static void main(Program program) {
        int exit = 0;
        try {
            program.run();
        } catch (Unclear unclear) {
            System.err.println(unclear);
            exit = 75;
        } catch (Exception trouble) {
            System.err.println(trouble);
            exit = 1;
        }
        System.exit(exit);
    }

    static String tencent(String action, String body) throws Exception {
        String answer = send(tencentRequest(action, body));
        Matcher code = Pattern.compile("\"Error\":\\{\"Code\":\"([^\"]+)").matcher(answer);
        if (code.find()) {
            String is = code.group(1);
            if (is.startsWith("InternalError") || is.equals("OperationDenied.ServiceBusy")) {
                throw new Unclear(is);
            }
            throw new Refused(is);
        }
        return answer;
    }

    static HttpRequest.Builder tencentRequest(String action, String body) throws Exception {
        long now = Instant.now().getEpochSecond();
        String day = Instant.ofEpochSecond(now).toString().substring(0, 10);
        String scope = day + "/intlpartnersmgt/tc3_request";
        String canonical = "POST\n/\n\ncontent-type:application/json\nhost:" + URI.create(URL).getAuthority()
                + "\n\ncontent-type;host\n" + digest("SHA-256", body);
        byte[] key = ("TC3" + SECRET).getBytes(UTF_8);
        for (String word : new String[] {day, "intlpartnersmgt", "tc3_request"}) {
            key = hmac(key, word);
        }
        String signature = HexFormat.of()
                .formatHex(hmac(key, "TC3-HMAC-SHA256\n" + now + "\n" + scope + "\n" + digest("SHA-256", canonical)));
        return request("/", body)
                .header("Content-Type", "application/json")
                .header("X-TC-Action", action)
                .header("X-TC-Version", "2022-09-28")
                .header("X-TC-Timestamp", Long.toString(now))
                .header(
                        "Authorization",
                        "TC3-HMAC-SHA256 Credential=" + ID + "/" + scope + ", SignedHeaders=content-type;host, Signature="
                                + signature);
    }

    static String kybio(String operation, String members) throws Exception {
        String body = "{\"appId\":\"" + ID + "\"," + members + "}";
        String answer = send(request("/openapi/v1/customerOpenApi/" + operation, body)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "openApi")
                .header("time-stamp", Long.toString(System.currentTimeMillis()))
                .header("data-signature", digest("MD5", SECRET + body).toUpperCase()));
        if (!answer.contains("\"status\":\"success\"")) {
            Matcher code = Pattern.compile("\"errorCode\":([1-9]\\d*)").matcher(answer);
            throw code.find() ? new Refused(code.group(1)) : new Unclear("no code, or 0");
        }
        return answer;
    }

    private static HttpRequest.Builder request(String path, String body) {
        return HttpRequest.newBuilder(URI.create(URL + path))
                .timeout(Duration.ofMillis(
                        (long) (1_000 * Double.parseDouble(System.getenv().getOrDefault("PATIENCE", "2.5")))))
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String send(HttpRequest.Builder request) throws Exception {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 || answer.body().isEmpty()) {
                throw new Unclear("status " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException trouble) {
            throw new Unclear(trouble.toString());
        }
    }

    static BigDecimal amount(String field, String answer) throws Unclear {
        return new BigDecimal(found("\"" + field + "\":(-?[0-9.]+)", answer));
    }

    static String found(String pattern, String answer) throws Unclear {
        Matcher matcher = Pattern.compile(pattern).matcher(answer);
        if (!matcher.find()) {
            throw new Unclear("no " + pattern);
        }
        return matcher.group(1);
    }

    private static String digest(String algorithm, String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(UTF_8)));
    }

    private static byte[] hmac(byte[] key, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(UTF_8));
    }
}
