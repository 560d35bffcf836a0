// What pages do beyond HTML; every page works without it.
'use strict';

// A form that was sent is not sent again by a second press; the server would carry it out once in any case.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.dataset.sent === 'yes') {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'yes';
  for (const button of form.querySelectorAll('button')) button.setAttribute('aria-disabled', 'true');
  setTimeout(() => {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll('button')) button.removeAttribute('aria-disabled');
  }, 8000);
});

// Lists by keyboard: the rows of a table with `data-keys="rows"`, each with its address in `data-href`.
(() => {
  const rows = () => [...document.querySelectorAll('[data-keys="rows"] tbody tr')];
  const isTyping = (element) =>
    element.matches('input:not([type="checkbox"]), textarea, select, [contenteditable]');
  const help = () => document.getElementById('phim-tat');
  let at = -1;
  let standsOn;

  const mark = (next) => {
    const all = rows();
    if (all.length === 0) return;
    all[at]?.classList.remove('selected');
    at = Math.max(0, Math.min(all.length - 1, next));
    all[at].classList.add('selected');
    all[at].querySelector('a')?.focus({ preventScroll: true });
    all[at].scrollIntoView({ block: 'nearest' });
  };
  const acts = {
    j: () => mark(at + 1),
    ArrowDown: () => mark(at + 1),
    k: () => mark(at - 1),
    ArrowUp: () => mark(at - 1),
    Enter: () => {
      const address = rows()[at]?.dataset.href;
      if (address) location.assign(address);
    },
    x: () => rows()[at]?.querySelector('input[type="checkbox"]')?.click(),
    '/': () => document.querySelector('input[type="search"]')?.focus(),
    '?': () => help()?.showModal(),
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || rows().length + (help() ? 1 : 0) === 0) return;
    const { target } = event;
    if (isTyping(target)) {
      if (event.key === 'Escape') target.blur();
      return;
    }
    if (document.querySelector('dialog[open]') || !Object.hasOwn(acts, event.key)) return;
    // What has the focus and answers to the key itself goes first.
    if (event.key === 'Enter' && target.closest('a, button, summary, input')) return;
    if (at === -1 && ['Enter', 'x'].includes(event.key)) return;
    event.preventDefault();
    acts[event.key]();
  });
  // Other rows after the list was refined: whoever stands on one that is still there goes on from it.
  document.addEventListener('htmx:beforeSwap', () => (standsOn = rows()[at]?.dataset.href));
  document.addEventListener('htmx:afterSwap', () => {
    at = standsOn === undefined ? -1 : rows().findIndex(({ dataset }) => dataset.href === standsOn);
    rows()[at]?.classList.add('selected');
  });

  for (const button of document.querySelectorAll('[data-opens]')) {
    button.hidden = false;
    button.addEventListener('click', () => document.getElementById(button.dataset.opens)?.showModal());
  }
  // A form that keeps the list as it is now, after it was refined without a new page.
  document.addEventListener('submit', (event) => {
    const field = event.target.dataset.takesAddress;
    if (field) event.target.elements[field].value = location.search.slice(1);
  });
})();

// What somebody writes in a long form is kept every few seconds, as by its own button.
for (const form of document.querySelectorAll('form[data-draft]')) {
  let waiting = null;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => keepDraft(form), 4000);
  });
  form.addEventListener('submit', () => clearTimeout(waiting));
}

async function keepDraft(form) {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  const headers = { 'hx-request': 'true' };
  const answer = await fetch(form.dataset.draft, { method: 'POST', body: fields, headers }).catch(() => null);
  const told = form.querySelector('[data-kept]');
  if (answer?.ok && told !== null) told.textContent = await answer.text();
}

// Of a long row of sections the open one is shown.
document.querySelector('.nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
