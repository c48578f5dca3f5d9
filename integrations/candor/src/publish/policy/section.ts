import type { FormDefinition } from '../../model/form.js';
import type { PolicyFacts, PolicyRound, PolicyTopic } from '../../model/policy.js';
import type { Texts } from '../../text/texts.js';
import type { PageLinks } from '../page-links.js';

/** What stands in one section of the policy. */
export interface PolicyBody {
  paragraphs: readonly string[];
  /** A list below them. @default none */
  items?: readonly string[];
  /** Paragraphs below the list. @default none */
  after?: readonly string[];
  links?: readonly { href: string; text: string }[];
}

/** Everything a section may speak of. */
export interface PolicyContext {
  policy: PolicyFacts;
  /** Null where the site has no form. */
  form: FormDefinition | null;
  texts: Texts;
  organisation: { name: string; url?: string | undefined } | null;
  /** Address of the site, and its day. */
  site: string | null;
  asOf: string;
  links: PageLinks;
}

/** Null where there is nothing to say. */
export type PolicySections = Partial<Record<PolicyTopic, PolicyBody | null>>;

/** What rounds have in common: one sentence where it is the same for all, else a line for each, naming them. */
export function byRound(
  rounds: readonly PolicyRound[],
  say: (round: PolicyRound) => string,
  texts: Texts,
): { paragraphs: string[]; items: string[] } {
  const groups = [...Map.groupBy(rounds, say)];
  if (groups.length === 0) return { paragraphs: [texts.t('policy.rounds.none')], items: [] };
  if (groups.length === 1) return { paragraphs: [groups[0]![0]], items: [] };
  const items = groups.map(([what, those]) =>
    texts.t('policy.line', { rounds: texts.row(those.map(({ title }) => title)), what }),
  );
  return { paragraphs: [], items };
}

/** Those addresses that there are. */
export function linksOf(all: readonly (readonly [string | null, string])[]): PolicyBody['links'] {
  return all.flatMap(([href, text]) => (href === null ? [] : [{ href, text }]));
}

/** Where the organisation is reached; null where nobody said. */
export function contactOf({
  organisation,
  site,
  links,
}: PolicyContext): { href: string; text: string } | null {
  const href =
    organisation?.url ?? (organisation !== null && site !== null ? new URL(links.home, site).href : null);
  return href === null ? null : { href, text: organisation?.name ?? new URL(href).hostname };
}
