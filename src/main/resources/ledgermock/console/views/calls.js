/** All calls, as they come. */
import { html, nothing } from '../lit-html/lit-html.js';
import { verdict } from '../calls.js';
import { badge, heading, movedLine } from '../parts.js';
import { callView, clock, count, shown } from '../text.js';

const ROW = 34;
const NARROW_ROW = 62;
const AROUND = 10;
const HEADS = ['time, UTC', 'verdict', 'operation', 'what it moved, or its error', 'sandbox', 'version'];
const HEARD_EVERY = 5_000;
const FILTERS = { All: () => true, Refused: (call) => verdict(call) === 'refused', Faults: (call) => verdict(call) === 'fault', Changes: (call) => call.version !== undefined };

let filter = 'All';
let words = '';

function matches(call) {
  const text = `${call.operation} ${call.code ?? ''} ${call.credential} ${call.sandbox ?? ''} ${call.requestId} ${call.text ?? ''} ${(call.moved ?? []).map((one) => one.key).join(' ')}`;
  return FILTERS[filter](call) && text.toLowerCase().includes(words.toLowerCase());
}

// What it moved; or its error, who made it, a check of the server or a fault that was ordered, and what the client was told.
function about(call) {
  const from = { refused: `at ${call.stage}`, fault: call.faultKind === 'error' ? 'as ordered' : `${call.faultKind}, as ordered` }[verdict(call)];
  return from === undefined ? movedLine(call) : html`${movedLine(call)} <span class="mono">${shown(call.code ?? '')}</span> <span class="soft">${shown(from)}${call.text ? `: ${shown(call.text)}` : ''}</span>`;
}

/** Shows the calls of a sandbox alone, from now on, as long as nobody writes something else into the field. */
export function lookFor(sandbox) {
  words = sandbox;
  filter = 'All';
}

function row(call) {
  return html`<a class="row" href=${callView(call.sandbox ?? `${call.family}/-`, call.requestId)}>
    <span class="mono time">${clock(call.at)}</span>
    <span class="verdict">${badge(call)}</span>
    <span class="operation" title=${call.operation}>${shown(call.operation || '(no operation)')}</span>
    <span class="about">${about(call)}</span>
    <span class="soft where" title=${call.sandbox ?? ''}>${shown(call.sandbox?.split('/')[1] ?? 'no sandbox')}</span>
    <span class="soft version">${call.version}</span>
  </a>`;
}

export function calls(app) {
  // While somebody reads further down, what is new waits above.
  let held = undefined;
  let top = 0;
  let height = 600;

  const scrolled = (event) => {
    top = event.target.scrollTop;
    height = event.target.clientHeight;
    hold(event.target);
    app.draw();
  };
  // A row that has the focus stays the call that it is.
  const hold = (list) => {
    held = top > 0 || list.querySelector('a:focus') ? (held ?? app.calls.list) : undefined;
  };
  const focused = (event) => {
    const list = event.currentTarget;
    requestAnimationFrame(() => {
      hold(list);
      app.draw();
    });
  };
  const up = () => {
    held = undefined;
    top = 0;
    document.querySelector('.list').scrollTop = 0;
    app.draw();
    heading().focus();
  };

  // For those who hear it: not each call, but how many there are, now and then.
  let heard = '';
  let heardAt = 0;
  function told({ list, sums }) {
    if (performance.now() - heardAt > HEARD_EVERY) {
      heardAt = performance.now();
      heard = `${count(list.length, 'call')}, ${sums.refused} refused`;
    }
    return html`<p class="unseen" role="status">${heard}</p>`;
  }

  // What is counted and found in a list, until another list is there: it is drawn at each turn of a wheel.
  let looked = {};
  function look(list) {
    if (looked.list !== list || looked.filter !== filter || looked.words !== words) {
      const sums = { changed: 0, read: 0, refused: 0, fault: 0 };
      list.forEach((one) => sums[verdict(one)]++);
      // A call whose answer was lost may have changed something all the same.
      sums.changed = list.filter(FILTERS.Changes).length;
      looked = { list, filter, words, sums, all: filter === 'All' && words === '' ? list : list.filter(matches) };
    }
    return looked;
  }

  function figures({ list, sums }) {
    return html`<ul class="figures">
      <li><b>${list.length}</b> ${list.length === 1 ? 'call' : 'calls'}</li>
      <li class="refused"><b>${sums.refused}</b> refused</li>
      <li class="fault"><b>${sums.fault}</b> met a fault that was ordered</li>
      <li class="changed"><b>${sums.changed}</b> changed something</li>
    </ul>`;
  }

  function list(all, waiting) {
    const each = innerWidth < 720 ? NARROW_ROW : ROW;
    const first = Math.max(0, Math.floor(top / each) - AROUND);
    const some = all.slice(first, first + Math.ceil(height / each) + 2 * AROUND);
    return html`<div class="row heads" aria-hidden="true">${HEADS.map((head) => html`<span>${head}</span>`)}</div>
      <div class="list" @scroll=${scrolled} @focusin=${focused} @focusout=${focused} tabindex="-1" role="group" aria-label="Calls, newest first">
      ${waiting > 0 ? html`<div class="above"><button class="fresh" @click=${up}>${count(waiting, 'new call')}</button></div>` : nothing}
      <svg class="before" width="1" height=${first * each} aria-hidden="true"></svg>
      ${some.map(row)}
      <svg class="before" width="1" height=${(all.length - first - some.length) * each} aria-hidden="true"></svg>
    </div>`;
  }

  function nothingYet() {
    if (!app.calls?.told) return html`<p class="soft">Reading.</p>`;
    if (app.calls.list.length) return html`<p class="empty">None of ${count(app.calls.list.length, 'call')} is like that. <button class="small" @click=${() => { lookFor(''); app.draw(); heading().focus(); }}>Show all</button></p>`;
    return html`<div class="empty"><p>No call has come yet. Let your program send its calls to <b class="mono">${location.origin}</b>, and each appears here by itself.</p>
      <p>When the server started it printed how a client is pointed at it, whose keys it knows, and a call to try at once.</p></div>`;
  }

  return {
    title: () => 'Calls',
    template() {
      const known = held ?? app.calls?.list ?? [];
      const { all } = look(known);
      const waiting = held ? app.calls.list.length - held.length : 0;
      return html`
        ${figures(looked)}${told(looked)}
        <div class="tools">
          ${Object.keys(FILTERS).map((name) => html`<button aria-pressed=${filter === name} @click=${() => { filter = name; app.draw(); }}>${name}</button>`)}
          <label>Find <input type="search" .value=${words} @input=${(event) => { words = event.target.value; app.draw(); }}></label>
        </div>
        ${all.length ? list(all, waiting) : nothingYet()}
      `;
    },
  };
}
