/** The keyboard: what a key does, and the list of it. */

export const KEYS = [
  ['/', 'find'],
  ['j k', 'next, previous row'],
  ['Enter', 'open the row'],
  ['Esc', 'back'],
  ['p', 'pause, or go on'],
  ['g c', 'calls'],
  ['g s', 'sandboxes'],
  ['?', 'these keys'],
];

function isWriting(target) {
  return target.matches('input, select, textarea');
}

function step(by) {
  const rows = [...document.querySelectorAll('a.row')];
  const at = rows.indexOf(document.activeElement);
  rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
}

export function listen({ go, pause, help }) {
  let first = '';
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    if (isWriting(event.target)) {
      if (event.key === 'Escape') event.target.blur();
      return;
    }
    const key = first + event.key;
    first = '';
    const does = {
      '/': () => document.querySelector('input[type=search]')?.focus(),
      j: () => step(1),
      ArrowDown: () => step(1),
      k: () => step(-1),
      ArrowUp: () => step(-1),
      p: pause,
      Escape: () => history.back(),
      g: () => (first = 'g '),
      'g c': () => go('#/calls'),
      'g s': () => go('#/sandboxes'),
      '?': help,
    }[key];
    if (does) {
      event.preventDefault();
      does();
    }
  });
}
