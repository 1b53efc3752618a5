package org.ledgermock.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.browser.Browser;
import org.ledgermock.browser.Readable;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.client.NewFault;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.server.Setup;
import org.ledgermock.wiremock.MockServer;

/** The console in a browser. Not named as a test, for it needs a Chromium: {@code mvn test -Dtest=ConsoleCheck}. */
class ConsoleCheck {

    private static final String ROOT = "/__admin/ledgermock/";
    private static final String ALLOCATE = "AllocateCustomerCredit";
    private static final String UID = "231607639459718452";

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

    private final Browser browser = Objects.requireNonNull(started);
    private MockServer server = MockServer.start(Setup.DEFAULT);
    private final LedgermockClient admin = LedgermockClient.of(server.uri());
    private final SandboxClient partner =
            admin.create(NewSandbox.of("tencent-partner").named("seen").withSeed("example"));

    @BeforeEach
    void wide() {
        size(1280, 800);
    }

    // Whatever was seen: no script failed, and nothing was asked for that the policy forbids.
    @AfterEach
    void nothingWentWrong() {
        assertThat(browser.toldSince("Runtime.exceptionThrown")).isEmpty();
        assertThat(browser.toldSince("Log.entryAdded"))
                .noneSatisfy(entry -> assertThat(entry.toString())
                        .contains("\"level\":\"error\"")
                        .doesNotContain("status of 4", "status of 503", "ERR_CONNECTION"));
        server.close();
    }

    private void size(int width, int height) {
        browser.send(
                "Emulation.setDeviceMetricsOverride",
                JsonObject.builder()
                        .put("width", width)
                        .put("height", height)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", width < 720)
                        .build());
    }

    private void show(String hash) {
        browser.show(URI.create("about:blank"));
        browser.show(URI.create(server.uri() + ROOT + hash));
        browser.await("document.querySelector('h1')");
    }

    private String text(String selector) {
        return ((JsonString) browser.evaluate("document.querySelector('%s')?.innerText ?? ''".formatted(selector)))
                .text();
    }

    private void click(String words) {
        String button = "[...document.querySelectorAll('button')].find(one => one.innerText === %s)"
                .formatted(new JsonString(words));
        browser.await(button);
        browser.evaluate(button + ".click()");
    }

    private void awaitText(String selector, String words) {
        browser.await(
                "document.querySelector('%s')?.innerText.includes(%s)".formatted(selector, new JsonString(words)));
    }

    private TencentClient caller() {
        org.ledgermock.message.Credential own = partner.credentials().get(0);
        return caller(own.secret());
    }

    private TencentClient caller(String secret) {
        return new TencentClient(
                server.uri(), new Credential(partner.credentials().get(0).id(), secret), InstantSource.system());
    }

    private void allocate(String amount) {
        caller().call(ALLOCATE, "{\"ClientUin\":1,\"AddedCredit\":%s}".formatted(amount));
    }

    @Test
    void a_call_appears_by_itself_and_a_click_shows_what_it_moved() {
        show("#/calls");
        awaitText(".empty", "No call has come yet");
        allocate("671.20");

        browser.await("document.querySelectorAll('a.row').length === 1");
        assertThat(text("a.row")).contains(ALLOCATE, "+671.20", "customer 1", "changed");
        browser.evaluate("document.querySelector('a.row').click()");
        awaitText("h1", ALLOCATE + " was carried out");
        awaitText("table", "671.20");
        assertThat(text("table")).contains("+671.20", "761.20");
    }

    @Test
    void a_refused_call_says_why() {
        show("#/calls");
        caller("another-made-up-key").call(ALLOCATE, "{\"ClientUin\":1,\"AddedCredit\":1}");
        browser.await("document.querySelector('a.row')");
        assertThat(text("a.row")).contains("AuthFailure.SignatureFailure", "signature");
        browser.evaluate("document.querySelector('a.row').click()");

        awaitText("h1", "was refused at signature");
        assertThat(text(".cause")).contains("made with another key");
        assertThat(text(".stages .refused")).contains("signature");
        assertThat(text("main")).contains("string to sign");
        // In one screen, on a phone as well.
        size(390, 844);
        assertThat(browser.evaluate("document.querySelector('.cause').getBoundingClientRect().bottom < innerHeight")
                        .toString())
                .isEqualTo("true");
    }

    @Test
    void each_broken_rule_stands_at_its_field() {
        caller().call(ALLOCATE, "{\"ClientUin\":\"x\",\"Added\":1}");
        show("#/calls");
        browser.await("document.querySelector('a.row')");
        browser.evaluate("document.querySelector('a.row').click()");
        awaitText("table", "/ClientUin");
        assertThat(text("table")).contains("expected integer", "/AddedCredit", "/Added");
    }

    @Test
    void a_member_of_eighteen_digits_is_shown_and_changed_to_the_last_digit() {
        SandboxClient shop =
                admin.create(NewSandbox.of("kybio-member").named("seen").withSeed("example"));
        show("#/sandboxes/kybio-member/seen/entities/member");
        browser.await("document.querySelector('button.value')");
        assertThat(text("tbody")).contains(UID);
        String key = text("tbody tr td");
        browser.evaluate("document.querySelector('button.value').click()");
        browser.await("document.activeElement.matches('td input')");
        browser.type("0.10");
        browser.press("Enter", 13);

        browser.await("!document.querySelector('td input')");
        browser.await("document.querySelector('button.value').innerText === '0.10'");
        assertThat(quantity(shop, "member", key, "balance")).isEqualTo(new BigDecimal("0.10"));
    }

    @Test
    void what_the_server_refuses_stands_at_the_field() {
        show("#/sandboxes/tencent-partner/seen/entities/customer");
        browser.await("document.querySelector('button.value')");
        browser.evaluate("document.querySelector('button.value').click()");
        browser.await("document.activeElement.matches('td input')");
        browser.type("-5");
        browser.press("Enter", 13);
        browser.await("document.querySelector('.problem')");
        assertThat(text(".problem")).isNotEmpty();
        browser.press("Escape", 27);
        browser.await("!document.querySelector('td input')");
    }

    @Test
    void a_fault_is_ordered_and_seen_to_happen() {
        show("#/sandboxes/tencent-partner/seen/faults");
        awaitText(".empty", "No fault is on order");
        browser.evaluate(
                "(() => { const [operation, what] = document.querySelectorAll('main select'); operation.value = '%s'; operation.dispatchEvent(new Event('change')); what.value = 'error'; what.dispatchEvent(new Event('change')); })()"
                        .formatted(ALLOCATE));
        browser.await("document.querySelectorAll('main select').length === 3");
        browser.evaluate(
                "(() => { const code = document.querySelectorAll('main select')[2]; code.value = 'InternalError'; code.dispatchEvent(new Event('change')); })()");
        browser.await("document.querySelector('textarea').value.includes('InternalError')");
        click("Order it");
        awaitText("table", "0 of 0");
        allocate("1");

        awaitText("table", "1 of 1, over");
        assertThat(partner.journal().get(0).code()).contains("InternalError");
        show("#/calls");
        awaitText("a.row", "error");
        click("Faults");
        browser.await("document.querySelectorAll('a.row').length === 1");
    }

    @Test
    void the_clock_is_turned_and_frozen() {
        show("#/sandboxes/tencent-partner/seen/clocks");
        click("+1 day");
        awaitText("main", "PT24H");
        assertThat(partner.apiTime().now()).isAfter(Instant.now().plusSeconds(86_000));
        click("Freeze");
        awaitText("main", "It stands still");
    }

    @Test
    void what_came_later_is_taken_back_when_one_has_said_so() {
        partner.takeSnapshot("before");
        allocate("10");
        show("#/sandboxes/tencent-partner/seen/snapshots");
        click("Go back to it");
        awaitText(".cause", "takes away all that came later");
        click("Keep now as 'before-before', and go back");

        browser.await(
                "document.querySelectorAll('tbody tr').length === 2 && !document.querySelector('[role=alertdialog]')");
        assertThat(quantity(partner, "customer", "1", "Credit")).isEqualByComparingTo("90");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=document.title=666>",
                "'\"><script>document.title=666</script>",
                "\u202eabc\u0007",
                "${document.title=666}",
            })
    void hostile_names_and_remarks_are_texts(String hostile) {
        caller().call(
                        "ModifyClientRemark",
                        JsonObject.of("ClientUin", "1")
                                .with("Remark", new JsonString(hostile))
                                .toString());
        if (hostile.chars().allMatch(one -> one >= ' ' && one <= '~')) {
            caller().call(hostile, "{}");
        }
        for (String hash :
                new String[] {"#/calls", "#/sandboxes/tencent-partner/seen/entities/customer", "#/sandboxes"}) {
            show(hash);
            browser.await("document.querySelector('a.row, table')");
            assertThat(browser.evaluate("document.querySelectorAll('main img, main script').length")
                            .toString())
                    .isEqualTo("0");
            assertThat(browser.evaluate("document.title").toString()).doesNotContain("666 ");
        }
    }

    @Test
    void the_token_is_asked_for_and_is_not_left_in_the_address() {
        try (MockServer guarded =
                MockServer.start(Setup.builder().adminToken("a-made-up-token").build())) {
            browser.show(URI.create(guarded.uri() + ROOT));
            awaitText("h1", "asks for its token");
            browser.evaluate("document.querySelector('input').focus()");
            browser.type("a-made-up-token");
            browser.press("Enter", 13);
            awaitText("h1", "Calls");
            browser.evaluate("sessionStorage.clear()");
            browser.show(URI.create("about:blank"));
            browser.show(URI.create(guarded.uri() + ROOT + "#token=a-made-up-token"));
            awaitText("h1", "Calls");
            assertThat(browser.evaluate("location.href").toString()).doesNotContain("made-up");
        }
    }

    @Test
    void a_server_that_goes_and_comes_is_told_and_what_was_seen_stays() {
        allocate("1");
        show("#/calls");
        browser.await("document.querySelector('a.row')");
        int port = server.uri().getPort();
        server.close();
        awaitText(".bar", "does not answer");
        assertThat(text("a.row")).contains(ALLOCATE);
        server = MockServer.start(Setup.builder().port(port).build());
        browser.await("!document.querySelector('.bar')");
        awaitText(".empty", "No call has come yet");
    }

    @Test
    void while_one_reads_further_down_the_list_keeps_its_place() {
        partner.switchLimitOff("limit.QueryCustomersCredit");
        for (int call = 0; call < 80; call++) {
            caller().call("QueryCustomersCredit", "{}");
        }
        show("#/calls");
        browser.await("document.querySelector('.list')?.scrollHeight > 2000");
        browser.evaluate("document.querySelector('.list').scrollTop = 1000");
        browser.await("document.querySelector('a.row').offsetTop > 300");
        String seen = browser.evaluate(
                        "[...document.querySelectorAll('a.row')].find(row => row.getBoundingClientRect().top > 400).href")
                .toString();
        for (int call = 0; call < 5; call++) {
            caller().call("QueryCustomersCredit", "{}");
        }
        awaitText(".fresh", "5 new calls");
        assertThat(browser.evaluate(
                                "[...document.querySelectorAll('a.row')].find(row => row.getBoundingClientRect().top > 400).href")
                        .toString())
                .isEqualTo(seen);
        browser.evaluate("document.querySelector('.fresh').click()");
        browser.await("!document.querySelector('.fresh')");
    }

    @Test
    void with_the_keyboard_alone_one_finds_out_why_a_call_was_refused() {
        caller().call(ALLOCATE, "{\"ClientUin\":1}");
        show("#/sandboxes");
        browser.press("g", 71);
        browser.press("c", 67);
        browser.await("document.querySelector('a.row')");
        browser.press("j", 74);
        browser.await("document.activeElement.matches('a.row')");
        browser.press("Enter", 13);
        awaitText("h1", "was refused at");
    }

    @ParameterizedTest
    @CsvSource({"390", "1280"})
    void nothing_is_wider_than_the_window_and_all_can_be_read_in_the_light_and_in_the_dark(int width) {
        size(width, 844);
        allocate("1");
        caller("another-made-up-key").call(ALLOCATE, "{\"ClientUin\":1,\"AddedCredit\":1}");
        partner.order(NewFault.error(ALLOCATE, "InternalError"));
        String refused = partner.journal().get(0).requestId();
        for (String hash : new String[] {
            "#/calls",
            "#/calls/tencent-partner/seen/" + refused,
            "#/sandboxes",
            "#/sandboxes/tencent-partner/seen/entities/customer",
            "#/sandboxes/tencent-partner/seen/ledger",
            "#/sandboxes/tencent-partner/seen/faults",
            "#/sandboxes/tencent-partner/seen/clocks",
            "#/sandboxes/tencent-partner/seen/snapshots",
            "#/sandboxes/tencent-partner/seen/scorecard",
            "#/families/tencent-partner"
        }) {
            show(hash);
            browser.await(
                    "!document.querySelector('main').innerText.includes('Reading.') && document.querySelector('main').innerText.length > 40");
            assertThat(browser.evaluate(Readable.TOO_WIDE).toString())
                    .as("%s at %d", hash, width)
                    .isEqualTo("[]");
            for (String theme : new String[] {"light", "dark"}) {
                browser.evaluate("document.documentElement.dataset.theme = '%s'".formatted(theme));
                assertThat(browser.evaluate(Readable.FAINT).toString())
                        .as("%s in the %s", hash, theme)
                        .isEqualTo("[]");
            }
            assertThat(browser.evaluate(Readable.NAMELESS).toString()).as(hash).isEqualTo("[]");
        }
    }

    @Test
    void a_call_of_nobodys_credential_is_there_too() {
        new TencentClient(server.uri(), new Credential("AKIDNOBODY", "no-key"), InstantSource.system())
                .call(ALLOCATE, "{}");
        show("#/calls");
        browser.await("document.querySelector('a.row')");
        assertThat(text("a.row")).contains("no sandbox");
        browser.evaluate("document.querySelector('a.row').click()");
        awaitText("h1", "was refused at");
        awaitText(".cause", "AKIDNOBODY");
    }

    private static BigDecimal quantity(SandboxClient sandbox, String kind, String key, String quantity) {
        return sandbox.entity(kind, key)
                .flatMap(entity -> entity.number(quantity))
                .orElseThrow();
    }
}
