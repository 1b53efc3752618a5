/** The versions of a sandbox on a line: what each change moved, what came later, and the ways back. */
import { html, nothing, svg } from '../lit-html/lit-html.js';
import { change, get, within } from '../admin.js';
import { sign } from '../numbers.js';
import { action, amount, movedLine, movement, table } from '../parts.js';
import { callView, count, moment, sandboxView, shown } from '../text.js';
import { ways } from './ways.js';

const HEIGHT = 48;

export function versions(context) {
  const { app, id } = context;
  const back = ways(app, id);
  const name = { value: '' };
  // Oldest first, as they stand on the line.
  let line = [];
  let chosen = undefined;

  const last = () => line.length - 1;
  const at = () => {
    const found = line.findIndex(({ version }) => String(version) === chosen);
    return found < 0 ? last() : found;
  };
  const choose = (place) => {
    chosen = place === last() ? undefined : String(line[place].version);
    app.draw();
  };

  function by(one) {
    if (one.wentBack) return 'went back';
    if (one.operation === undefined) return 'not known any more';
    return one.requestId ? html`<a href=${callView(id, one.requestId)}>${shown(one.operation)}</a>` : shown(one.operation);
  }

  function moved(one) {
    if (one.moved === undefined) return html`<span class="soft">The versions before it can no longer be seen.</span>`;
    if (one.wentBack) return html`<span class="soft">All is as it was there.</span>`;
    return one.moved.length ? movedLine(one) : html`<span class="soft">No quantity.</span>`;
  }

  // A bar for each change: how much by its length, more or less by its side; a snapshot is a flag above.
  function bars() {
    const here = at();
    const width = Math.min(0.7, Math.max(1, last()) / 80);
    return html`<svg class="timeline" viewBox="0 0 ${Math.max(1, last())} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
      ${line.map((one, place) => {
        const first = one.moved?.[0]?.movements[0];
        const tall = first ? Math.min(20, 3 + 3 * Math.log10(1 + Math.abs(Number(first.amount.text)))) : 1;
        const up = !first || sign(first.amount) > 0;
        return svg`<rect class=${place === here ? 'here' : first ? (up ? 'more' : 'less') : ''} x=${place - width / 2} width=${width} y=${up ? 26 - tall : 26} height=${tall}></rect>
          ${one.snapshots.length ? svg`<rect class="flag" x=${place - width / 2} width=${width} y="0" height="4"></rect>` : nothing}`;
      })}</svg>`;
  }

  function slider() {
    const one = line[at()];
    const pressed = (event) => {
      if (event.key === 'Escape') choose(last());
      else if (event.shiftKey && /^Arrow(Left|Right)$/.test(event.key)) {
        const step = event.key === 'ArrowLeft' ? -1 : 1;
        let place = at() + step;
        while (place > 0 && place < last() && !line[place].snapshots.length) place += step;
        choose(Math.max(0, Math.min(last(), place)));
      } else return;
      event.preventDefault();
      event.stopPropagation();
    };
    return html`<input class="slider" type="range" min="0" max=${last()} .value=${String(at())} aria-label="Version"
      aria-valuetext="version ${one.version}${at() === last() ? ', now' : ''}" @input=${(event) => choose(Number(event.target.value))} @keydown=${pressed}>`;
  }

  // What is different now; nothing where it cannot be told from what was moved.
  function since() {
    const later = line.slice(at() + 1);
    if (later.some((one) => one.wentBack || one.moved === undefined)) return html`<p class="soft">It went back in between: look at what there was then, by the links above.</p>`;
    const different = new Map();
    for (const { kind, key, movements } of later.flatMap((one) => one.moved)) {
      for (const { quantity, before, after } of movements) {
        const whose = JSON.stringify([kind, key, quantity]);
        different.set(whose, { kind, key, quantity, then: different.get(whose)?.then ?? before, now: after });
      }
    }
    const rows = [...different.values()].filter(({ then, now }) => String(then) !== String(now));
    return table(['whose', 'quantity', '#then', '#now'], rows.map((one) => html`<tr><td>${shown(one.kind)} ${shown(one.key)}</td>
      <td>${shown(one.quantity)}</td><td class="number">${amount(one.then)}</td><td class="number">${amount(one.now)}</td></tr>`), 'Every quantity is what it is now.');
  }

  function then() {
    const one = line[at()];
    const now = at() === last();
    const kinds = (context.contract?.kinds ?? []).map(({ kind }) => html`<a href=${sandboxView(id, 'entities', kind, String(one.version))}>${kind}</a> `);
    return html`<section class="card" aria-live="polite"><h2>${now ? 'Now: version' : 'Version'} ${one.version}</h2>
      <p>${by(one)} \u00b7 ${one.at ? html`${moment(one.at)} UTC` : nothing} ${one.snapshots.length ? html`\u00b7 kept as ${one.snapshots.map(shown).join(', ')}` : nothing}</p>
      ${(one.moved ?? []).flatMap(({ kind, key, movements }) => movements.map((each) => html`<p>${movement(each)} <span class="soft">of ${shown(kind)} ${shown(key)}: ${amount(each.before)} \u2192 ${amount(each.after)}</span></p>`))}
      ${now ? nothing : html`<p>As it was: ${kinds}<a href=${sandboxView(id, 'ledger', String(one.version))}>ledger</a></p>
        <div class="tools">${back.of(one.snapshots.length ? { name: one.snapshots[0] } : { version: one.version })}</div>
        <h3>What is different since</h3>${since()}`}</section>`;
  }

  function row(one, place) {
    return html`<tr aria-current=${place === at() ? 'true' : nothing}><td class="number"><button class="value" @click=${() => choose(place)} aria-label="Show version ${one.version}">${one.version}</button></td>
      <td class="mono">${one.at ? moment(one.at) : nothing}</td><td>${by(one)}</td><td>${moved(one)}</td><td>${one.snapshots.map(shown).join(', ')}</td></tr>`;
  }

  // One that no version shows any more is as good to go back to.
  function snapshots() {
    return table(['snapshot', 'ways'], context.known.snapshots.map((one) => html`<tr><td>${shown(one)}</td><td class="tools">${back.of({ name: one })}
      ${action(app, 'Delete', () => change('DELETE', within(id, 'snapshots', one)), { danger: true })}</td></tr>`), 'No state was kept under a name.');
  }

  return {
    async load() {
      line = (await get(within(id, 'versions'))).versions.reverse();
    },
    template() {
      if (!line.length) return html`<p class="soft">Reading.</p>`;
      return html`
        <p class="soft">${count(line.length, 'version')} can be seen. Each change of the sandbox makes one; \u2190 and \u2192 go through them, with Shift to the next snapshot.</p>
        ${bars()}${slider()}${back.told()}${then()}
        <h2>Snapshots</h2>${snapshots()}
        ${app.changes ? html`<div class="tools"><label>Keep the present state as <input .value=${name.value} @input=${(event) => (name.value = event.target.value.trim())}></label>
          ${action(app, 'Keep it', () => change('POST', within(id, 'snapshots'), { name: name.value }))}</div>
          <details><summary>Begin again</summary><p>All is as it was when the sandbox was made. What came since is gone: its calls, versions and snapshots too.</p>
          ${action(app, 'Reset to the beginning', () => change('POST', within(id, 'reset')), { danger: true })}</details>` : nothing}
        <h2>All changes</h2>
        ${table(['#version', 'when, UTC', 'by', 'moved', 'kept as'], line.map(row).reverse(), '')}`;
    },
  };
}
