package example;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.ledgermock.cucumber.Scenarios;
import org.ledgermock.tencent.testing.PartnerSandbox;

public final class CreditSteps {

    private static final Pattern CODE = Pattern.compile("\"Code\"\\s*:\\s*\"([^\"]+)\"");
    private static final String TYPE = "application/json";

    private String told = "";

    @When("we allocate {word} to customer {long}")
    public void allocate(String amount, long uin) throws Exception {
        PartnerSandbox partner = Scenarios.sandbox(PartnerSandbox.class);
        told = call(partner, "AllocateCustomerCredit", "{\"ClientUin\": %d, \"AddedCredit\": %s}".formatted(uin, amount));
    }

    @When("we allocate {word} to customer {long}, {int} times")
    public void allocate(String amount, long uin, int times) throws Exception {
        for (int call = 0; call < times; call++) {
            allocate(amount, uin);
        }
    }

    @Then("our user is told {word}")
    public void told(String code) {
        if (!told.equals(code)) {
            throw new AssertionError("our user was told '%s'".formatted(told));
        }
    }

    // In place of your own program: a TC3-HMAC-SHA256 client in thirty lines.
    private static String call(PartnerSandbox partner, String action, String body) throws Exception {
        long now = Instant.now().getEpochSecond();
        String date = Instant.ofEpochSecond(now).toString().substring(0, 10);
        String canonical = "POST\n/\n\ncontent-type:%s\nhost:%s\n\ncontent-type;host\n%s"
                .formatted(TYPE, partner.authority(), sha256(body));
        String scope = date + "/intlpartnersmgt/tc3_request";
        String toSign = "TC3-HMAC-SHA256\n%d\n%s\n%s".formatted(now, scope, sha256(canonical));
        byte[] dateKey = hmac(("TC3" + partner.secretKey()).getBytes(UTF_8), date);
        byte[] key = hmac(hmac(dateKey, "intlpartnersmgt"), "tc3_request");
        HttpRequest request = HttpRequest.newBuilder(partner.endpoint().resolve("/"))
                .header("Content-Type", TYPE)
                .header("X-TC-Action", action)
                .header("X-TC-Version", "2022-09-28")
                .header("X-TC-Timestamp", Long.toString(now))
                .header(
                        "Authorization",
                        "TC3-HMAC-SHA256 Credential=%s/%s, SignedHeaders=content-type;host, Signature=%s"
                                .formatted(partner.secretId(), scope, HexFormat.of().formatHex(hmac(key, toSign))))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        Matcher code = CODE.matcher(HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body());
        return code.find() ? code.group(1) : "";
    }

    private static String sha256(String text) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(UTF_8));
    }
}
