package org.ledgermock.verify.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.browser.Browser;
import org.ledgermock.browser.Readable;
import org.ledgermock.cli.OwnMock;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.verify.ContractRun;
import org.ledgermock.verify.Selection;

/**
 * The pages of a whole run in a browser, as wide as a phone. Not named as a test, for it takes half a minute and a Chromium:
 * {@code mvn test -Dtest=PagesCheck}. Without one it is left out, and says so.
 */
class PagesCheck {

    private static final int PHONE = 375;
    private static final String SHOWN_ROWS =
            "[...document.querySelectorAll('li[data-column]')].filter(row => !row.hidden)";

    @TempDir
    private static Path folder;

    private static @Nullable Browser started;

    @BeforeAll
    static void report() throws IOException {
        assumeTrue(Browser.found().isPresent(), "left out: there is no Chromium here (Debian's package is 'chromium')");
        try (OwnMock mock = new OwnMock()) {
            new Reports(
                            Selection.all(),
                            ContractRun.of(mock, Selection.all(), InstantSource.system())
                                    .inThreads(2)
                                    .run())
                    .write(folder.resolve("report"));
        }
        started = Browser.start(Browser.found().orElseThrow(), folder.resolve("browser"));
    }

    @AfterAll
    static void end() {
        if (started != null) {
            started.close();
        }
    }

    private final Browser browser = Objects.requireNonNull(started);

    @BeforeEach
    void phone() {
        browser.send(
                "Emulation.setDeviceMetricsOverride",
                JsonObject.builder()
                        .put("width", PHONE)
                        .put("height", 667)
                        .put("deviceScaleFactor", 2)
                        .put("mobile", true)
                        .build());
        scripts(true);
        browser.show(address("coverage.html"));
    }

    private static URI address(String page) {
        return folder.resolve("report").resolve(page).toUri();
    }

    private void scripts(boolean run) {
        browser.send(
                "Emulation.setScriptExecutionDisabled",
                JsonObject.builder().put("value", !run).build());
    }

    @Test
    void no_page_scrolls_sideways_asks_for_anything_or_complains() throws IOException {
        for (String page : ReportPages.in(folder.resolve("report")).all().keySet()) {
            browser.show(address(page));
            assertThat(number("document.scrollingElement.scrollWidth")).as(page).isLessThanOrEqualTo(PHONE);
            assertThat(number("document.styleSheets.length"))
                    .as("styles that took effect on " + page)
                    .isEqualTo(1);
        }
        assertThat(browser.told("Log.entryAdded")).isEmpty();
        assertThat(browser.told("Runtime.exceptionThrown")).isEmpty();
        assertThat(browser.told("Network.requestWillBeSent"))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.object("params")
                                .flatMap(sent -> sent.object("request"))
                                .flatMap(request -> request.text("url"))
                                .orElseThrow())
                        .startsWith("file:")
                        .endsWith(".html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void each_text_stands_out_from_its_ground(String scheme) {
        browser.send(
                "Emulation.setEmulatedMedia",
                JsonObject.of(
                        "features",
                        new JsonArray(List.of(JsonObject.builder()
                                .put("name", "prefers-color-scheme")
                                .put("value", scheme)
                                .build()))));
        for (String page : List.of("coverage.html", "scenarios/tencent-partner/AllocateCustomerCredit.html")) {
            browser.show(address(page));
            assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor")
                            .asText())
                    .isEqualTo(scheme.equals("light") ? "rgb(255, 255, 255)" : "rgb(21, 24, 29)");
            assertThat(browser.evaluate(Readable.FAINT)).as(page).isEqualTo(new JsonArray(List.of()));
        }
    }

    @Test
    void the_filter_shows_what_has_all_its_words_and_is_of_its_kind() {
        int all = number(SHOWN_ROWS + ".length");
        focus("#filter input");
        browser.send("Input.insertText", JsonObject.of("text", "AddedCredit allocatecustomer"));

        int some = number(SHOWN_ROWS + ".length");
        assertThat(some).isPositive().isLessThan(all / 10);
        assertThat(number(SHOWN_ROWS + ".filter(row => /addedcredit/i.test(row.textContent + row.id)).length"))
                .isEqualTo(some);
        assertThat(text("#filter output")).isEqualTo("%d of %d statements".formatted(some, all));
        assertThat(number("[...document.querySelectorAll('h3')].filter(title => title.offsetParent).length"))
                .as("titles of operations with nothing beneath them")
                .isLessThan(5);

        browser.evaluate("column.value = 'notAtAll'; column.dispatchEvent(new Event('change')); words.value = '';"
                + "words.dispatchEvent(new Event('input'))");
        assertThat(number(SHOWN_ROWS + ".filter(row => row.dataset.column !== 'notAtAll').length"))
                .isZero();
        assertThat(number(SHOWN_ROWS + ".length")).isPositive();
    }

    @Test
    void a_link_to_what_the_filter_hides_shows_it() {
        focus("#filter input");
        browser.send("Input.insertText", JsonObject.of("text", "nothing has these words"));
        assertThat(number(SHOWN_ROWS + ".length")).isZero();

        browser.evaluate("document.querySelector('#open + ul a').click()");
        browser.evaluate("reveal()");

        assertThat(number(SHOWN_ROWS + ".length")).isPositive();
        assertThat(number("document.querySelector(':target').getBoundingClientRect().top"))
                .isBetween(-1, 667);
    }

    @Test
    void it_is_read_without_scripts() {
        int all = number(SHOWN_ROWS + ".length");
        scripts(false);
        browser.show(address("coverage.html"));

        assertThat(number("document.querySelector('#filter').getClientRects().length"))
                .isZero();
        assertThat(number("document.querySelectorAll('li[data-column]').length"))
                .isEqualTo(all);
    }

    @Test
    void keys_lead_to_everything() {
        browser.evaluate("document.querySelector('#open + ul li:last-child a').focus()");
        List<String> met = new ArrayList<>();
        for (int press = 0; press < 40 && !met.contains("SUMMARY"); press++) {
            browser.press("Tab", 9);
            met.add(browser.evaluate("document.activeElement.tagName").asText());
        }
        assertThat(met).startsWith("INPUT", "SELECT", "A").endsWith("SUMMARY");
        boolean open = isOpen();

        browser.press("Enter", 13);

        assertThat(isOpen()).isNotEqualTo(open);
    }

    private boolean isOpen() {
        return browser.evaluate("String(document.activeElement.parentElement.open)")
                .asText()
                .equals("true");
    }

    @Test
    void a_screen_reader_is_told_what_is_what() {
        Set<String> told = new TreeSet<>();
        browser.send("Accessibility.getFullAXTree", JsonObject.EMPTY)
                .array("nodes")
                .orElseThrow()
                .forEach(node -> {
                    JsonObject one = (JsonObject) node;
                    told.add(value(one, "role") + ": " + value(one, "name"));
                });

        assertThat(told)
                .contains(
                        "main: ",
                        "banner: ",
                        "navigation: Contents",
                        "search: Statements",
                        "searchbox: words",
                        "combobox: exercised",
                        "heading: Coverage of the contract",
                        "heading: Not exercised",
                        "heading: AllocateCustomerCredit");
    }

    private static String value(JsonObject node, String property) {
        return node.object(property)
                .flatMap(has -> has.find("value"))
                .map(found -> found.asText())
                .orElse("");
    }

    private void focus(String selector) {
        browser.evaluate("document.querySelector('%s').focus()".formatted(selector));
    }

    private String text(String selector) {
        return browser.evaluate("document.querySelector('%s').textContent".formatted(selector))
                .asText();
    }

    private int number(String expression) {
        return Integer.parseInt(
                browser.evaluate("Math.round(" + expression + ")").asText());
    }
}
