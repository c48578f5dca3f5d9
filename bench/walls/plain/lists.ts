import { getCollection, type CollectionEntry } from 'astro:content';
import facts from './data/facts.json';

export type Entry = CollectionEntry<'testimonials'>;
export const perPage = 48;
const days = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
const names = new Intl.DisplayNames('en', { type: 'language' });
const number = new Intl.NumberFormat('en');
export const dayText = (day: string) => days.format(new Date(`${day}T00:00:00Z`));
export const languageName = (language: string) => names.of(language)!;
export const count = (n: number) => number.format(n);
export const lengthOf = ({ paragraphs }: Entry['data']) => {
  const n = paragraphs.join('').length;
  return n > 320 ? 'long' : n <= 90 && paragraphs.length === 1 ? 'short' : 'medium';
};
export const basis = `${count(facts.answers)} responses came in from ${dayText(facts.from)} to ${dayText(facts.to)}. ${count(facts.agreed)} people left a comment and agreed to have it published.`;

export async function lists() {
  const all = await getCollection('testimonials');
  const languages = Map.groupBy(all, ({ data }) => data.language);
  return { all, languages: [...languages].sort((a, b) => b[1].length - a[1].length) };
}

export function paged(base: string, entries: Entry[]) {
  const pages = Array.from({ length: Math.ceil(entries.length / perPage) }, (_, index) => index + 1);
  const addresses = pages.map((page) => (page === 1 ? base : `${base}${page}/`));
  return pages.map((page) => ({
    page,
    addresses,
    total: entries.length,
    entries: entries.slice((page - 1) * perPage, page * perPage),
  }));
}
