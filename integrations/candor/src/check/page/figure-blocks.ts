import type { Element } from 'domhandler';
import { closest, elementsOf } from './elements.js';
import { once } from './once.js';
import type { CheckedPage } from './page.js';
import { proseOf } from './text.js';

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

export const figureBlocks = once(({ figures }: CheckedPage): readonly FigureBlock[] => figures.map(blockOf));

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
