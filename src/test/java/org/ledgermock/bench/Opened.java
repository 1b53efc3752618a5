package org.ledgermock.bench;

import java.net.URI;
import org.ledgermock.browser.Browser;
import org.ledgermock.message.JsonObject;

/** A page that was opened again and again: the time to its first paint and to the first call in it, in milliseconds. */
record Opened(Spread painted, Spread firstCall) {

    private static final int TIMES = 10;
    private static final String PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime";
    private static final String WATCH = """
            new MutationObserver((changes, observer) => {
              if (!document.querySelector('a.row')) return;
              window.firstCall = performance.now();
              observer.disconnect();
            }).observe(document, { childList: true, subtree: true })""";

    static Opened in(Browser browser, URI page) {
        browser.send("Page.addScriptToEvaluateOnNewDocument", JsonObject.of("source", WATCH));
        double[] painted = new double[TIMES];
        double[] firstCall = new double[TIMES];
        for (int time = 0; time < TIMES; time++) {
            browser.show(URI.create("about:blank"));
            browser.show(page);
            browser.await("window.firstCall && " + PAINTED);
            painted[time] = WatchedLoad.number(browser, PAINTED);
            firstCall[time] = WatchedLoad.number(browser, "firstCall");
        }
        return new Opened(Spread.of(painted), Spread.of(firstCall));
    }
}
