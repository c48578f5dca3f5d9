import type { PolicyRound } from '../../model/policy.js';
import type { Texts } from '../../text/texts.js';
import { serviceName } from '../form-intro.js';
import { rewardOf } from '../round-sentences.js';
import { byRound, type PolicyBody, type PolicyContext, type PolicySections } from './section.js';

/** How answers come about: what is asked, by whom and of whom, for what reward, and how customers are told from others. */
export function askingSections(context: PolicyContext): PolicySections {
  return {
    why: whySection(context),
    who: whoSection(context),
    answering: answeringSection(context),
    rewards: rewardsSection(context),
    checks: byRound(context.policy.rounds, (round) => checkOf(round, context.texts), context.texts),
  };
}

function whySection({ policy, texts }: PolicyContext): PolicyBody {
  const { t } = texts;
  const questions = [...new Set(policy.rounds.flatMap(({ question }) => question ?? []))];
  const why = [t('policy.why'), t('policy.use.read')];
  if (questions.length === 0) return { paragraphs: why };
  return {
    paragraphs: [...why, t('policy.why.words')],
    items: questions.map((words) => t('disclosure.quoted', { words })),
  };
}

function whoSection({ policy, form, organisation, texts: { t, row } }: PolicyContext): PolicyBody {
  const collected = policy.rounds.flatMap(({ title, collector }) =>
    collector === undefined ? [] : [{ title, collector }],
  );
  const service = form === null ? null : serviceName(form);
  const ourselves =
    organisation === null ? t('policy.who.us') : t('policy.who', { organisation: organisation.name });
  const sentences = [
    collected.length === 0 ? ourselves : t('policy.who.collected'),
    ...(service === null ? [] : [t('form.intro.service', { service })]),
  ];
  const firms = Map.groupBy(collected, ({ collector }) => JSON.stringify(collector));
  return {
    paragraphs: [sentences.join(' ')],
    items: [...firms.values()].map((rounds) => {
      const { name, independent } = rounds[0]!.collector;
      const what = t(independent ? 'policy.who.independent' : 'policy.who.dependent', { name });
      return t('policy.line', { rounds: row(rounds.map(({ title }) => title)), what });
    }),
    links: [...firms.values()].map(([first]) => ({
      href: first!.collector.url,
      text: first!.collector.name,
    })),
  };
}

function answeringSection({ policy, form, texts }: PolicyContext): PolicyBody {
  const { paragraphs, items } = byRound(policy.rounds, ({ kind }) => `${texts.t(`kind.${kind}`)}.`, texts);
  return { paragraphs, items, after: form === null ? [] : [texts.t('policy.who.can')] };
}

function rewardsSection({ policy, texts }: PolicyContext): PolicyBody {
  const { paragraphs, items } = byRound(policy.rounds, (round) => rewardsOf(round, texts), texts);
  const draws = Map.groupBy(
    policy.rounds.flatMap(({ title, draw }) => (draw === undefined ? [] : [{ title, rules: draw.rules }])),
    ({ rules }) => rules,
  );
  return {
    ...{ paragraphs, items },
    after: [texts.t('policy.rewards.same')],
    links: [...draws].map(([href, rounds]) => ({
      href,
      text: texts.t('policy.draw.rules', { rounds: texts.row(rounds.map(({ title }) => title)) }),
    })),
  };
}

function rewardsOf({ incentive, draw }: PolicyRound, texts: Texts): string {
  const { t, day } = texts;
  const reward = incentive === undefined ? t('policy.rewards.unknown') : rewardOf(incentive, texts);
  if (draw === undefined)
    return incentive === undefined || incentive === 'none'
      ? reward
      : `${sentence(reward)} ${t('disclosure.incentive.any')}`;
  const { from, to, prize, odds, winner } = draw;
  const chances = odds === undefined ? '' : ` ${t('policy.draw.odds', { odds })}`;
  const told = `${t('policy.draw', { from: day(from), to: day(to), prize })}${chances}`;
  const won = winner === undefined ? t('policy.draw.open') : t('policy.draw.winner', { winner });
  return incentive === undefined ? `${told} ${won}` : `${sentence(reward)} ${told} ${won}`;
}

/** What an owner wrote may end in a full stop of its own. */
function sentence(text: string): string {
  return text.replace(/\.\.$/, '.');
}

/** Where nobody declared a check, there is none to speak of. */
function checkOf({ verification }: PolicyRound, { t }: Texts): string {
  const method = verification?.method ?? 'none';
  return method === 'none' ? t('policy.checks.none') : t('findings.checked', { method });
}
