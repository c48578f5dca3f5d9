import { solve } from './form-proof';

type Store = 'localStorage' | 'sessionStorage';

/** Blocked storage throws already when it is named; everything here works without it. */
function stored(store: Store, key: string): string | null {
  try {
    return window[store].getItem(key);
  } catch {
    return null;
  }
}

function store(store: Store, key: string, value: string | null): void {
  try {
    if (value === null) window[store].removeItem(key);
    else window[store].setItem(key, value);
  } catch {
    // Full or blocked: the form works without.
  }
}

const answeredKey = (round: string): string => `candor-answered:${round}`;
const draftKey = (round: string): string => `candor-draft:${round}`;
const field = (form: HTMLFormElement, name: string) =>
  form.querySelector<HTMLInputElement>(`input[type=hidden][name=${name}]`);

/** Hidden fields that only a script can fill. */
function fillHidden(form: HTMLFormElement): void {
  const key = field(form, 'idempotency');
  if (key && !key.value) key.value = crypto.randomUUID?.() ?? '';
  const topic = field(form, 'topic');
  if (topic && !topic.value) topic.value = new URLSearchParams(location.search).get('topic') ?? '';
}

/** Solves the challenge once somebody starts to answer, not for everybody who looks. */
function proveWork(form: HTMLFormElement): void {
  const proof = field(form, 'proof');
  const { challenge } = form.dataset;
  if (!proof || !challenge || !crypto.subtle) return;
  const start = (): void =>
    void solve(JSON.parse(challenge)).then(
      (payload) => (proof.value = payload),
      () => {},
    );
  form.addEventListener('focusin', start, { once: true });
}

/** The count is shown at once; it is spoken after a pause, and only near the limit. */
function countCharacters(form: HTMLFormElement): void {
  const note = form.querySelector<HTMLElement>('[data-max]');
  const area = form.querySelector('textarea');
  const status = note?.nextElementSibling;
  if (!note || !area || !status) return;
  const max = Number(note.dataset['max']);
  let pause = 0;
  const count = (): void => {
    const left = max - [...area.value].length;
    const text = (left < 0 ? note.dataset['over'] : note.dataset['left']) ?? '';
    const number = Math.abs(left).toLocaleString(note.closest<HTMLElement>('[lang]')?.lang, {
      numberingSystem: note.dataset['digits'],
    });
    const shown = text.replace('{n}', number);
    note.textContent = shown;
    note.classList.toggle('candor-over', left < 0);
    clearTimeout(pause);
    pause = window.setTimeout(() => (status.textContent = left < max / 5 ? shown : ''), 1000);
  };
  area.addEventListener('input', count);
  form.addEventListener('reset', () => setTimeout(count));
  if (area.value) count();
}

type Answer = HTMLInputElement | HTMLTextAreaElement;

/** What a draft holds: never boxes of consent, and nothing that browsers fill in themselves (names, addresses). */
const drafted = 'textarea, input[type=radio], input[type=text]:not([autocomplete])';

function keepDraft(form: HTMLFormElement, round: string): void {
  const inputs = [...form.querySelectorAll<Answer>(drafted)];
  const answered = (): [id: string, value: string][] =>
    inputs
      .filter((input) => (isRadio(input) ? input.checked : input.value))
      .map(({ id, value }) => [id, value]);
  const draft = stored('sessionStorage', draftKey(round));
  if (draft && !('kept' in form.dataset) && answered().length === 0) restoreDraft(form, inputs, draft);
  form.addEventListener('input', () => {
    const answers = answered();
    store('sessionStorage', draftKey(round), answers.length > 0 ? JSON.stringify(answers) : null);
  });
  form.addEventListener('reset', () => store('sessionStorage', draftKey(round), null));
}

function restoreDraft(form: HTMLFormElement, inputs: readonly Answer[], draft: string): void {
  const answers = new Map<string, string>(JSON.parse(draft));
  for (const input of inputs) {
    const value = answers.get(input.id);
    if (value === undefined) continue;
    if (isRadio(input)) input.checked = true;
    else input.value = value;
  }
  const notice = form.querySelector<HTMLElement>('[data-candor-restored]');
  if (!notice) return;
  notice.hidden = false;
  form.addEventListener('reset', () => (notice.hidden = true));
}

function isRadio(input: Answer): input is HTMLInputElement {
  return input.type === 'radio';
}

/** A second click sends nothing; whoever waited three seconds or came back may send again. */
function guardSubmit(form: HTMLFormElement): void {
  let sent = 0;
  form.addEventListener('submit', (event) => {
    if (Date.now() - sent < 3000) event.preventDefault();
    else sent = Date.now();
  });
  window.addEventListener('pageshow', () => (sent = 0));
}

function enhance(): void {
  document.querySelector<HTMLElement>('.candor-problem')?.focus();
  for (const mark of document.querySelectorAll<HTMLElement>('[data-candor-answered]')) {
    const round = mark.dataset['candorAnswered'] ?? '';
    store('localStorage', answeredKey(round), '1');
    store('sessionStorage', draftKey(round), null);
  }
  for (const form of document.querySelectorAll<HTMLFormElement>(
    'form[data-candor-form]:not([data-enhanced])',
  )) {
    form.dataset['enhanced'] = '';
    const round = form.dataset['candorForm'] ?? '';
    const notice = form.querySelector<HTMLElement>('[data-candor-before]');
    if (notice && stored('localStorage', answeredKey(round))) notice.hidden = false;
    for (const part of [fillHidden, proveWork, guardSubmit]) part(form);
    keepDraft(form, round);
    countCharacters(form);
  }
}

enhance();
document.addEventListener('astro:page-load', enhance);
