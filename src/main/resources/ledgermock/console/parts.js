/** What several views are made of. */
import { html, nothing } from './lit-html/lit-html.js';
import { verdict } from './calls.js';
import { grouped, moved, sign } from './numbers.js';
import { shown } from './text.js';

const SIGNS = { changed: '\u2713', read: '\u00b7', refused: '\u2715', fault: '\u26a1' };

export function badge(call) {
  const word = verdict(call);
  return html`<span class="badge ${word}"><span aria-hidden="true">${SIGNS[word]}</span> ${word}</span>`;
}

/** An amount that was moved, in the colour of its sign. */
export function movement({ quantity, amount }) {
  return html`<span class="amount ${sign(amount) < 0 ? 'less' : 'more'}">${moved(amount)}</span> ${shown(quantity)}`;
}

/** Where the money of a call went, in one line. */
export function movedLine(call) {
  const first = call.moved?.[0];
  if (!first) return nothing;
  const [one, ...others] = first.movements;
  const also = (other) => (String(other.amount) === String(one.amount) ? html`<span class="soft">, ${shown(other.quantity)} the same</span>` : html`, ${movement(other)}`);
  const more = call.moved.length > 1 ? ` and ${call.moved.length - 1} more` : '';
  return html`${movement(one)} <span class="soft">${shown(first.kind)} ${shown(first.key)}</span>${others.map(also)}<span class="soft">${more}</span>`;
}

export function amount(number) {
  return html`<span class="amount">${grouped(number)}</span>`;
}

/** Where the focus goes when what had it is gone. */
export function heading() {
  return document.querySelector('h1');
}

/** A text to look at as it is, with a way to copy it. */
export function code(text, label) {
  return html`<div class="code">
    <pre tabindex="0" aria-label=${label}>${shown(text)}</pre>
    ${copy(text, label)}
  </div>`;
}

export function copy(text, label, words = 'Copy') {
  const take = async (event) => {
    const button = event.currentTarget;
    await navigator.clipboard.writeText(typeof text === 'function' ? text() : text);
    button.textContent = 'Copied';
    setTimeout(() => (button.textContent = words), 1_500);
  };
  return html`<button class="small" @click=${take} aria-label="${words}: ${label}">${words}</button>`;
}

/** A button that changes the server, with the request that it makes beside it; nothing where it may not be changed. */
export function action(app, words, changing, { danger = false, after = () => {} } = {}) {
  if (!app.changes) return nothing;
  const does = async (event) => {
    const button = event.currentTarget;
    app.say('');
    try {
      after(await changing().send());
      await app.reload();
      requestAnimationFrame(() => button.isConnected || heading().focus());
    } catch (e) {
      app.say(e.message);
    }
  };
  const copies = () => {
    try {
      navigator.clipboard.writeText(changing().curl());
    } catch (e) {
      app.say(e.message);
    }
  };
  return html`<span class="action"
    ><button class=${danger ? 'danger' : ''} @click=${does}>${words}</button
    ><button class="small" title="Copy as curl" aria-label="curl, copied for '${words}'" @click=${copies}>curl</button></span>`;
}

export function table(heads, rows, empty) {
  if (!rows.length) return html`<p class="empty">${empty}</p>`;
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${`Table by ${heads[0].replace('#', '')}`}><table>
    <thead><tr>${heads.map((head) => html`<th scope="col" class=${head.startsWith('#') ? 'number' : ''}>${head.replace('#', '')}</th>`)}</tr></thead>
    <tbody>${rows}</tbody>
  </table></div>`;
}

/** Says that what is shown is not what is there now. */
export function asItWas(version, now) {
  return version === undefined ? nothing : html`<p class="bar">As it was at version ${version}. <a href=${now}>Now</a></p>`;
}

export function tabs(all, here) {
  return html`<nav class="tabs" aria-label="Parts">${all.map(
    ([name, to]) => html`<a href=${to} aria-current=${name === here ? 'page' : nothing}>${name}</a>`,
  )}</nav>`;
}
