package org.ledgermock.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.admin.ConsoleMode;
import org.ledgermock.client.NewFault;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.server.Setup;
import org.ledgermock.wiremock.MockServer;

/** What can be changed in the console, in a browser: {@code mvn test -Dtest=ConsoleChangesCheck}. */
class ConsoleChangesCheck extends ConsoleInBrowser {

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
        browser.await("document.querySelectorAll('main select').length > 1");
        browser.evaluate(
                "(() => { const [operation, what] = document.querySelectorAll('main select'); operation.value = '%s'; operation.dispatchEvent(new Event('change')); what.value = 'error'; what.dispatchEvent(new Event('change')); })()"
                        .formatted(ALLOCATE));
        browser.await("document.querySelector('[name=code]')");
        browser.evaluate(
                "(() => { const code = document.querySelector('[name=code]'); code.value = 'InternalError'; code.dispatchEvent(new Event('change')); })()");
        browser.await("document.querySelector('textarea').value.includes('InternalError')");
        click("Order it");
        awaitText("table", "0 of 0");
        allocate("1");

        awaitText("table", "1 of 1, over");
        assertThat(partner.journal().get(0).code()).contains("InternalError");
        show("#/calls");
        awaitText("a.row", "as ordered");
        click("Faults");
        browser.await("document.querySelectorAll('a.row').length === 1");
    }

    @Test
    void what_was_never_tried_is_ordered_by_a_click_and_by_a_trigger_of_ones_own() {
        allocate("1");
        show("#/sandboxes/tencent-partner/seen/tried");
        awaitText("table", "1");
        browser.evaluate("document.querySelector('details').open = true");
        String lost = "[...document.querySelectorAll('main a')].find(one => one.innerText === 'lost')";
        browser.await(lost);
        browser.evaluate(lost + ".click()");
        browser.await("document.querySelector('[name=deviation]')?.value === 'lost'");
        browser.evaluate(
                "(() => { const when = document.querySelector('[name=trigger]'); when.value = 'while'; when.dispatchEvent(new Event('change')); })()");
        browser.await("document.querySelector('[name=field]')");
        browser.evaluate(
                "(() => { const field = document.querySelector('[name=field]'); field.value = '/ClientUin'; field.dispatchEvent(new Event('change')); })()");
        click("Order it");
        awaitText("table", "0 of 0");

        assertThat(partner.faults().get(0).order().kind()).isEqualTo("lost");
        assertThat(text("table")).contains("/ClientUin");
        awaitText(".bar", "fault-1 is on order");
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
    void a_call_whose_answer_was_lost_says_what_it_moved_and_is_among_the_changes() {
        partner.order(NewFault.lost(ALLOCATE));
        assertThatThrownBy(() -> allocate("12.50")).isInstanceOf(UncheckedIOException.class);
        show("#/calls");
        click("Changes");
        awaitText("a.row", "lost, as ordered");
        assertThat(text("a.row")).contains("fault", "+12.50", "customer 1");
        assertThat(text(".figures .changed")).contains("1");
    }

    @Test
    void what_is_being_written_stays_and_is_sent_though_calls_come_meanwhile() {
        show("#/sandboxes/tencent-partner/seen/clocks");
        browser.await("document.querySelector('input.short')");
        browser.evaluate("document.querySelector('input.short').select()");
        browser.type("7");
        allocate("1");
        awaitText("main .soft", "version 2");
        click("Set");
        awaitText("table", "7 a second");
    }

    @Test
    void what_came_later_is_taken_back_when_one_has_said_so() {
        partner.takeSnapshot("before");
        allocate("10");
        show("#/sandboxes/tencent-partner/seen/versions");
        click("Go back to it");
        awaitText(".cause", "takes away all that came later");
        click("Keep now as 'before-before', and go back");

        browser.await(
                "document.querySelector('main').innerText.includes('before-before') && !document.querySelector('[role=alertdialog]')");
        assertThat(quantity(partner, "customer", "1", "Credit")).isEqualByComparingTo("90");
    }

    @Test
    void with_the_keyboard_one_goes_through_the_versions_and_back_to_one() {
        for (String amount : new String[] {"1", "2", "-0.50"}) {
            allocate(amount);
        }
        show("#/sandboxes/tencent-partner/seen/versions");
        browser.await("document.querySelector('.slider')");
        browser.evaluate("document.querySelector('.slider').focus()");
        browser.press("ArrowLeft", 37);
        browser.press("ArrowLeft", 37);
        awaitText(".card h2", "Version 2");
        assertThat(text(".card")).contains(ALLOCATE, "+1", "90 \u2192 91");
        assertThat(text(".card table")).contains("customer 1", "91", "92.5");
        assertThat(browser.evaluate("document.activeElement.getAttribute('aria-valuetext')")
                        .toString())
                .contains("version 2");
        browser.evaluate("document.querySelector('.card a[href*=\"entities/customer/2\"]').click()");
        awaitText(".bar", "As it was at version 2");
        awaitText("tbody", "91");

        show("#/sandboxes/tencent-partner/seen/versions");
        browser.await("document.querySelector('.slider')");
        browser.evaluate("document.querySelector('.slider').focus()");
        browser.press("Home", 36);
        browser.press("ArrowRight", 39);
        awaitText(".card h2", "Version 2");
        click("Go back to it");
        click("Go back");
        browser.await("document.querySelector('main').innerText.includes('went back')");
        assertThat(quantity(partner, "customer", "1", "Credit")).isEqualByComparingTo("91");
        assertThat(partner.snapshots()).containsExactly("version-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"entities/customer", "ledger", "faults", "clocks", "versions", "scorecard"})
    void where_it_only_shows_there_is_no_form(String part) {
        try (MockServer shown =
                MockServer.start(Setup.builder().console(ConsoleMode.READ_ONLY).build())) {
            browser.show(URI.create(shown.uri() + ROOT + "#/sandboxes/tencent-partner/default/" + part));
            awaitText("header", "to look at only");
            browser.await("document.querySelector('main table, main .empty, main section, main .plain')");
            assertThat(browser.evaluate(
                                    "document.querySelectorAll('main input:not([type=search], [type=range]), main select, main textarea, main .action, main button:not([aria-label^=Show])').length")
                            .toString())
                    .isEqualTo("0");
        }
    }

    private static BigDecimal quantity(SandboxClient sandbox, String kind, String key, String quantity) {
        return sandbox.entity(kind, key)
                .flatMap(entity -> entity.number(quantity))
                .orElseThrow();
    }
}
