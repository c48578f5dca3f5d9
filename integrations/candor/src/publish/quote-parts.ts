import type { QuoteView } from './quote-view.js';

/** Parts of a card that a page may leave out. What discloses something cannot be. */
export const hideableParts = [
  'date',
  'score',
  'details',
  'role',
  'company',
  'avatar',
  'reply',
  'tags',
  'changes',
] as const;
export type HideablePart = (typeof hideableParts)[number];

/** Parts that a site may give classes of its own. */
export const classedParts = [
  'root',
  'heading',
  'list',
  'item',
  'card',
  'words',
  'attribution',
  'avatar',
  'author',
  'details',
  'facts',
  'labels',
  'reply',
] as const;
export type QuoteClasses = Readonly<Partial<Record<(typeof classedParts)[number], string>>>;

/** What every card gets; one that replaces ours may do without any but the quote. */
export interface CardProps {
  quote: QuoteView;
  /** Parts not to print. @default ['tags'] */
  hide?: readonly HideablePart[] | undefined;
  /** Classes to add to its parts. @default {} */
  classes?: QuoteClasses | undefined;
  /** Whether the day leads to the page of the quote. @default false */
  links?: boolean | undefined;
  /** Whether initials stand where there is no picture. @default false */
  avatars?: boolean | undefined;
  /** Whether a long quote opens on demand. @default false */
  folds?: boolean | undefined;
  /** HTML in place of parts of ours. @default none */
  own?: { avatar?: string | undefined; attribution?: string | undefined } | undefined;
}

/** Those labels of a quote that HTML of the site's own in place of ours does not tell: they stand below it. */
export function labelsLeftOut({ labels }: Pick<QuoteView, 'labels'>, html: string): string[] {
  const text = wordsOf(
    html.replace(/<[^>]*>/g, ' ').replace(/&(#?\w+);/g, (whole, name: string) => characters[name] ?? whole),
  );
  return labels.filter((label) => !text.includes(wordsOf(label)));
}

/** What Astro writes for characters that mean something in HTML. */
const characters: Readonly<Record<string, string>> = {
  ...{
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    '#34': '"',
    '#38': '&',
    '#39': "'",
    '#60': '<',
    '#62': '>',
  },
};

function wordsOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Who somebody is besides their name, without the parts not to be shown. */
export function shownDetails({ role, company, details }: QuoteView, hide: readonly HideablePart[]): string {
  const [noRole, noCompany] = [hide.includes('role'), hide.includes('company')];
  if (hide.includes('details') || (noRole && noCompany)) return '';
  if (noRole) return company ?? '';
  return noCompany ? (role ?? '') : details;
}
