package org.ledgermock.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ledgermock.message.JsonObject;

/** The console with very many calls, in a browser: {@code mvn test -Dtest=ConsoleLoadCheck}. */
class ConsoleLoadCheck extends ConsoleInBrowser {

    /** In the place of what the server says of calls: ten thousand of them. */
    private static final String MANY = """
            (() => {
              const real = window.fetch;
              const call = (order) => ({ order, family: 'tencent-partner', sandbox: 'tencent-partner/seen', requestId: `id-${order}`,
                at: '2026-03-01T04:05:06.007Z', tookMicros: 9, operation: 'AllocateCustomerCredit', credential: 'AKID', stage: 'done', status: 200,
                version: order, moved: [{ kind: 'customer', key: '1', movements: [{ quantity: 'Credit', before: 1, amount: 1, after: 2 }] }] });
              const all = Array.from({ length: 10000 }, (none, at) => call(10000 - at));
              let asked = 0;
              window.fetch = (to, options) => !to.includes('/calls?') ? real(to, options) : Promise.resolve(new Response(JSON.stringify(
                asked++ ? { start: 'x', cursor: 10000, calls: [], leftOut: 0 } : { start: 'x', cursor: 10000, calls: all, leftOut: 0 })));
            })()""";

    @Test
    void of_ten_thousand_calls_no_more_stand_in_the_page_than_can_be_seen_wherever_one_scrolls() {
        browser.send("Page.addScriptToEvaluateOnNewDocument", JsonObject.of("source", MANY));
        show("#/calls");
        browser.await("document.querySelector('.list')?.scrollHeight > 300000");
        browser.evaluate("""
                (() => {
                  const list = document.querySelector('.list');
                  const found = { rows: 0, times: [] };
                  let step = 0;
                  let last = performance.now();
                  const turn = () => {
                    found.rows = Math.max(found.rows, document.querySelectorAll('a.row').length);
                    found.times.push(performance.now() - last);
                    last = performance.now();
                    list.scrollTop = step * 340000 / 200;
                    if (step++ < 200) requestAnimationFrame(turn); else { found.times.sort((one, other) => one - other); window.scrolled = found; }
                  };
                  turn();
                })()""");
        browser.await("window.scrolled");
        System.out.println("scrolling through 10 000 calls, ms from frame to frame: p50 "
                + browser.evaluate("scrolled.times[100].toFixed(1)") + ", p95 "
                + browser.evaluate("scrolled.times[190].toFixed(1)") + ", rows " + browser.evaluate("scrolled.rows"));

        assertThat(Integer.parseInt(browser.evaluate("scrolled.rows").toString()))
                .isBetween(10, 60);
        // At the end there are rows, and not what was there before.
        browser.await("[...document.querySelectorAll('a.row')].at(-1).href.endsWith('id-1')");
    }
}
