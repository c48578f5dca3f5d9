const words = (text: string): readonly string[] => text.split(' ');
const inForms = words('input option optgroup select button datalist textarea');
const headings = words('h1 h2 h3 h4 h5 h6');

/** Elements that some parser ends where another begins: those that are ended, by what ends them. */
const ended = new Map<string, ReadonlySet<string>>();
function end(those: readonly string[], by: readonly string[]): void {
  for (const name of by) ended.set(name, new Set([...(ended.get(name) ?? []), ...those]));
}
end(words('tr th td'), ['tr']);
end(words('thead th td'), words('th td'));
end(words('head link script'), ['body']);
end(words('thead tbody'), words('tbody tfoot'));
end(words('dd dt'), words('dd dt'));
end(words('rt rp'), words('rt rp'));
end(words('optgroup option'), words('option optgroup'));
end([...headings, 'p'], [...headings, 'p']);
end(inForms, [...inForms, 'output']);
for (const name of words('a li')) end([name], [name]);
end(
  ['p'],
  words(
    'address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul',
  ),
);

/** Whether an element that begins directly in another ends that. */
export function closedBy(name: string, parent: string): boolean {
  return ended.get(name)?.has(parent) === true;
}

const voids = new Set(words('area base br col embed hr img input link meta param source track wbr'));

/** Whether an element holds nothing and is not closed. */
export function isVoid(name: string): boolean {
  return voids.has(name);
}

/** Elements in which nothing is a tag, and whether entities are read in them. */
export const rawText: ReadonlyMap<string, boolean> = new Map([
  ['script', false],
  ['style', false],
  ['title', true],
  ['textarea', true],
]);

/** Elements with rules of their own. */
export const unread: ReadonlySet<string> = new Set(
  words(
    'svg math xmp iframe noembed noframes noscript plaintext template image isindex basefont command frame keygen frameset',
  ),
);
