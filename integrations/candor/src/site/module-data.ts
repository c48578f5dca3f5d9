import type { PolicyFacts } from '../model/policy.js';
import type { Quotable, SelectionFacts, StatedFacts } from '../model/published.js';
import type { BriefChange, Change } from '../model/published-change.js';
import type { Pictures } from './pictures.js';
import { fileLink } from '../publish/links.js';
import type { Ingested } from '../pipeline.js';
import type { ChangesLinks } from '../publish/change-links.js';
import { changeQuotes } from '../publish/change-quotes.js';
import type { SiteConfig } from '../publish/config.js';
import type { ModuleData } from '../publish/modules.js';
import { namedThemes } from '../publish/named-themes.js';
import type { FindingsLinks } from '../publish/page-links.js';

/** What the virtual modules of one run hold. */
export function moduleData(
  ingested: Ingested,
  config: SiteConfig,
  links: { findings: FindingsLinks; changes: ChangesLinks },
  form: Pick<ModuleData, 'form' | 'intake'>,
  policy: PolicyFacts,
): Omit<ModuleData, 'receipts'> {
  const { quotables, gone, facts, reviews, findings, changes, reports } = ingested;
  return {
    config,
    published: { quotables, facts, gone },
    facts: { stated: statedOf(facts), any: quotables.length > 0 },
    reviews,
    findings: { ...findings, reports, links: links.findings },
    changes: changesModule(ingested, links.changes),
    brief: { changes: changes.map(inBrief) },
    ...form,
    policy,
  };
}

/** Where pictures stand in the output. */
export const avatarsPath = 'candor/people';

/** Quotes with the addresses of their pictures. */
export function withAvatars(
  quotables: readonly Quotable[],
  { avatars }: Pictures,
  { base, build }: { base: string; build: { assets: string } },
): Quotable[] {
  return quotables.map((quotable) => {
    const avatar = avatars.get(quotable.id);
    if (avatar === undefined) return quotable;
    return { ...quotable, picture: fileLink(`${build.assets}/${avatarsPath}/${avatar.name}`, { base }) };
  });
}

/** What lists and pages of changes print, and no more: they import nothing else of what was answered. */
function changesModule(ingested: Ingested, links: ChangesLinks): ModuleData['changes'] {
  const { changes, quotables, facts, themes, findings } = ingested;
  const named = new Set(changes.flatMap(({ said }) => said.rounds.map(({ id }) => id)));
  return {
    ...{ changes, facts, links },
    themes: namedThemes(ingested),
    themeIds: themes.map(({ id }) => id),
    open: findings.rounds.filter(({ id, open }) => open && named.has(id)).map(({ id }) => id),
    quotes: changeQuotes(changes, quotables),
  };
}

function statedOf({ answers, agreed, from, to, undated }: SelectionFacts): StatedFacts {
  return { answers, agreed, from, to, undated };
}

function inBrief(change: Change): BriefChange {
  const { id, title, status, did, reason, since, nextUpdateBy, updated, overdue, steps } = change;
  return { id, title, status, did, reason, since, nextUpdateBy, updated, overdue, steps };
}
