import { undeclaredRound, type Round } from '../model/round.js';
import type { CandorOptions } from '../options/schema.js';
import { createTexts, type Texts } from '../text/texts.js';

/** The round that answers of the form belong to, for sites that do not declare it; empty where a site has no form. */
export function formRound(options: CandorOptions, language: string): { formRound?: Round } {
  if (options.form === false || options.pages.feedback === false) return {};
  const organisation = options.organisation?.name ?? null;
  return { formRound: openRound(options.form.round, organisation, createTexts(language, options.texts)) };
}

/** The form's round as far as the form itself says how it is asked; a file in `content/rounds/` may say more. */
function openRound(id: string, organisation: string | null, { t, language }: Texts): Round {
  const question =
    organisation === null ? t('form.score.legend.us') : t('form.score.legend', { organisation });
  return {
    ...undeclaredRound(id),
    declared: true,
    kind: 'open-form',
    title: t('form.round'),
    question,
    scaleLabels: { lowest: withoutNumber(t('form.score.low')), highest: withoutNumber(t('form.score.high')) },
    before: t('form.round.before'),
    strategy: t('form.round.strategy'),
    askedBy: organisation ?? t('form.round.askedBy'),
    population: t('form.round.population'),
    chosen: t('form.round.chosen'),
    mode: t('form.round.mode'),
    languages: [language],
    weighting: 'none',
    processing: [{ what: t('form.round.processing') }],
    limitations: t('form.round.limitations'),
  };
}

/** The words of a label such as "10: Extremely likely". */
function withoutNumber(label: string): string {
  return label.replace(/^\d+:\s*/, '');
}
