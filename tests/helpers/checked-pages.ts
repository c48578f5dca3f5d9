import type { CheckFacts } from '../../integrations/candor/dist/check/facts.js';
import { claims } from '../../integrations/candor/dist/check/rules/claims.js';
import { disclosure } from '../../integrations/candor/dist/check/rules/disclosure.js';
import { quotations } from '../../integrations/candor/dist/check/rules/quotations.js';
import { selection } from '../../integrations/candor/dist/check/rules/selection.js';
import { PageChecks, recordIssues } from '../../integrations/candor/dist/check/run-rules.js';
import type { Issue } from '../../integrations/candor/dist/model/issue.js';
import type { Quotable } from '../../integrations/candor/dist/model/published.js';
import type { PageLinks } from '../../integrations/candor/dist/publish/page-links.js';
import { commentView, testimonialView } from '../../integrations/candor/dist/publish/quote-view.js';
import {
  commentsStatement,
  testimonialsStatement,
  withChecks,
  type ShownSelection,
  type StatementView,
} from '../../integrations/candor/dist/publish/statement.js';

interface SectionOptions {
  /** @default 'testimonials' */
  kind?: 'testimonials' | 'comments';
  selection?: Partial<ShownSelection>;
  /** Whether the owner's picks say that they are. @default false */
  picks?: boolean;
}

/** A section of a page as our components print it, with these quotes. */
export function section(
  facts: CheckFacts,
  quotes: readonly Quotable[],
  options: SectionOptions = {},
): string {
  const { kind = 'testimonials', selection, picks = false } = options;
  const links = facts.links as unknown as PageLinks;
  const stated =
    kind === 'comments'
      ? commentsStatement(facts.facts, facts.texts, links)
      : testimonialsStatement(facts.facts, { shown: quotes.length, ...selection }, facts.texts, links);
  const cards = quotes.map((quote) => `<li>${card(quote, facts, kind, picks)}</li>`).join('\n');
  const statement = statementHtml(withChecks(stated, quotes, facts.texts));
  return `<div class="candor candor-${kind}" lang="en" dir="ltr">${statement}<ul>${cards}</ul></div>`;
}

function statementHtml({ heading, sentences, links }: StatementView): string {
  const items = links.map(({ href, text }) => `<li><a href="${href}">${text}</a></li>`).join('');
  return `<div class="candor-statement"><p><strong>${heading}.</strong> ${sentences.join(' ')}</p><ul>${items}</ul></div>`;
}

/** One card, as ours is. */
export function card(
  quote: Quotable,
  { texts, organisation, links }: CheckFacts,
  kind: 'testimonials' | 'comments' = 'comments',
  picks = false,
): string {
  const view = (kind === 'comments' ? commentView : testimonialView)(quote, {
    ...{
      texts,
      links: { ...links, change: {} } as unknown as PageLinks,
      organisation: organisation?.name ?? null,
    },
    ...{ display: { name: 'full', date: 'day' }, position: () => 0, picks },
  });
  const time = view.date === null ? '' : `<time datetime="${view.date.iso}">${view.date.text}</time>`;
  const full = view.full === null ? '' : `<a href="${view.full.href}">${view.full.text}</a>`;
  const lang = view.lang === null ? '' : ` lang="${view.lang}"`;
  return `<div data-candor-quote="${quote.id}"><figure><blockquote${lang} dir="auto"><p>${escaped(view.quote)}</p></blockquote>
    <figcaption><div><bdi>${escaped(view.author)}</bdi></div> <div>${escaped(view.details)}</div> <div>${view.score} ${time}</div>
    <div class="labels">${escaped(view.labels.join(' '))} ${full}</div></figcaption></figure></div>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A whole page. */
export function page(body: string, { title = 'Page', description = '' } = {}): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta name="description" content="${description}"></head><body><main>${body}</main></body></html>`;
}

const families = [quotations, selection, disclosure, claims].flatMap(Object.keys);

/** What the rules on quotes find on a page: others look at the rest of it, and of its site. */
export function issuesOn(html: string, facts: CheckFacts, name = 'testimonials/index.html'): Issue[] {
  const checks = new PageChecks(facts);
  checks.look(name, Buffer.from(html));
  return checks.finish().filter(({ rule }) => families.includes(rule));
}

/** The ids of rules that a page breaks, each once. */
export function brokenOn(html: string, facts: CheckFacts): string[] {
  return [...new Set(issuesOn(html, facts).map(({ rule }) => rule))].sort();
}

/** What of the records breaks a rule. */
export function recordsOf(facts: CheckFacts, rule: string): Issue[] {
  return recordIssues(facts).filter((issue) => issue.rule === rule);
}
