import { absoluteLinks } from '../publish/absolute-links.js';
import type { ModuleData } from '../publish/modules.js';
import { ownTitle } from '../publish/page-head.js';
import { quoteLines } from '../publish/quote-lines.js';
import { testimonialView } from '../publish/quote-view.js';
import { testimonialsStatement, withChecks } from '../publish/statement.js';
import type { Wall } from '../publish/wall/wall.js';
import type { Selection } from '../select/select.js';
import { quoteContext } from './quote-context.js';
import { chosenOf } from './shown-page.js';
import { siteTexts } from './site-texts.js';

/** What a wall of the site shows, for somewhere else: the same selection, the same words, absolute addresses. */
export function wallOf(
  { quotables, facts }: Pick<ModuleData['published'], 'quotables' | 'facts'>,
  selection: Selection,
  config: ModuleData['config'] & { site: string },
): Wall {
  const { organisation, site } = config;
  const links = absoluteLinks(config.links, site);
  const texts = siteTexts(config);
  const context = quoteContext(quotables, { ...config, links }, texts);
  const { quotables: chosen, ...counts } = chosenOf(quotables, selection, config.asOf);
  const statement = testimonialsStatement(
    facts,
    { ...selection, ...counts, shown: chosen.length },
    texts,
    links,
  );
  return {
    title: ownTitle(texts.t('title.testimonials'), organisation),
    language: texts.language,
    dir: texts.dir,
    statement: withChecks(statement, chosen, texts),
    quotes: chosen.map((quotable) => quoteLines(testimonialView(quotable, context), texts)),
  };
}
