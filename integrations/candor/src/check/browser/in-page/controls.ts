/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Fault } from '../fault.js';

/** Choices and fields whose borders do not stand out from what is around them, chosen or not. Runs in the page. */
export function controls(): Fault[] {
  const { isSeen, name, pale } = candorTools;
  const edge = (element: Element): number | null => {
    const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(element);
    const bordered = borderTopStyle !== 'none' && parseFloat(borderTopWidth) >= 1;
    return candorColours.standOut(element.parentElement, [
      backgroundColor,
      ...(bordered ? [borderTopColor] : []),
    ]);
  };
  const look = (element: Element): string => {
    const style = getComputedStyle(element);
    const { borderTopColor, borderTopWidth, backgroundColor, boxShadow, outline } = style;
    return [borderTopColor, borderTopWidth, backgroundColor, boxShadow, outline].join();
  };
  /** What stands for a control that is there and not to be seen; null for one that the browser draws as its maker made it. */
  const drawn = (input: Element): Element | null => {
    const { opacity, appearance } = getComputedStyle(input);
    const shown = Number(opacity) === 0 ? input.nextElementSibling : appearance === 'none' ? input : null;
    return shown !== null && isSeen(shown) ? shown : null;
  };
  const choice = (input: HTMLInputElement): Fault[] => {
    const shown = drawn(input);
    if (shown === null) return [];
    const of = name(input.labels?.[0] ?? shown);
    const alike = document.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(input.name)}"]`);
    const before = [...alike].filter(({ checked }) => checked);
    input.checked = false;
    const plain = { look: look(shown), edge: edge(shown) };
    input.checked = true;
    const chosen = { look: look(shown), edge: edge(shown) };
    input.checked = false;
    for (const other of before) other.checked = true;
    return [
      ...pale('borders of choices do not stand out', plain.edge, of),
      ...pale('chosen answers do not stand out', chosen.edge, of),
      ...(chosen.look === plain.look ? [{ what: 'chosen answers look like the others', of }] : []),
    ];
  };
  const inForms = (selector: string): string => `form:is(.candor *, [data-candor-form]) :is(${selector})`;
  const choices = document.querySelectorAll<HTMLInputElement>(
    inForms('input[type="radio"], input[type="checkbox"]'),
  );
  const fields = document.querySelectorAll(inForms('textarea, input[type="text"], input[type="email"]'));
  const open = [...fields].filter((field) => isSeen(field) && field.closest('[aria-hidden="true"]') === null);
  return [
    ...[...choices].flatMap(choice),
    ...open.flatMap((field) =>
      pale('borders of fields do not stand out', edge(field), `the field ${field.getAttribute('name')}`),
    ),
  ];
}
