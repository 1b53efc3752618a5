package org.ledgermock.browser;

/** What is asked of a page, as expressions: whether people can read it, with their eyes or a screen reader. */
public final class Readable {

    /** Elements with a text of their own on which it is hard to read, by the contrast to what is behind it. */
    public static final String FAINT = """
            (() => {
              const rgb = (colour) => colour.match(/[\\d.]+/g).map(Number);
              const light = (colour) => rgb(colour).slice(0, 3)
                .map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
                .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
              const behind = (element) => {
                for (let one = element; one; one = one.parentElement) {
                  const colour = getComputedStyle(one).backgroundColor;
                  if (rgb(colour)[3] !== 0) return colour;
                }
                return 'rgb(255, 255, 255)';
              };
              const seen = new Set();
              for (const element of document.body.querySelectorAll('*')) {
                if (![...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim())) continue;
                if (['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(element.tagName) || !element.getClientRects().length) continue;
                const [dark, bright] = [light(getComputedStyle(element).color), light(behind(element))].sort((a, b) => a - b);
                const ratio = (bright + 0.05) / (dark + 0.05);
                if (ratio < 4.5) seen.add(`${element.tagName} ${element.className} ${ratio.toFixed(2)}`);
              }
              return [...seen];
            })()""";

    /** Links, buttons and fields that a screen reader has no words for. */
    public static final String NAMELESS = """
            [...document.querySelectorAll('a, button, input, select, textarea')].filter((one) =>
              !(one.textContent ?? '').trim() && !one.getAttribute('aria-label') && !one.closest('label')?.innerText.trim())
              .map((one) => one.outerHTML)""";

    /** What goes beyond the window, unless it is in something that can be scrolled. */
    public static final String TOO_WIDE = """
            [...document.body.querySelectorAll('*')].filter((one) => {
              if (!one.getClientRects().length || one.getBoundingClientRect().right <= innerWidth + 0.5) return false;
              for (let around = one.parentElement; around; around = around.parentElement) {
                if (around !== document.querySelector('main') && ['auto', 'scroll', 'hidden'].includes(getComputedStyle(around).overflowX)) return false;
              }
              return true;
            }).map((one) => `${one.tagName} ${one.className} ${one.getBoundingClientRect().right}`)""";

    private Readable() {}
}
