import type { NameDisplay } from '../model/display.js';

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** As much of a name as is to be shown; null for none of it. */
export function shownName(name: string | null, display: NameDisplay): string | null {
  if (name === null || display === 'none') return null;
  if (display === 'full') return name;
  return display === 'first' ? firstName(name) : initialsOf(name);
}

/** The first letters of the first and the last name: `AF`. Empty where a name has no letters. */
export function initialsOf(name: string): string {
  const names = namesIn(name);
  const ends = names.length > 1 ? [names[0]!, names.at(-1)!] : names;
  return ends.map((part) => firstCharacter(part).toUpperCase()).join('');
}

function firstName(name: string): string {
  const [given = name] = /^\S+, *(\p{L}.*)$/u.exec(name)?.slice(1) ?? [];
  return namesIn(given)[0] ?? name.split(/\s+/)[0]!;
}

/** The parts of a name, without what stands around it; titles such as `Dr.` left out where something else stands there. */
function namesIn(name: string): string[] {
  const parts = name.split(/\s+/).flatMap((part) => /\p{L}(.*[\p{L}\p{M}\p{N}.])?/u.exec(part)?.[0] ?? []);
  const plain = parts.filter((part) => !part.endsWith('.'));
  return plain.length > 0 ? plain : parts;
}

/** Below the first combining mark every character stands for itself. */
const plain = /^[^\u0300-\uffff](?![\u0300-\uffff])/;

function firstCharacter(text: string): string {
  if (plain.test(text)) return text[0]!;
  const [first] = characters.segment(text);
  return first?.segment ?? '';
}
