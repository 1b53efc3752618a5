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
import org.ledgermock.testing.Ledgermock;
import org.ledgermock.kybio.testing.MemberSandbox;
import org.ledgermock.tencent.testing.PartnerSandbox;

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
    void ledgermockAnswersAndIsSetUp() throws Exception {
        try (Ledgermock ledgermock = Ledgermock.start()) {
            MemberSandbox shop = ledgermock.sandbox(MemberSandbox.class);
            shop.member(MemberSandbox.EXAMPLE).setPoints("7");
            String body = "{\"appId\": \"%s\", \"customerUid\": %d}".formatted(shop.appId(), MemberSandbox.EXAMPLE);
            HttpRequest request = HttpRequest.newBuilder(shop.base().resolve("customerOpenApi/queryByUid"))
                    .header("Content-Type", "application/json; charset=utf-8")
                    .header("Data-signature", md5(shop.appKey() + body))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();

            String answer = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();

            assertTrue(answer.contains("\"point\":7"), answer);
            shop.assertNothingRefused();
        }
    }

    @Test
    void theSharedServerRunsToo() {
        PartnerSandbox partner = Ledgermock.shared().sandbox(PartnerSandbox.class);
        partner.customer(1).assertCredit("90");
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
