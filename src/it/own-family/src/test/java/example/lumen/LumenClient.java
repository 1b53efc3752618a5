package example.lumen;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledgermock.testing.TestSandbox;

/** A client of Lumen Cards as a shop would write it: an adjustment whose answer is lost is sent again with its key. */
final class LumenClient {

    private static final Pattern CODE = Pattern.compile("\\{\"errors\":\\[\\{\"code\":\"(\\w+)\"");
    private static final Pattern NEXT = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");

    private final URI endpoint;
    private final String token;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    LumenClient(TestSandbox shop) {
        this(shop.endpoint(), shop.credential().secret());
    }

    LumenClient(URI endpoint, String token) {
        this.endpoint = endpoint;
        this.token = token;
    }

    /** An answer of Lumen Cards that says no. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        final int status;
        final String code;

        Refused(int status, String code) {
            super(status + " " + code);
            this.status = status;
            this.code = code;
        }
    }

    String adjust(String card, String amount, String key) throws IOException, InterruptedException {
        String path = "/v2/cards/" + card + "/adjustments";
        String body = "{\"amount\":" + amount + "}";
        try {
            return call("POST", path, body, key);
        } catch (IOException unknown) {
            return call("POST", path, body, key);
        }
    }

    String card(String card) throws IOException, InterruptedException {
        return call("GET", "/v2/cards/" + card, "", "");
    }

    String create(String holder) throws IOException, InterruptedException {
        return call("POST", "/v2/cards", "{\"holder\":\"" + holder + "\"}", "");
    }

    String rename(String card, String holder) throws IOException, InterruptedException {
        return call("PATCH", "/v2/cards/" + card, "{\"holder\":\"" + holder + "\"}", "");
    }

    /** All pages, one after the other. */
    String cards(int limit) throws IOException, InterruptedException {
        StringBuilder pages = new StringBuilder();
        String query = "?limit=" + limit;
        while (true) {
            String page = call("GET", "/v2/cards" + query, "", "");
            pages.append(page);
            Matcher next = NEXT.matcher(page);
            if (!next.find()) {
                return pages.toString();
            }
            query = "?limit=" + limit + "&cursor=" + next.group(1);
        }
    }

    String call(String method, String path, String body, String key) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint.resolve(path))
                .header("Authorization", "Bearer " + token)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            Matcher code = CODE.matcher(response.body());
            throw new Refused(response.statusCode(), code.find() ? code.group(1) : response.body());
        }
        return response.body();
    }
}
