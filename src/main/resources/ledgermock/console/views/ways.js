/** Going back to what a sandbox was, and beginning another one with it. Both are done with a snapshot: a version becomes one first. */
import { html, nothing } from '../lit-html/lit-html.js';
import { change, within } from '../admin.js';
import { code, heading } from '../parts.js';
import { sandboxView, shown } from '../text.js';

/** A point is a snapshot, by its name, or a version, by its number. */
export function ways(app, id) {
  let asked = undefined;
  let asker = undefined;
  let forked = undefined;

  const words = ({ name, version }) => (name === undefined ? `version ${version}` : `'${name}'`);

  async function snapshot({ name, version }) {
    if (name !== undefined) return name;
    const made = `version-${version}`;
    await change('POST', within(id, 'snapshots'), { name: made, version }).send();
    return made;
  }

  async function doing(what) {
    try {
      await what();
      asked = undefined;
      await app.reload();
      requestAnimationFrame(() => heading().focus());
    } catch (e) {
      app.say(e.message);
    }
  }

  function question() {
    const here = `before-${asked.name ?? `version-${asked.version}`}`.slice(0, 64);
    const back = (keep) =>
      doing(async () => {
        if (keep) await change('POST', within(id, 'snapshots'), { name: here }).send();
        await change('POST', within(id, 'snapshots', await snapshot(asked), 'restore')).send();
      });
    const leave = () => {
      asked = undefined;
      app.draw();
      asker?.focus();
    };
    return html`<div class="cause" role="alertdialog" aria-label="Go back to ${words(asked)}"><p>Going back to <b>${shown(words(asked))}</b> takes away all that came later.</p>
      <div class="tools"><button @click=${() => back(true)}>Keep now as '${shown(here)}', and go back</button>
        <button class="danger" @click=${() => back(false)}>Go back</button><button @click=${leave}>Stay here</button></div></div>`;
  }

  return {
    /** The buttons of a point. */
    of(point) {
      if (!app.changes) return nothing;
      const ask = (event) => {
        asker = event.currentTarget;
        asked = point;
        app.draw();
        requestAnimationFrame(() => document.querySelector('[role=alertdialog] button')?.focus());
      };
      const fork = () => doing(async () => (forked = await change('POST', within(id, 'snapshots', await snapshot(point), 'fork'), {}).send()));
      return html`<button @click=${ask} aria-label="Go back to it: ${words(point)}">Go back to it</button>
        <button @click=${fork} aria-label="Fork it: ${words(point)}" title="Make another sandbox that begins with it">Fork it</button>`;
    },
    /** What is asked before going back, and what became of a fork. */
    told: () => html`${asked ? question() : nothing}
      ${forked ? html`<p>Made <a href=${sandboxView(forked.id)}>${shown(forked.id)}</a>. Its secret is shown this once:</p>
        ${forked.credentials.map((one) => code(`${one.id}\n${one.secret}`, 'credential and secret'))}` : nothing}`,
  };
}
