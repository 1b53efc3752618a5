package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.ledgermock.wiremock.MockServer;
import org.ledgermock.wiremock.ServerOptions;

class HostileClassPathTest {

    @Test
    void theClassPathIsAsHostileAsItClaims() {
        assertEquals("jackson-annotations-2.15.4.jar", jarOf(JsonProperty.class));
        assertEquals("json-schema-validator-1.5.9.jar", jarOf(JsonSchemaFactory.class));
        assertEquals(System.getProperty("first"), jarOf(WireMockServer.class));
    }

    @Test
    void theProjectsOwnValidatorStillWorks() {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        assertEquals(
                1,
                factory.getSchema("{\"type\": \"object\", \"required\": [\"a\"]}")
                        .validate("{}", com.networknt.schema.InputFormat.JSON)
                        .size());
    }

    @Test
    void ledgermockAnswers() throws Exception {
        try (MockServer server = MockServer.start(ServerOptions.DEFAULT)) {
            String body = "{\"appId\": \"LEDGERMOCKEXAMPLE\", \"customerUid\": 231607639459718452}";
            HttpRequest request = HttpRequest.newBuilder(
                            server.uri().resolve("/pospal-api2/openapi/v1/customerOpenApi/queryByUid"))
                    .header("Content-Type", "application/json; charset=utf-8")
                    .header("Data-signature", md5("ledgermock-example-app-key" + body))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();

            String answer = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();

            assertTrue(answer.contains("\"customerUid\":231607639459718452"), answer);
        }
    }

    private static String jarOf(Class<?> type) {
        return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .getFileName()
                .toString();
    }

    private static String md5(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().withUpperCase().formatHex(digest);
    }
}
