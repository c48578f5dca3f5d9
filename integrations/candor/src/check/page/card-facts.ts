import type { Quotable } from '../../model/published.js';
import { normalised } from '../../text/verbatim.js';
import type { Texts } from '../../text/texts.js';
import type { KnownCard } from './promoters.js';

/** What a card tells of a person or an answer that is not what is stored, in words. */
export function factFaults({ quotable, times, names, plain }: KnownCard, texts: Texts): string[] {
  return [
    ...times
      .filter((time) => !isItsDay(time, quotable))
      .map((time) => `the day ${time}, and its answer is of ${quotable.submittedOn ?? 'no known day'}`),
    ...names
      .filter((name) => !isTheirs(name, quotable, texts))
      .map((name) => `“${name}”, which is no part of the name, role or organisation it may show`),
    ...scoreFaults(plain, quotable, texts),
  ];
}

/** The day of the answer or of the experience, or the month or year of it. */
function isItsDay(time: string, { submittedOn, experiencedOn }: Quotable): boolean {
  return [submittedOn, experiencedOn].some(
    (day) => day !== null && day.startsWith(time) && /^\d{4}(-\d\d){0,2}$/.test(time),
  );
}

/** What may stand there: that no name is published, the name or as much of it, the role, the organisation, a tag or a change. */
function isTheirs(
  shown: string,
  { name, role, organisation, tags, changes }: Quotable,
  texts: Texts,
): boolean {
  const text = normalised(shown);
  if (isPartOf(text, name)) return true;
  const both = texts.row([role, organisation].filter((part) => part !== null));
  const known = [
    texts.t('quote.anonymous'),
    role,
    organisation,
    both,
    ...tags,
    ...changes.map(({ title }) => title),
  ];
  return known.some((each) => each !== null && normalised(each) === text);
}

/** Every word of it is part of a word of the name, as `Anna`, `A. F.` and `AF` are of `Anna Fischer`. */
function isPartOf(text: string, name: string | null): boolean {
  if (name === null || text === '') return false;
  if (text === name) return true;
  const whole = normalised(name).toLowerCase();
  const words = whole.split(/[\s,-]+/);
  const shown = text
    .toLowerCase()
    .split(/[\s,-]+/)
    .map((word) => word.replace(/[.]$/, ''));
  return (
    whole === text.toLowerCase() ||
    shown.every((word) => words.some((each) => each.includes(word))) ||
    ([...text.toLowerCase()].every((letter) => words.some((each) => each.includes(letter))) &&
      [...text].length <= 3)
  );
}

const around = new WeakMap<Texts, [before: string, between: string]>();

/** What stands before and behind the score where we print one. */
function aroundScore(texts: Texts): [before: string, between: string] {
  const known = around.get(texts);
  if (known !== undefined) return known;
  const [before = '', behind = ''] = normalised(
    texts.t('quote.score', { score: '\u0001', max: '\u0002' }),
  ).split('\u0001');
  const found: [string, string] = [before, behind.split('\u0002')[0]!];
  around.set(texts, found);
  return found;
}

/** Scores as we print them; a card without one tells nothing false. */
function scoreFaults(text: string, { score, scale }: Quotable, texts: Texts): string[] {
  const [before, between] = aroundScore(texts);
  const at = before.trim() === '' || between === '' ? -1 : text.indexOf(before);
  if (at === -1) return [];
  const shown = text
    .slice(at + before.length)
    .split(between, 1)[0]!
    .trim();
  if (shown.length > 6 || (score !== null && shown === texts.number(score))) return [];
  return [
    `the score ${shown}, and its answer ${score === null ? 'has none' : `gave ${score} of ${scale.max}`}`,
  ];
}
