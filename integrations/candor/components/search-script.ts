interface Found {
  url: string;
  /** All text of the page, as text. */
  content: string;
  meta: { title?: string };
  /** Which words of the text were found. */
  locations: readonly number[];
}

/** What we use of Pagefind's own script, which the site has beside its index. */
interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  search(
    words: string,
    options: { filters: Record<string, string> },
  ): Promise<{ results: readonly { data(): Promise<Found> }[] }>;
}

const shown = 20;
const [before, around] = [8, 36];
let loading: Promise<Pagefind> | undefined;
let latest = 0;

/** Loaded with the first search, not for everybody who looks. */
function pagefind({ dataset }: HTMLFormElement): Promise<Pagefind> {
  // A template here would be taken for a file of the site's own, and wrapped.
  const address = `${dataset['index']}pagefind.js`;
  loading ??= import(/* @vite-ignore */ address).then(async (module: Pagefind) => {
    await module.options({ baseUrl: dataset['base'] ?? '/' });
    return module;
  });
  return loading;
}

async function search(form: HTMLFormElement, words: string): Promise<void> {
  const status = form.querySelector('[role=status]')!;
  const list = form.querySelector('ol')!;
  const turn = ++latest;
  const say = (name: string, values: Record<string, string> = {}): void => {
    const text = form.dataset[name] ?? '';
    status.textContent = text.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
  };
  say('running');
  list.hidden = true;
  try {
    const { results } = await (await pagefind(form)).search(words, { filters: { kind: 'testimonial' } });
    const best = await Promise.all(results.slice(0, shown).map((result) => result.data()));
    if (turn !== latest) return;
    list.replaceChildren(...best.map(item));
    list.hidden = best.length === 0;
    const number = (value: number): string => value.toLocaleString(form.lang);
    const values = { words, n: number(results.length), shown: number(shown) };
    say(best.length === 0 ? 'none' : results.length > shown ? 'best' : 'found', values);
  } catch {
    loading = undefined;
    say('missing');
  }
}

/** Texts become text: words of visitors are never markup. */
function item({ url, meta, content, locations }: Found): HTMLLIElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title ?? url;
  const words = document.createElement('p');
  words.dir = 'auto';
  words.textContent = excerpt(content.split(/\s+/), locations[0] ?? 0);
  const entry = document.createElement('li');
  entry.append(link, words);
  return entry;
}

function excerpt(words: readonly string[], found: number): string {
  const from = Math.max(0, found - before);
  const part = words.slice(from, from + around).join(' ');
  return `${from > 0 ? '… ' : ''}${part}${from + around < words.length ? ' …' : ''}`;
}

for (const form of document.querySelectorAll<HTMLFormElement>('form.candor-search')) {
  form.hidden = false;
  const input = form.querySelector('input')!;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const words = input.value.trim();
    if (words === '') return;
    // The way back from a result leads to the results.
    history.replaceState(null, '', `?q=${encodeURIComponent(words)}`);
    void search(form, words);
  });
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  if (input.value.trim() !== '') void search(form, input.value.trim());
}
