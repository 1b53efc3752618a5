package org.ledgermock.console;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.browser.Browser;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.client.NewFault;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.message.JsonObject;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.server.Setup;
import org.ledgermock.wiremock.MockServer;

/** Takes the pictures of docs/console.md, of a scene that it plays: {@code mvn test -Dtest=ConsolePictures}. */
class ConsolePictures {

    private static final Path DOCS = Path.of("docs/pictures");
    private static final String ALLOCATE = "AllocateCustomerCredit";

    @Test
    void take(@TempDir Path folder) throws IOException {
        assumeTrue(Browser.found().isPresent(), "left out: there is no Chromium here (Debian's package is 'chromium')");
        Files.createDirectories(DOCS);
        try (MockServer server = MockServer.start(Setup.DEFAULT);
                Browser browser = Browser.start(Browser.found().orElseThrow(), folder)) {
            SandboxClient shop = LedgermockClient.of(server.uri())
                    .create(NewSandbox.of("tencent-partner").named("payments").withSeed("thousand"));
            play(server, shop);
            browser.send(
                    "Emulation.setDeviceMetricsOverride",
                    JsonObject.builder()
                            .put("width", 1200)
                            .put("height", 700)
                            .put("deviceScaleFactor", 1)
                            .put("mobile", false)
                            .build());
            String refused = shop.journal(Map.of("stage", "signature")).get(0).requestId();
            for (Map.Entry<String, String> one : Map.of(
                            "calls", "#/calls",
                            "refused", "#/calls/tencent-partner/payments/" + refused,
                            "ledger", "#/sandboxes/tencent-partner/payments/ledger",
                            "versions", "#/sandboxes/tencent-partner/payments/versions",
                            "tried", "#/sandboxes/tencent-partner/payments/tried")
                    .entrySet()) {
                browser.show(URI.create("about:blank"));
                browser.show(URI.create(server.uri() + "/__admin/ledgermock/" + one.getValue()));
                browser.await("document.querySelector('main a.row, main table, main .stages')");
                Files.write(DOCS.resolve("console-" + one.getKey() + ".png"), browser.picture());
            }
        }
    }

    private static void play(MockServer server, SandboxClient shop) {
        TencentClient right = caller(server, shop, shop.credentials().get(0).secret());
        right.call("QueryCreditByUinList", "{\"UinList\":[200000000002]}");
        right.call(ALLOCATE, "{\"ClientUin\":200000000002,\"AddedCredit\":671.20}");
        right.call(ALLOCATE, "{\"ClientUin\":200000000002,\"AddedCredit\":\"ten\"}");
        caller(server, shop, "a-key-of-another-account")
                .call(ALLOCATE, "{\"ClientUin\":200000000003,\"AddedCredit\":10}");
        shop.order(NewFault.error(ALLOCATE, "InternalError"));
        right.call(ALLOCATE, "{\"ClientUin\":200000000003,\"AddedCredit\":10}");
        right.call(ALLOCATE, "{\"ClientUin\":200000000003,\"AddedCredit\":10}");
        right.call(ALLOCATE, "{\"ClientUin\":200000000002,\"AddedCredit\":-71.20}");
        right.call("QueryCreditAllocationHistory", "{\"ClientUin\":200000000002}");
    }

    private static TencentClient caller(MockServer server, SandboxClient shop, String secret) {
        return new TencentClient(
                server.uri(), new Credential(shop.credentials().get(0).id(), secret), InstantSource.system());
    }
}
