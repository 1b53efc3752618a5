// wrong: has no repeat in it, but HttpURLConnection has: it sends a POST again when a kept connection ends without an answer
// family: tencent-partner
// expect: customer 1 gains 10 once
// found: moved-twice
// with: AllocateCustomerCredit lost
// named: blind-repeat, perhaps sent-again

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpRequest;

final class WrongUrlConnection {

    public static void main(String[] arguments) {
        Signed.main(() -> {
            call("QueryPartnerCredit", "{}");
            call("AllocateCustomerCredit", "{\"ClientUin\":1,\"AddedCredit\":10}");
        });
    }

    private static void call(String action, String body) throws Exception {
        HttpRequest signed = Signed.tencentRequest(action, body).build();
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(Signed.URL + "/").toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        signed.headers().map().forEach((name, values) -> connection.setRequestProperty(name, values.get(0)));
        connection.getOutputStream().write(body.getBytes(UTF_8));
        try (InputStream answer = connection.getInputStream()) {
            System.out.println(new String(answer.readAllBytes(), UTF_8));
        }
    }
}
