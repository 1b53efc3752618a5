package org.ledgermock.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.browser.Browser;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.server.Setup;
import org.ledgermock.wiremock.MockServer;

/** What is looked at in a browser: a server with a sandbox, and its console. */
abstract class ConsoleInBrowser {

    static final String ROOT = "/__admin/ledgermock/";
    static final String ALLOCATE = "AllocateCustomerCredit";
    static final String UID = "231607639459718452";

    @TempDir
    private static Path folder;

    private static @Nullable Browser started;

    @BeforeAll
    static void open() throws IOException {
        assumeTrue(Browser.found().isPresent(), "left out: there is no Chromium here (Debian's package is 'chromium')");
        started = Browser.start(Browser.found().orElseThrow(), folder.resolve("browser"));
    }

    @AfterAll
    static void close() {
        if (started != null) {
            started.close();
        }
    }

    final Browser browser = Objects.requireNonNull(started);
    MockServer server = MockServer.start(Setup.DEFAULT);
    final LedgermockClient admin = LedgermockClient.of(server.uri());
    final SandboxClient partner =
            admin.create(NewSandbox.of("tencent-partner").named("seen").withSeed("example"));

    @BeforeEach
    final void wide() {
        size(1280, 800);
    }

    // Whatever was seen: no script failed, and nothing was asked for that the policy forbids.
    @AfterEach
    final void nothingWentWrong() {
        assertThat(browser.toldSince("Runtime.exceptionThrown")).isEmpty();
        assertThat(browser.toldSince("Log.entryAdded"))
                .noneSatisfy(entry -> assertThat(entry.toString())
                        .contains("\"level\":\"error\"")
                        .doesNotContain(
                                "status of 4", "status of 503", "ERR_CONNECTION", "ERR_INCOMPLETE", "ERR_EMPTY"));
        server.close();
    }

    final void size(int width, int height) {
        browser.send(
                "Emulation.setDeviceMetricsOverride",
                JsonObject.builder()
                        .put("width", width)
                        .put("height", height)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", width < 720)
                        .build());
    }

    final void show(String hash) {
        browser.show(URI.create("about:blank"));
        browser.show(URI.create(server.uri() + ROOT + hash));
        browser.await("document.querySelector('h1')");
    }

    final String text(String selector) {
        return ((JsonString) browser.evaluate("document.querySelector('%s')?.innerText ?? ''".formatted(selector)))
                .text();
    }

    final void click(String words) {
        String button = "[...document.querySelectorAll('button')].find(one => one.innerText === %s)"
                .formatted(new JsonString(words));
        browser.await(button);
        browser.evaluate(button + ".click()");
    }

    final void awaitText(String selector, String words) {
        browser.await(
                "document.querySelector('%s')?.innerText.includes(%s)".formatted(selector, new JsonString(words)));
    }

    final TencentClient caller() {
        org.ledgermock.message.Credential own = partner.credentials().get(0);
        return caller(own.secret());
    }

    final TencentClient caller(String secret) {
        return new TencentClient(
                server.uri(), new Credential(partner.credentials().get(0).id(), secret), InstantSource.system());
    }

    final void allocate(String amount) {
        caller().call(ALLOCATE, "{\"ClientUin\":1,\"AddedCredit\":%s}".formatted(amount));
    }
}
