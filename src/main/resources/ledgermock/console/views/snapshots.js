/** States that were kept: to go back to, or to begin another sandbox with. */
import { html, nothing } from '../lit-html/lit-html.js';
import { change, within } from '../admin.js';
import { action, code, table } from '../parts.js';
import { sandboxView, shown } from '../text.js';

export function snapshots(context) {
  const { app, id } = context;
  const name = { value: '' };
  let asked = undefined;
  let forked = undefined;

  function question() {
    if (asked === undefined) return nothing;
    const here = `before-${asked}`.slice(0, 64);
    const back = async (keep) => {
      try {
        if (keep) await change('POST', within(id, 'snapshots'), { name: here }).send();
        await change('POST', within(id, 'snapshots', asked, 'restore')).send();
        asked = undefined;
        await app.reload();
      } catch (e) {
        app.say(e.message);
      }
    };
    const leave = () => {
      asked = undefined;
      app.draw();
    };
    return html`<div class="cause" role="alertdialog" aria-label="Go back to ${asked}"><p>Going back to <b>${shown(asked)}</b> takes away all that came later.</p>
      <div class="tools"><button @click=${() => back(true)}>Keep now as '${shown(here)}', and go back</button>
        <button class="danger" @click=${() => back(false)}>Go back</button><button @click=${leave}>Stay here</button></div></div>`;
  }

  function row(one) {
    if (!app.changes) return html`<tr><td>${shown(one)}</td><td></td></tr>`;
    return html`<tr><td>${shown(one)}</td><td class="tools">
      <button @click=${() => { asked = one; app.draw(); }}>Go back to it</button>
      ${action(app, 'Fork', () => change('POST', within(id, 'snapshots', one, 'fork'), {}), { after: (made) => (forked = made) })}
      ${action(app, 'Delete', () => change('DELETE', within(id, 'snapshots', one)), { danger: true })}</td></tr>`;
  }

  return {
    template: () => html`
      ${question()}
      ${table(['snapshot', ''], context.known.snapshots.map(row), 'No state was kept.')}
      ${forked ? html`<p>Made <a href=${sandboxView(forked.id)}>${shown(forked.id)}</a>. Its secret is shown this once:</p>
        ${forked.credentials.map((one) => code(`${one.id}\n${one.secret}`, 'credential and secret'))}` : nothing}
      ${app.changes ? html`<h2>Keep the present state</h2>
      <div class="tools"><label>Name <input .value=${name.value} @input=${(event) => (name.value = event.target.value.trim())}></label>
        ${action(app, 'Keep it', () => change('POST', within(id, 'snapshots'), { name: name.value }))}
        ${action(app, 'Reset to the beginning', () => change('POST', within(id, 'reset')), { danger: true })}</div>` : nothing}`,
  };
}
