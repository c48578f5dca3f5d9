import { tagSlug } from '../model/tag-slug.js';
import type { Quotable } from '../model/published.js';
import { baseLanguage } from './select.js';

/** Quotes with one tag, however it is written, or in one language. */
export interface QuoteGroup {
  /** Its part of addresses. */
  part: string;
  /** The tag as it is written most often; the language without its region. */
  name: string;
  n: number;
  /** Every way the tag is written. */
  spellings: string[];
}

/** The tags that occur, those of most quotes first. */
export function tagGroups(quotables: readonly Quotable[]): QuoteGroup[] {
  const slugs = new Map<string, string>();
  const slugOf = (tag: string): string => {
    const known = slugs.get(tag) ?? tagSlug(tag);
    slugs.set(tag, known);
    return known;
  };
  return grouped(quotables.map(({ tags }) => tags.map((tag) => [slugOf(tag), tag] as const)));
}

/** The languages that occur; what is no tag of a language is none. */
export function languageGroups(quotables: readonly Quotable[]): QuoteGroup[] {
  return grouped(
    quotables.map(({ language }) => {
      const base = baseLanguage(language);
      return base !== undefined && /^[a-z]{2,3}$/.test(base) ? [[base, base] as const] : [];
    }),
  );
}

function grouped(all: readonly (readonly (readonly [part: string, name: string])[])[]): QuoteGroup[] {
  const groups = new Map<string, { n: number; names: Map<string, number> }>();
  for (const each of all) {
    const parts = new Set<string>();
    for (const [part, name] of each) {
      const group = groups.get(part) ?? { n: 0, names: new Map<string, number>() };
      groups.set(part, group);
      if (!parts.has(part)) group.n++;
      parts.add(part);
      group.names.set(name, (group.names.get(name) ?? 0) + 1);
    }
  }
  return [...groups]
    .map(([part, { n, names }]) => {
      const spellings = [...names].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([name]) => name);
      return { part, name: spellings[0]!, n, spellings };
    })
    .sort((a, b) => b.n - a.n || compare(a.part, b.part));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
