package org.ledgermock.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.client.NewFault;

/** The console without a mouse and without eyes, in a browser: {@code mvn test -Dtest=ConsoleAccessCheck}. */
class ConsoleAccessCheck extends ConsoleInBrowser {

    /** Where {@code .ci/run} has it from npm; it is no part of the project. */
    private static final Path AXE = Path.of("target/axe/node_modules/axe-core/axe.min.js");

    private static final String[] VIEWS = {
        "#/calls",
        "#/calls/tencent-partner/seen/REFUSED",
        "#/sandboxes",
        "#/sandboxes/tencent-partner/seen/entities/customer",
        "#/sandboxes/tencent-partner/seen/ledger",
        "#/sandboxes/tencent-partner/seen/versions",
        "#/sandboxes/tencent-partner/seen/faults",
        "#/sandboxes/tencent-partner/seen/clocks",
        "#/sandboxes/tencent-partner/seen/scorecard",
        "#/sandboxes/tencent-partner/seen/tried",
        "#/families/tencent-partner"
    };

    private String refused = "";

    private void play() {
        allocate("1");
        caller("another-made-up-key").call(ALLOCATE, "{\"ClientUin\":1,\"AddedCredit\":1}");
        partner.order(NewFault.error(ALLOCATE, "InternalError"));
        partner.takeSnapshot("kept");
        refused = partner.journal().get(0).requestId();
    }

    private void look(String view) {
        show(view.replace("REFUSED", refused));
        browser.await(
                "!document.querySelector('main').innerText.includes('Reading.') && document.querySelector('main').innerText.length > 40 && document.querySelector('nav a.inner')");
    }

    @ParameterizedTest
    @CsvSource({"390, light", "390, dark", "1280, light", "1280, dark"})
    void axe_finds_nothing(int width, String theme) throws IOException {
        assumeTrue(Files.exists(AXE), "left out: " + AXE + " is not there (npm install --prefix target/axe axe-core)");
        String axe = Files.readString(AXE);
        size(width, 844);
        play();
        for (String view : VIEWS) {
            look(view);
            browser.evaluate("document.documentElement.dataset.theme = '%s'".formatted(theme));
            browser.evaluate(
                    axe + "; axe.run({resultTypes: ['violations']}).then((found) => { window.found = found; }); 1");
            browser.await("window.found");
            assertThat(browser.evaluate(
                                    "found.violations.map(({id, nodes}) => [id, ...nodes.slice(0, 3).map((one) => one.html)])")
                            .toString())
                    .as("%s, %d, %s", view, width, theme)
                    .isEqualTo("[]");
        }
    }

    /** Every control has its turn, by Tab alone, and shows that it has it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 3, 4, 5, 6, 7, 9})
    void each_control_is_come_to_by_tab_and_shows_it(int view) {
        play();
        look(VIEWS[view]);
        browser.evaluate(
                "document.querySelectorAll('details').forEach((one) => one.open = false); window.left = new Set([...document.querySelectorAll("
                        + "'a[href], button, input, select, textarea, summary')].filter((one) => one.checkVisibility() && !one.closest('dialog')))");
        int controls = Integer.parseInt(browser.evaluate("left.size").toString());
        assertThat(controls).isGreaterThan(8);
        browser.evaluate("document.querySelector('.skip').focus(); left.delete(document.activeElement)");
        for (int at = 0; at < 3 * controls + 60; at++) {
            browser.press("Tab", 9);
            browser.evaluate(
                    "left.delete(document.activeElement); if (document.activeElement !== document.body && getComputedStyle(document.activeElement).outlineStyle === 'none') throw new Error(document.activeElement.outerHTML)");
        }
        assertThat(browser.evaluate("[...left].map((one) => one.outerHTML)").toString())
                .isEqualTo("[]");
    }

    @Test
    void a_row_that_has_the_focus_stays_the_call_that_it_is_and_has_it_again_when_one_comes_back() {
        caller().call("QueryCustomersCredit", "{}");
        show("#/calls");
        browser.await("document.querySelector('a.row')");
        browser.press("j", 74);
        browser.await("document.activeElement.matches('a.row')");
        String href = browser.evaluate("document.activeElement.href").toString();
        allocate("1");
        awaitText(".fresh", "1 new call");
        assertThat(browser.evaluate("document.activeElement.href").toString()).isEqualTo(href);
        browser.press("Enter", 13);
        awaitText("h1", "was answered");
        browser.await("document.activeElement.matches('h1')");
        browser.press("Escape", 27);
        awaitText("h1", "Calls");
        browser.await("document.activeElement.matches('a.row')");
        assertThat(browser.evaluate("document.activeElement.href").toString()).isEqualTo(href);
    }

    @Test
    void an_amount_that_was_changed_has_the_focus_again_and_the_page_its_landmarks() {
        show("#/sandboxes/tencent-partner/seen/entities/customer");
        browser.await("document.querySelector('button.value')");
        browser.evaluate("document.querySelector('button.value').focus()");
        browser.press("Enter", 13);
        browser.await("document.activeElement.matches('td input')");
        browser.press("Escape", 27);
        browser.await("document.activeElement.matches('button.value')");
        assertThat(browser.evaluate(
                                "[document.querySelectorAll('main').length, document.querySelectorAll('header').length, document.querySelectorAll('nav[aria-label]').length, document.querySelectorAll('h1').length].join(' ')")
                        .toString())
                .contains("1 1 2 1");
        assertThat(browser.evaluate(
                                "[...document.querySelectorAll('th')].filter((one) => one.scope !== 'col' || !one.innerText.trim()).length")
                        .toString())
                .isEqualTo("0");
    }
}
