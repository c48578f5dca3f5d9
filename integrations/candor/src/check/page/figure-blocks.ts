import type { Element } from 'domhandler';
import { closest, elementsOf } from './elements.js';
import type { CheckedPage } from './page.js';
import { partsOf } from './parts.js';
import { proseOf } from './prose.js';

/** A part of a page that tells the figures of one round. */
export interface FigureBlock {
  /** Id of the round. */
  round: string;
  element: Element;
  /** What it says, apart from its tables and from the blocks of other rounds. */
  text: string;
  /** Whether it is one line of a list or a table, or one figure within a sentence: what they have in common stands elsewhere. */
  brief: boolean;
  links: readonly string[];
}

const known = new WeakMap<CheckedPage, readonly FigureBlock[]>();

export function figureBlocks(page: CheckedPage): readonly FigureBlock[] {
  const blocks = known.get(page) ?? partsOf(page).figures.map(blockOf);
  known.set(page, blocks);
  return blocks;
}

/** Id of the round that an element tells a figure of. */
export function roundAround(element: Element): string | undefined {
  return closest(element, ({ attribs }) => attribs['data-candor-figure'] !== undefined)?.attribs[
    'data-candor-figure'
  ];
}

function blockOf(element: Element): FigureBlock {
  const round = element.attribs['data-candor-figure']!;
  const others = ({ name, attribs }: Element): boolean =>
    name === 'table' || (attribs['data-candor-figure'] ?? round) !== round;
  return {
    ...{ round, element, text: proseOf(element, others), brief: /^(span|li|tr|td)$/.test(element.name) },
    links: elementsOf(element, ({ name }) => name === 'a').map(({ attribs }) => attribs.href ?? ''),
  };
}
