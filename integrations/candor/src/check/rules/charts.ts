import { isTag, type Element } from 'domhandler';
import type { Finding } from '../finding.js';
import { closest, elementsOf } from '../page/elements.js';
import type { CheckedPage } from '../page/page.js';
import { proseOf } from '../page/text.js';

/** Parts of a page that are about figures. */
const figured = /^(findings|nps|distribution|trends|segments|compare|movements|themes|report)$/;
const digit = /\p{Nd}/u;

/** Charts that are told by their drawing alone. */
export function chartFindings(page: CheckedPage): Finding[] {
  const { charts, drawings } = page;
  const where = { file: page.name };
  const bare = charts.filter((chart) => !hasTable(chart));
  const mute = drawings.filter((drawing) => isOfFigures(drawing, page) && !isTold(drawing));
  return [
    ...bare.map(() => ({ where, what: 'a chart has no table with its counts' })),
    ...mute.map(() => ({ where, what: 'a drawing stands among figures, and no figure in text beside it' })),
  ];
}

function hasTable(chart: Element): boolean {
  return elementsOf(chart, ({ name }) => name === 'table').some((table) =>
    digit.test(proseOf(table, () => false)),
  );
}

function isOfFigures(drawing: Element, { sections }: CheckedPage): boolean {
  const marked = closest(
    drawing,
    ({ attribs }) => 'data-candor-figure' in attribs || 'data-candor-chart' in attribs,
  );
  if (marked !== null) return true;
  const section = closest(drawing, (element) => sections.some((one) => one.element === element));
  return sections.some(({ element, kind }) => element === section && figured.test(kind));
}

/** A drawing in a row is told by its row; any other by what stands around it. */
function isTold(drawing: Element): boolean {
  const row = closest(drawing, ({ name }) => name === 'tr');
  const around = row ?? grandparent(drawing);
  return (
    around !== null &&
    (row?.parent?.type === 'tag' && inHead(row) ? true : digit.test(proseOf(around, () => false)))
  );
}

/** An axis above a column is no chart. */
function inHead(row: Element): boolean {
  return row.parent !== null && isTag(row.parent) && row.parent.name === 'thead';
}

function grandparent(element: Element): Element | null {
  let at: Element | null = element;
  for (let steps = 0; steps < 3 && at?.parent && isTag(at.parent); steps += 1) at = at.parent;
  return at;
}
