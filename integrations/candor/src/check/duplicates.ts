import type { Quotable } from '../model/published.js';
import type { Finding } from './finding.js';

/** Comments shorter than this are said by many in the same words. */
const longComment = 60;
const shown = 5;

/** Published quotes that may be one answer twice: the same long comment, or the same name in one round. */
export function duplicateFindings(quotables: Iterable<Quotable>): Finding[] {
  const comments = new Map<string, string[]>();
  const people = new Map<string, Quotable[]>();
  for (const quotable of quotables) {
    const { id, comment, name, round } = quotable;
    const words = comment.length < longComment ? '' : plain(comment);
    if (words.length >= longComment) note(comments, words, id);
    if (name?.trim().includes(' ')) note(people, `${round}\n${plain(name)}`, quotable);
  }
  const seen = new Set<string>();
  const twice = [...comments.values()]
    .filter(({ length }) => length > 1)
    .map((ids) => {
      ids.forEach((id) => seen.add(id));
      return findingOf(ids, 'have the same comment');
    });
  const same = [...people.values()]
    .filter((quotes) => quotes.length > 1 && mayBeOne(quotes) && !quotes.every(({ id }) => seen.has(id)))
    .map((quotes) =>
      findingOf(
        quotes.map(({ id }) => id),
        `of the round "${quotes[0]!.round}" bear the name "${quotes[0]!.name}"`,
      ),
    );
  return [...twice, ...same];
}

/** Whether nothing tells apart people of one name. */
function mayBeOne(quotes: readonly Quotable[]): boolean {
  const given = (pick: (quote: Quotable) => string | null): Set<string> =>
    new Set(quotes.map(pick).flatMap((text) => (text === null ? [] : [plain(text)])));
  return given(({ organisation }) => organisation).size < 2 && given(({ role }) => role).size < 2;
}

function findingOf(ids: readonly string[], what: string): Finding {
  const listed = ids.slice(0, shown).join(', ');
  const more = ids.length > shown ? ` and ${ids.length - shown} more` : '';
  return {
    where: { response: ids[0]! },
    what: `${ids.length} published quotes ${what}: ${listed}${more}`,
    mild: true,
  };
}

function note<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const known = groups.get(key);
  if (known === undefined) groups.set(key, [item]);
  else known.push(item);
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
