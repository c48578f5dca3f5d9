import { relationships, type Relationship } from '../model/disclosure.js';

/** Reads spellings that were declared, in any case, and what needs no declaring; undefined for all else. */
export function valueReader<Value extends string>(
  declared: Readonly<Record<string, Value>> = {},
  isValue: (text: string) => text is Value,
): (text: string) => Value | undefined {
  const known = new Map(
    Object.entries(declared).map(([spelling, value]) => [foldedSpelling(spelling), value]),
  );
  return (text) => known.get(foldedSpelling(text)) ?? (isValue(text) ? text : undefined);
}

export function isRelationship(text: string): text is Relationship {
  return (relationships as readonly string[]).includes(text);
}

/** Whether a text is the tag of a language: two or three letters, with what may stand behind them. */
export function isLanguage(text: string): text is string {
  if (!/^[a-z]{2,3}([-_]|$)/i.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-')).length === 1;
  } catch {
    return false;
  }
}

export function isYesOrNo(text: string): text is 'yes' | 'no' {
  return text === 'yes' || text === 'no';
}

export function foldedSpelling(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}
