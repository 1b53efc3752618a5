package org.ledgermock.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class Tc3RequestTest {

    /** The identifiers are the vendor's published examples; the signature was computed apart from this project. */
    @Test
    void signs_as_an_sdk_does() {
        String authorization = Tc3Request.authorization(
                "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
                "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
                "127.0.0.1:18999",
                "{\"AddedCredit\":10,\"ClientUin\":1}",
                Instant.ofEpochSecond(1551113065));

        assertThat(authorization)
                .isEqualTo("TC3-HMAC-SHA256"
                        + " Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/intlpartnersmgt/tc3_request,"
                        + " SignedHeaders=content-type;host,"
                        + " Signature=56ce3b196e114b4eab42cf44090a2d1ada8b28dccfd765adb5f74b883eba7ee1");
    }

    @Test
    void writes_a_whole_request() {
        String request = new String(
                Tc3Request.bytes("QueryCustomersCredit", "{\"Page\": 1}", 18080, Instant.ofEpochSecond(1551113065)),
                UTF_8);

        assertThat(request)
                .startsWith("POST / HTTP/1.1\r\nHost: 127.0.0.1:18080\r\n")
                .contains("\r\nX-TC-Action: QueryCustomersCredit\r\n", "\r\nX-TC-Timestamp: 1551113065\r\n")
                .endsWith("\r\nContent-Length: 11\r\n\r\n{\"Page\": 1}");
    }
}
