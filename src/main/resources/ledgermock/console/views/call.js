/** One call: what came of it, and why. */
import { html, nothing } from '../lit-html/lit-html.js';
import { get, path, within } from '../admin.js';
import { verdict } from '../calls.js';
import { write } from '../numbers.js';
import { amount, badge, code, copy, movement, table } from '../parts.js';
import { callCommand, callCurl, moment, sandboxView, shown } from '../text.js';

const HERE = / here$/;

export function call(app, [family, name, requestId]) {
  const stranger = name === '-';
  const id = `${family}/${name}`;
  let known = undefined;

  function title() {
    if (!known) return `Call ${requestId}`;
    const operation = known.operation || 'A call';
    return {
      refused: `${operation} was refused at ${known.stage}`,
      fault: `${operation} met a fault that was ordered: ${known.faultKind}`,
      changed: `${operation} was carried out`,
      read: `${operation} was answered`,
    }[verdict(known)];
  }

  function stages() {
    if (!known.verdicts?.length) return nothing;
    // The checks stand there, and not the operation, which comes after them.
    const verdicts = verdict(known) === 'refused' && !known.verdicts.some(({ outcome }) => outcome === 'refused')
      ? [...known.verdicts, { stage: known.stage, outcome: 'refused' }] : known.verdicts;
    return html`<h2>How far it came</h2><ol class="stages">${verdicts.map(
      ({ stage, outcome }) => html`<li class=${outcome}><span aria-hidden="true">${{ passed: '\u2713', refused: '\u2715' }[outcome] ?? '\u00b7'}</span>
        ${shown(stage)}<span class="unseen">: ${outcome}</span></li>`,
    )}</ol>`;
  }

  // Two texts that should be the same, line by line; the first difference is marked.
  function difference(title, here, there) {
    const lines = Math.max(here.length, there.length);
    const first = [...Array(lines).keys()].find((at) => here[at] !== there[at]);
    const side = (name, text) => html`<div><h3>${name}</h3><ol class="lines">${[...Array(lines).keys()].map(
      (at) => html`<li class=${at === first ? 'differs' : ''}>${at === first ? marked(text[at] ?? '', (text === here ? there : here)[at] ?? '') : shown(text[at] ?? '')}</li>`,
    )}</ol></div>`;
    return html`<h2>${title}</h2><div class="sides">${side('Here', here)}${side('As it was made', there)}</div>`;
  }

  function marked(line, other) {
    const at = [...line].findIndex((one, place) => one !== [...other][place]);
    const from = at < 0 ? line.length : at;
    return html`${shown(line.slice(0, from))}<mark>${shown(line.slice(from) || '(nothing)')}</mark>`;
  }

  const lines = (value) => (Array.isArray(value) ? value : [value]).map(String);

  function facts() {
    const facts = known.facts ?? {};
    const places = Object.entries(facts).filter(([name]) => name.startsWith('/'));
    const rest = Object.entries(facts).filter(([name]) => !name.startsWith('/'));
    const marks = rest.some(([name]) => / there$/.test(name));
    return html`
      ${places.length ? html`<h2>Where it breaks its schema</h2>${table(['field', 'what is wrong'], places.flatMap(([place, value]) => lines(value).map(
        (line) => html`<tr><td class="mono">${shown(place)}</td><td>${shown(line)}</td></tr>`)), '')}` : nothing}
      ${rest.filter(([name]) => HERE.test(name)).map(([name, value]) => {
        const other = facts[name.replace(HERE, ' there')];
        const stem = name.replace(HERE, '');
        return other === undefined
          ? html`<h2>The ${shown(stem)}, as the server makes it</h2>${code(lines(value).join('\n'), stem)}`
          : difference(`The ${stem}`, lines(value), lines(other));
      })}
      ${rest.filter(([name]) => !HERE.test(name) && !/ there$/.test(name) && !(name === 'first difference' && marks)).map(
        ([name, value]) => html`<h2>${shown(name.charAt(0).toUpperCase() + name.slice(1))}</h2>${code(lines(value).join('\n'), name)}`)}
    `;
  }

  function movements() {
    if (!known.moved?.length) return nothing;
    return html`<h2>What it moved</h2>${table(
      ['whose', 'moved', '#before', '#after'],
      known.moved.flatMap((entry) => entry.movements.map((one) => html`<tr>
        <td><a href=${sandboxView(id, 'entities', entry.kind)}>${shown(entry.kind)} ${shown(entry.key)}</a></td>
        <td>${movement(one)}</td><td class="number">${amount(one.before)}</td><td class="number">${amount(one.after)}</td></tr>`)), '')}`;
  }

  function headers(fields) {
    return html`<dl class="headers">${fields.map(({ name, value }) => html`<dt>${shown(name)}</dt><dd>${shown(value)}</dd>`)}</dl>`;
  }

  function messages() {
    if (!known.request) return nothing;
    const { request, answer } = known;
    return html`
      <h2>Do it again</h2>
      <p class="tools">${copy(callCommand(family, known.operation, write(known.arguments)), 'the call, to be signed anew', 'Copy as ledgermock call')}
        ${copy(callCurl(request), 'the call as it came', 'Copy as curl')} <span class="soft">curl sends its signature as it was, which is good for some minutes.</span></p>
      <div class="sides">
        <div><h2>Request</h2><p class="mono">${shown(request.method)} ${shown(request.path)}${request.query ? `?${shown(request.query)}` : ''}</p>
          ${headers(request.headers)}${request.body ? code(request.body, 'body of the request') : html`<p class="soft">No body.</p>`}</div>
        <div><h2>Answer</h2><p class="mono">HTTP ${answer.status}</p>
          ${headers(answer.headers)}${answer.body ? code(answer.body, 'body of the answer') : html`<p class="soft">No body.</p>`}
          ${known.ending ? html`<p>It ended ${shown(known.ending)}, after ${known.afterMillis} ms.</p>` : nothing}</div>
      </div>`;
  }

  return {
    title,
    async load() {
      known = await get(stranger ? path('refusals', requestId) : within(id, 'journal', requestId));
    },
    template() {
      if (!known) return html`<p class="soft">Reading.</p>`;
      return html`
        <p>${badge(known)} <span class="soft">${moment(known.at)} UTC \u00b7 with credential ${shown(known.credential)} \u00b7
          ${stranger ? 'no sandbox has this credential' : html`<a href=${sandboxView(id)}>${shown(id)}</a>`}
          \u00b7 request ${shown(requestId)}</span></p>
        ${known.cause ? html`<p class="cause ${verdict(known)}">${shown(known.cause)}</p>` : nothing}
        ${known.code !== undefined ? html`<p>It was answered <b class="mono">${shown(known.code)}</b>: ${shown(known.text)}</p>` : nothing}
        ${movements()}${facts()}${stages()}${messages()}`;
    },
  };
}
