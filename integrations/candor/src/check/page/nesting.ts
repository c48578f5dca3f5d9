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

/** The elements that one of a name ends where it begins directly in them. */
export function closedBy(name: string): ReadonlySet<string> | undefined {
  return ended.get(name);
}

/** What stands in an element: elements; nothing, and it is not closed; text in which nothing is a tag, with entities or without; what has rules of its own. */
export type Content = 'elements' | 'nothing' | 'text' | 'code' | 'other';

const contents = new Map<string, Content>();
function hold(content: Content, those: readonly string[]): void {
  for (const name of those) contents.set(name, content);
}
hold('nothing', words('area base br col embed hr img input link meta param source track wbr'));
hold('text', words('title textarea'));
hold('code', words('script style'));
hold(
  'other',
  words(
    'svg math xmp iframe noembed noframes noscript plaintext template image isindex basefont command frame keygen frameset',
  ),
);

export function contentOf(name: string): Content {
  return contents.get(name) ?? 'elements';
}
