package example;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In place of your own program: a plain client of the KYBIO API, which knows nothing of Ledgermock. */
final class PointsClient {

    private static final Pattern CODE = Pattern.compile("\"errorCode\"\\s*:\\s*(\\d+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String appId;
    private final String appKey;

    PointsClient(URI base, String appId, String appKey) {
        this.base = base;
        this.appId = appId;
        this.appKey = appKey;
    }

    /** Raises a member's points; says the code of the error when it is refused, and nothing otherwise. */
    String raisePoints(long customerUid, int points, String at) throws IOException, InterruptedException {
        String body = "{\"appId\": \"%s\", \"customerUid\": %d, \"pointIncrement\": %d, \"dataChangeTime\": \"%s\"}"
                .formatted(appId, customerUid, points, at);
        HttpRequest request = HttpRequest.newBuilder(base.resolve("customerOpenApi/updateBalancePointByIncrement"))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Data-signature", signature(body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        Matcher code = CODE.matcher(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        return code.find() ? code.group(1) : "";
    }

    private String signature(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest((appKey + body).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
