import type { Movement } from '../model/finding.js';
import type { Texts } from '../text/texts.js';
import { correctionOf } from './sentences.js';

const buckets = ['promoter', 'passive', 'detractor'] as const;

/** What the same people said in two rounds, ready to print. */
export interface MovementView {
  title: string;
  summary: string;
  sentences: string[];
  key: string;
  before: string;
  after: string;
  columns: string[];
  rows: { label: string; cells: MovementCell[]; total: string }[];
}

export interface MovementCell {
  count: string;
  way: 'up' | 'down' | 'stayed';
  /** An arrow for the eye, and the word for it. */
  arrow: string;
  word: string;
}

export function movementView(
  movement: Movement,
  titles: { from: string; to: string },
  level: number,
  texts: Texts,
): MovementView {
  const columns = buckets.map((bucket) => texts.t(`movement.${bucket}`));
  return {
    title: texts.t('movement.title', titles),
    summary: [texts.count('movement.n', movement.n), changeSentence(movement, level, texts)].join(' '),
    sentences: sentencesOf(movement, texts),
    key: texts.t('movement.key'),
    before: texts.t('movement.before', { round: titles.from }),
    after: texts.t('movement.after', { round: titles.to }),
    columns,
    rows: movement.cells.map((row, before) => ({
      label: columns[before]!,
      cells: row.map((count, after) => cellOf(count, before, after, texts)),
      total: texts.number(sum(row)),
    })),
  };
}

function cellOf(count: number, before: number, after: number, texts: Texts): MovementCell {
  const way = after === before ? 'stayed' : after < before ? 'up' : 'down';
  const arrow = { up: '\u2191', down: '\u2193', stayed: '' }[way];
  return { count: texts.number(count), way, arrow, word: texts.t(`movement.${way}`) };
}

function sentencesOf({ cells, up, down }: Movement, texts: Texts): string[] {
  const [promoters, passives, detractors] = cells;
  const others = sum(passives) + sum(detractors);
  const kept = { before: sum(promoters), kept: promoters[0] };
  return [
    kept.before === 0
      ? texts.t('movement.kept.none')
      : texts.t('movement.kept', { ...kept, share: texts.share((100 * kept.kept) / kept.before) }),
    others === 0
      ? texts.t('movement.lifted.none')
      : texts.t('movement.lifted', { before: others, lifted: up, share: texts.share((100 * up) / others) }),
    texts.t('movement.net', { up, down, net: texts.signed(up - down, 0) }),
  ];
}

function changeSentence(movement: Movement, level: number, texts: Texts): string {
  const { change, interval, verdict, untested, among } = movement;
  if (interval === null || verdict === null)
    return texts.t(`movement.change.${untested ?? 'few'}`, { change: texts.signed(change) });
  const [low, high] = [texts.signed(interval.low), texts.signed(interval.high)];
  const points = verdict === 'unclear' ? texts.signed(change) : texts.number(Math.abs(change));
  const sentence = texts.t(`movement.change.${verdict}`, { change: points, level, low, high });
  return [sentence, ...correctionOf({ verdict, interval, among }, texts)].join(' ');
}

function sum(row: readonly number[]): number {
  return row.reduce((all, count) => all + count, 0);
}
