import type { Jurisdiction } from '../../model/jurisdiction.js';
import { linksOf, type PolicyContext, type PolicySections } from './section.js';

/** Regions as Unicode names them. */
const regions: Record<Jurisdiction, string> = { UK: 'GB', EU: 'EU', FR: 'FR', US: 'US' };

/** How figures are made, whose marks they carry, what is let stand, and of which day all this speaks. */
export function figuringSections({ policy, texts, links, asOf }: PolicyContext): PolicySections {
  const { t, day, row, list, language } = texts;
  const { minimumGroup: minimum, intervalFrom: from, level } = policy.figures;
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const places = policy.jurisdictions.map((place) => names.of(regions[place]) ?? place);
  const { waivers } = policy;
  return {
    scores: {
      paragraphs: [
        `${t('findings.method')} ${t('method.rounding')}`,
        t('policy.scores.left'),
        t('method.interval.how', { level, from }),
        t('method.groups.few', { minimum }),
      ],
      links: linksOf([[links.findings, t('selection.link.findings')]])!,
    },
    trademark: { paragraphs: [t('findings.trademark')] },
    waivers: {
      paragraphs: [t('policy.rules'), t(waivers.length === 0 ? 'policy.waivers.none' : 'policy.waivers')],
      items: waivers.map(({ rule, title, reason, until }) =>
        t('policy.waiver', { rule: title === '' ? rule : row([rule, title]), reason, day: day(until) }),
      ),
    },
    date: {
      paragraphs: [t('layout.asOf', { day: day(asOf) }), t('policy.places', { places: list(places) })],
    },
  };
}
