package org.ledgermock.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.browser.Readable;
import org.ledgermock.client.NewFault;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.server.Setup;
import org.ledgermock.wiremock.MockServer;

/** The console in a browser. Not named as a test, for it needs a Chromium: {@code mvn test -Dtest=ConsoleCheck}. */
class ConsoleCheck extends ConsoleInBrowser {

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
    void of_a_thousand_customers_the_last_is_found() {
        String last = admin.create(
                        NewSandbox.of("tencent-partner").named("many").withSeed("thousand"))
                .entities("customer")
                .get(999)
                .find("ClientUin")
                .orElseThrow()
                .toString();
        show("#/sandboxes/tencent-partner/many/entities/customer");
        awaitText("main", "of which 100 are here");
        browser.evaluate("document.querySelector('main input[type=search]').focus()");
        browser.type(last);
        browser.await("document.querySelectorAll('tbody tr').length === 1");
        awaitText("tbody", last);
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
            "#/sandboxes/tencent-partner/seen/versions",
            "#/sandboxes/tencent-partner/seen/scorecard",
            "#/sandboxes/tencent-partner/seen/tried",
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
}
