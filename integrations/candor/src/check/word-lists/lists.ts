import { Phrases } from '../lint/phrases.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import type { WordLists } from './list.js';

type ListName = keyof WordLists;

/** Places where people review businesses in public; the same names everywhere. */
export const platforms = new Phrases([
  'google|trustpilot|tripadvisor|yelp|capterra|g2|getapp|facebook|kununu|provenexpert|ekomi|holidaycheck|jameda|feefo|glassdoor',
  'app|play store',
  'trusted shops',
  'avis verifies',
  'product hunt',
  'reviews io',
]);

const languages: readonly WordLists[] = [en, de, fr, es];
const listNames = Object.keys(en) as ListName[];

/** The words of all languages together: in which one an owner writes is not known of every text. */
export const lists = Object.fromEntries(
  listNames.map((name) => [name, new Phrases(languages.flatMap((language) => language[name]))]),
) as Record<ListName, Phrases>;
