'use strict';
// Without this script the page shows everything, and has no filter.
const filter = document.getElementById('filter');
const [words, column, count] = ['input', 'select', 'output'].map((name) => filter.querySelector(name));
const parts = [...document.querySelectorAll('main [data-part]')];
const folds = [...document.querySelectorAll('details[data-part]')].map((fold) => ({ fold, open: fold.open }));
const rows = [...document.querySelectorAll('li[data-column]')].map((row) => ({
  row,
  text: `${row.id} ${row.textContent}`.toLowerCase(),
}));

function apply() {
  const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
  const asked = wanted.length > 0 || column.value !== '';
  let shown = 0;
  for (const { row, text } of rows) {
    const fits = (!column.value || row.dataset.column === column.value) && wanted.every((word) => text.includes(word));
    row.hidden = !fits;
    shown += fits ? 1 : 0;
  }
  for (const { fold, open } of folds) fold.open = asked || open;
  for (const part of parts) part.hidden = asked && !part.querySelector('li[data-column]:not([hidden])');
  count.textContent = `${shown} of ${rows.length} statements`;
}

function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (target.closest('[hidden]')) {
    words.value = '';
    column.value = '';
    apply();
  }
  const fold = target.closest('details');
  if (fold) fold.open = true;
  target.scrollIntoView();
}

filter.hidden = false;
words.addEventListener('input', apply);
column.addEventListener('change', apply);
addEventListener('hashchange', reveal);
apply();
if (location.hash) reveal();
