/** The frame: which view is shown, what stands around it, and when it is drawn. */
import { html, nothing, render } from './lit-html/lit-html.js';
import { get, keepToken, path, takeToken } from './admin.js';
import { Calls, seldom } from './calls.js';
import { KEYS, listen } from './keys.js';
import { isExact } from './numbers.js';
import { heading } from './parts.js';
import { clock, count, link, sandboxView, shown } from './text.js';
import { call } from './views/call.js';
import { calls } from './views/calls.js';
import { families } from './views/families.js';
import { sandbox } from './views/sandbox.js';
import { sandboxes } from './views/sandboxes.js';

// As many stand beside every view, of each family; all of them are a view of their own.
const BESIDE = 25;

const VIEWS = { calls, call, sandboxes, sandbox, families };

/** What views are given: the calls, the way to another view, and a word to the person. */
const app = {
  calls: undefined,
  families: [],
  sandboxes: [],
  changes: false, // whether the server lets it change something
  draw,
  reload,
  say(words) {
    said = words;
    draw();
  },
  go(hash) {
    location.hash = hash;
  },
};

let view = VIEWS.calls(app, []);
let problem = '';
let said = '';
let drawing = false;
let here = '';

function draw() {
  if (drawing) return;
  drawing = true;
  requestAnimationFrame(() => {
    drawing = false;
    render(frame(), document.getElementById('app'));
  });
}

async function reload() {
  await Promise.all([open(), around()]);
}

// #/calls, #/calls/FAMILY/NAME/ID, #/sandboxes, #/sandboxes/FAMILY/NAME/PART, #/families/FAMILY
function routed() {
  const [name = 'calls', ...rest] = location.hash.replace(/^#\//, '').split('/').filter((part) => part !== '').map(decodeURIComponent);
  if (name === 'calls' && rest.length) return VIEWS.call(app, rest);
  if (name === 'sandboxes' && rest.length) return VIEWS.sandbox(app, rest);
  return (VIEWS[name] ?? VIEWS.calls)(app, rest);
}

async function open() {
  const opened = view;
  try {
    await view.load?.();
    problem = '';
  } catch (e) {
    if (view === opened) problem = e.status === 401 ? '' : e.message;
  }
  if (view === opened) draw();
}

async function route() {
  const left = here;
  here = location.hash;
  view = routed();
  said = '';
  problem = '';
  draw();
  await open();
  // Who comes back is where the way began; anybody else is at the heading.
  requestAnimationFrame(() => ([...document.querySelectorAll('main a')].find((link) => link.getAttribute('href') === left) ?? heading()).focus());
}

// What stands beside every view: sandboxes and families.
async function around() {
  try {
    app.sandboxes = (await get(path('sandboxes'), { limit: '1000' })).sandboxes;
    if (!app.families.length) {
      app.changes = (await get(path('health'))).console === 'on';
      app.families = (await get(path('families'))).families;
    }
  } catch {
    // The feed says so.
  }
  draw();
}

const aroundSoon = seldom(around);

function told(fresh) {
  if (fresh.some((one) => one.sandbox)) aroundSoon();
  view.told?.(fresh);
  draw();
}

function frame() {
  document.title = `${view.title()} \u00b7 Ledgermock`;
  if (app.calls?.problem.status === 401) return token();
  return html`
    <button class="skip" @click=${() => heading().focus()}>To the content</button>
    <header class="top">
      <a class="name" href="#/calls">Ledgermock</a>
      <span class="soft address">${location.host}</span>
      <span class="space"></span>
      ${app.families.length && !app.changes ? html`<span class="soft" title="It was started with --console read-only">to look at only</span>` : nothing}
      <span class="live ${app.calls?.paused ? 'paused' : ''}">${app.calls?.paused ? 'paused' : 'live'}</span>
      <button @click=${pause}>${app.calls?.paused ? 'Go on' : 'Pause'}</button>
      <button @click=${theme} title="Light or dark">Theme</button>
      <button @click=${help} aria-label="Keys">?</button>
    </header>
    <nav class="side" aria-label="Views">
      <a href="#/calls" aria-current=${location.hash.startsWith('#/sandboxes') || location.hash.startsWith('#/families') ? nothing : 'page'}>All calls</a>
      <a href="#/sandboxes" aria-current=${location.hash === '#/sandboxes' ? 'page' : nothing}>Sandboxes</a>
      ${app.families.map(({ family }) => beside(family))}
    </nav>
    <main>
      ${bars()}
      <h1 tabindex="-1">${shown(view.title())}</h1>
      ${problem ? html`<p class="cause refused" role="alert">${shown(problem)}</p><p><a href="#/calls">All calls</a> \u00b7 <a href="#/sandboxes">All sandboxes</a></p>` : view.template()}
    </main>
    ${keys()}
  `;
}

function beside(family) {
  const own = app.sandboxes.filter(({ id }) => id.startsWith(`${family}/`));
  return html`<span class="group soft">${shown(family)}</span>
    ${own.slice(0, BESIDE).map(
      ({ id, version }) => html`<a class="inner" href=${sandboxView(id)} title=${id}
        aria-current=${`${location.hash}/`.startsWith(`${sandboxView(id)}/`) ? 'page' : nothing}
        ><span class="cut">${shown(id.slice(family.length + 1))}</span> <span class="soft">v${version}</span></a>`,
    )}
    ${own.length > BESIDE ? html`<a class="inner" href="#/sandboxes">${count(own.length - BESIDE, 'more', 'more')}</a>` : nothing}
    <a class="inner" href=${link('families', family)} aria-label="Contract of ${family}"
      aria-current=${location.hash === link('families', family) ? 'page' : nothing}>Contract</a>`;
}

function bars() {
  const lost = app.calls?.problem;
  return html`
    ${lost ? html`<p class="bar" role="status">${shown(lost.message)} Trying again since ${clock(lost.since.toISOString())}.</p>` : nothing}
    ${said ? html`<p class="bar" role="alert">${shown(said)} <button class="small" @click=${() => app.say('')}>Close</button></p>` : nothing}
    ${app.calls?.leftOut ? html`<p class="bar" role="status">${count(app.calls.leftOut, 'call')} came too fast to be shown here; sandboxes have them.</p>` : nothing}
  `;
}

function token() {
  const keep = (event) => {
    event.preventDefault();
    keepToken(new FormData(event.target).get('token'));
    app.calls.again();
    around();
    open();
  };
  return html`<main class="alone">
    <h1 tabindex="-1">This server asks for its token</h1>
    <p>It was printed when the server started, or chosen then. It is kept in this tab, and nowhere else.</p>
    <form @submit=${keep}><label>Token <input name="token" type="password" autocomplete="off" required></label> <button>Show the console</button></form>
  </main>`;
}

function keys() {
  return html`<dialog id="keys" aria-label="Keys"><h2>Keys</h2>
    <dl>${KEYS.map(([key, does]) => html`<dt><kbd>${key}</kbd></dt><dd>${does}</dd>`)}</dl>
    <form method="dialog"><button>Close</button></form></dialog>`;
}

function help() {
  document.getElementById('keys').showModal();
}

function pause() {
  app.calls.pause(!app.calls.paused);
  draw();
}

function theme() {
  const dark = (document.documentElement.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  document.documentElement.dataset.theme = dark ? 'light' : 'dark';
}

function begin() {
  if (!isExact()) {
    document.getElementById('app').textContent =
      'This browser cannot read numbers of 18 digits as they are. Chromium 114, Firefox 135 and Safari 18.4 can, and newer ones.';
    return;
  }
  takeToken();
  app.calls = new Calls(told);
  listen({ go: app.go, pause, help });
  addEventListener('hashchange', route);
  route();
  aroundSoon();
}

begin();
