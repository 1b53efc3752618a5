package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.ledgermock.oracle.ExactJson;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.oracle.RawHttp;
import tools.jackson.databind.JsonNode;

/** Reads the admin API of a server. */
final class Admin {

    private static final String REFUSALS = "/__admin/ledgermock/refusals";

    private Admin() {}

    static RawAnswer get(Served served, String path) throws IOException {
        return served.exchange(RawHttp.head("GET " + path + " HTTP/1.1", "Host: " + served.authority()));
    }

    /** All refusals, newest first. */
    static List<JsonNode> refusals(Served served) throws IOException {
        JsonNode json = json(get(served, REFUSALS));
        assertThat(json.propertyNames()).containsExactly("refusals");
        return json.path("refusals").valueStream().toList();
    }

    static String refusalsText(Served served) throws IOException {
        return get(served, REFUSALS).bodyText();
    }

    static JsonNode refusal(Served served, String requestId) throws IOException {
        JsonNode json = json(get(served, REFUSALS + "/" + requestId));
        assertThat(json.path("requestId").stringValue()).isEqualTo(requestId);
        return json;
    }

    private static JsonNode json(RawAnswer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.value("Content-Type")).contains("application/json");
        return ExactJson.read(answer.bodyText());
    }
}
