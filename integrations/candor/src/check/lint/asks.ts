import type { Place } from '../../model/issue.js';
import { roundsFolder } from '../../model/round.js';
import type { CheckFacts } from '../facts.js';

/**
 * A text that people read when they are asked or thanked, as its owner wrote it. `prompt` asks for nothing but words; `reward` says
 * what is given for an answer; `told` stands elsewhere.
 */
export interface Ask {
  kind: 'ask' | 'prompt' | 'thanks' | 'reward' | 'told';
  /** What it is called where its owner wrote it. */
  name: string;
  text: string;
  where: Place;
}

/** Every text of the owner's that asks, thanks or tells what is offered. */
export function asksOf({ options, form, rounds }: Pick<CheckFacts, 'options' | 'form' | 'rounds'>): Ask[] {
  const texts = Object.entries(options.texts).map(([key, text]): Ask => ({
    kind: kindOf(key),
    name: `the text \`${key}\``,
    text,
    where: {},
  }));
  const questions = (form?.questions ?? []).flatMap((question): Ask[] => {
    const { id, label, help = '' } = question;
    const choices = question.kind === 'choice' ? question.choices : [];
    const text = [label, help, ...choices].join('\n');
    return [{ kind: 'prompt', name: `the question "${id}" of the form`, text, where: {} }];
  });
  return [...texts, ...questions, ...rounds.flatMap(asksOfRound)].filter(({ text }) => text.trim() !== '');
}

function asksOfRound({ id, before, question, strategy, incentive }: CheckFacts['rounds'][number]): Ask[] {
  const parts: [Ask['kind'], string, string | undefined][] = [
    ['ask', 'before', before],
    ['ask', 'question', question],
    ['told', 'strategy', strategy],
    ['reward', 'incentive', incentive === 'none' ? undefined : incentive],
  ];
  return parts.map(([kind, key, text = '']) => ({
    ...{ kind, text, name: `\`${key}\` of the round "${id}"` },
    where: { file: `${roundsFolder}/${id}` },
  }));
}

function kindOf(key: string): Ask['kind'] {
  if (key.startsWith('form.comment')) return 'prompt';
  if (/^(form\.|title\.feedback|description\.feedback|nav\.feedback)/.test(key)) return 'ask';
  return /^(thanks\.|title\.thanks|description\.thanks|receipt\.|followup\.)/.test(key) ? 'thanks' : 'told';
}
