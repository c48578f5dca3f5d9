/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Fault } from '../fault.js';

/** Controls and marks of charts that do not stand out from what is around them. Runs in the page. */
export function contrast(): Fault[] {
  const { behind, colour, over, contrast: between, isSeen, name } = candorTools;
  const told = (ratio: number): string => `${ratio.toFixed(2)} to 1`;

  /** How far colours stand out from what is behind; null where that is a picture. */
  const best = (place: Element | null, colours: readonly string[]): number | null => {
    const ground = behind(place);
    return ground && Math.max(...colours.map((css) => between(over(colour(css), ground), ground)));
  };
  const edge = (element: Element): number | null => {
    const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(element);
    const bordered = borderTopStyle !== 'none' && parseFloat(borderTopWidth) >= 1;
    return best(element.parentElement, [backgroundColor, ...(bordered ? [borderTopColor] : [])]);
  };
  const look = (element: Element): string => {
    const style = getComputedStyle(element);
    return [
      style.borderTopColor,
      style.borderTopWidth,
      style.backgroundColor,
      style.boxShadow,
      style.outline,
    ].join();
  };
  const pale = (what: string, element: Element, ratio: number | null, of = name(element)): Fault[] =>
    ratio === null || ratio >= 3 ? [] : [{ what, of, figure: told(ratio) }];

  const tile = (input: HTMLInputElement): Fault[] => {
    const style = getComputedStyle(input);
    const drawn = Number(style.opacity) === 0 || style.appearance === 'none';
    const shown = Number(style.opacity) === 0 ? input.nextElementSibling : input;
    // What the browser draws itself is as its maker made it.
    if (!drawn || shown === null || !isSeen(shown)) return [];
    const of = name(input.labels?.[0] ?? shown);
    const before = look(shown);
    const open = pale('borders of choices do not stand out', shown, edge(shown), of);
    const chosen = [
      ...document.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(input.name)}"]`),
    ].filter(({ checked }) => checked);
    input.checked = true;
    const same = !chosen.includes(input) && look(shown) === before;
    const picked = pale('chosen answers do not stand out', shown, edge(shown), of);
    input.checked = false;
    for (const other of chosen) other.checked = true;
    return [...open, ...picked, ...(same ? [{ what: 'chosen answers look like the others', of }] : [])];
  };
  const mark = (shape: Element): Fault[] => {
    const { fill, stroke, strokeOpacity } = getComputedStyle(shape);
    const [red, green, blue, alpha] = stroke === 'none' ? [0, 0, 0, 0] : colour(stroke);
    const line = `rgb(${red} ${green} ${blue} / ${alpha * Number(strokeOpacity)})`;
    const ratio = best(shape.closest('svg')!.parentElement, [fill === 'none' ? 'transparent' : fill, line]);
    const kind = /candor-mark-([a-z]+)/.exec(shape.getAttribute('class') ?? '')?.[1] ?? '';
    return pale('marks of charts do not stand out', shape, ratio, kind);
  };

  const forms = 'form:is(.candor *, [data-candor-form])';
  const choices = document.querySelectorAll<HTMLInputElement>(
    `${forms} :is(input[type="radio"], input[type="checkbox"])`,
  );
  const fields = document.querySelectorAll(`${forms} :is(textarea, input:is([type="text"], [type="email"]))`);
  const marks = document.querySelectorAll(
    'svg:is(.candor-bar, .candor-chart) :is(.candor-mark-promoter, .candor-mark-passive, .candor-mark-detractor, .candor-mark-plain, .candor-mark-score)',
  );
  return [
    ...[...choices].flatMap(tile),
    ...[...fields]
      .filter((field) => isSeen(field) && field.closest('[aria-hidden="true"]') === null)
      .flatMap((field) =>
        pale(
          'borders of fields do not stand out',
          field,
          edge(field),
          `the field ${field.getAttribute('name')}`,
        ),
      ),
    ...[...marks].filter((shape) => shape.checkVisibility()).flatMap(mark),
  ];
}
