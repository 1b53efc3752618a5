import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Reads a customer's credit, then adds 10 to it. Nothing here tries again. */
public class Pay {

    private static final String ID = given("LEDGERMOCK_ID", "AKIDLEDGERMOCKEXAMPLE");
    private static final String SECRET = given("LEDGERMOCK_SECRET", "ledgermock-example-secret-key");

    private static String given(String variable, String otherwise) {
        return System.getenv().getOrDefault(variable, otherwise);
    }

    public static void main(String[] arguments) throws Exception {
        URL api = URI.create((arguments.length > 0 ? arguments[0] : given("LEDGERMOCK_URL", "")) + "/").toURL();
        System.out.println(call(api, "QueryCreditByUinList", "{\"UinList\": [1]}"));
        System.out.println(call(api, "AllocateCustomerCredit", "{\"ClientUin\": 1, \"AddedCredit\": 10}"));
    }

    private static String call(URL api, String action, String body) throws IOException, GeneralSecurityException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String time = String.valueOf(Instant.now().getEpochSecond());
        HttpURLConnection connection = (HttpURLConnection) api.openConnection();
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("X-TC-Action", action);
        connection.setRequestProperty("X-TC-Version", "2022-09-28");
        connection.setRequestProperty("X-TC-Timestamp", time);
        connection.setRequestProperty("Authorization", authorization(api.getAuthority(), time, bytes));
        connection.setDoOutput(true);
        connection.getOutputStream().write(bytes);
        try (InputStream answer = connection.getInputStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    // The vendor's signature, TC3-HMAC-SHA256.
    private static String authorization(String host, String time, byte[] body) throws GeneralSecurityException {
        String day = Instant.ofEpochSecond(Long.parseLong(time)).toString().substring(0, 10);
        String scope = day + "/intlpartnersmgt/tc3_request";
        String request = "POST\n/\n\ncontent-type:application/json\nhost:" + host + "\n\ncontent-type;host\n" + digest(body);
        String toSign = "TC3-HMAC-SHA256\n" + time + "\n" + scope + "\n" + digest(utf8(request));
        byte[] key = hmac(hmac(hmac(utf8("TC3" + SECRET), day), "intlpartnersmgt"), "tc3_request");
        return "TC3-HMAC-SHA256 Credential=" + ID + "/" + scope + ", SignedHeaders=content-type;host, Signature="
                + HexFormat.of().formatHex(hmac(key, toSign));
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(utf8(text));
    }

    private static String digest(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
