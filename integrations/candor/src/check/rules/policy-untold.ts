import type { Element } from 'domhandler';
import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import { closest } from '../page/elements.js';
import { plain, textOf } from '../page/text.js';
import type { CheckedPage } from '../page/page.js';

/** What a policy page leaves out of what it has to count and list. */
export function untoldFindings(page: CheckedPage, facts: CheckFacts): Finding[] {
  const { policy } = page;
  const where = { file: page.name };
  return [
    ...untoldReasons(policy.get('withheld'), page, facts),
    ...untoldWaivers(policy.get('waivers'), facts),
  ].map((what) => ({ where, what }));
}

/** Counts typed by hand would be old with the next answer: a page of the site's own need not have them. */
function untoldReasons(section: Element | undefined, { sections }: CheckedPage, facts: CheckFacts): string[] {
  if (section === undefined) return [];
  const ours = sections.some(
    ({ kind, element }) => kind === 'policy' && closest(section, (around) => around === element) !== null,
  );
  if (!ours) return [];
  const text = plain(textOf(section));
  const { withheld, excluded } = facts.facts;
  return [...new Set([...Object.keys(withheld), ...Object.keys(excluded)])].flatMap((reason) => {
    const told = facts.texts.count(`withheld.${reason}`, (withheld[reason] ?? 0) + (excluded[reason] ?? 0));
    return text.includes(plain(told)) ? [] : [`the policy page does not count what was left out: "${told}"`];
  });
}

function untoldWaivers(section: Element | undefined, { waivers, asOf }: CheckFacts): string[] {
  if (section === undefined) return [];
  const text = plain(textOf(section));
  return waivers
    .filter(({ until, reason }) => until >= asOf && !text.includes(plain(reason)))
    .map(({ rule }) => `the policy page does not tell the exception from ${rule}`);
}
