import type { Element } from 'domhandler';
import type { CheckFacts } from '../facts.js';
import { closest, elementsOf, hasClass } from './elements.js';
import { textOf } from './text.js';
import { once } from './once.js';
import type { CheckedPage } from './page.js';

/** A form that asks for feedback, or one that opens an answer and does something with it. */
export interface CheckedForm {
  kind: 'feedback' | 'receipt';
  element: Element;
  /** Our section around it; else the main part of the page, else the form itself. */
  place: Element;
  /** What can be filled in or pressed, without what robots fill. */
  controls: readonly Element[];
  /** Values of its hidden fields, by name. */
  hidden: ReadonlyMap<string, string>;
}

/** The forms of a page that take feedback or open receipts: ours, and those written by hand that post to the same place. */
export const formsOf = once(readForms);

export function feedbackForms(page: CheckedPage, facts: CheckFacts): readonly CheckedForm[] {
  return formsOf(page, facts).filter(({ kind }) => kind === 'feedback');
}

function readForms({ forms }: CheckedPage, facts: CheckFacts): readonly CheckedForm[] {
  return forms.flatMap((element) => {
    const kind = kindOf(element, facts);
    if (kind === null) return [];
    const fields = elementsOf(element, ({ name }) => /^(input|textarea|select|button)$/.test(name));
    const hidden = fields.filter(({ attribs }) => attribs.type === 'hidden');
    return [
      {
        kind,
        element,
        place: closest(element, isSection) ?? closest(element, ({ name }) => name === 'main') ?? element,
        controls: fields.filter((field) => !hidden.includes(field) && !isTrap(field)),
        hidden: new Map(hidden.map(({ attribs }) => [attribs.name ?? '', attribs.value ?? ''])),
      },
    ];
  });
}

function kindOf(element: Element, facts: CheckFacts): CheckedForm['kind'] | null {
  const { form, links } = facts;
  const action = pathOf(element.attribs.action ?? '', facts);
  if (links.receipt !== null && action === pathOf(links.receipt, facts)) return 'receipt';
  if ('data-candor-form' in element.attribs) return 'feedback';
  if (form !== null && action === pathOf(form.action, facts)) return 'feedback';
  const section = closest(element, isSection);
  if (section === null || !hasClass(element, 'candor-form')) return null;
  return hasClass(section, 'candor-feedback') ? 'feedback' : 'receipt';
}

function isSection(element: Element): boolean {
  return hasClass(element, 'candor');
}

/** A field that no person sees, for robots to fill. */
function isTrap(field: Element): boolean {
  return field.attribs.tabindex === '-1' && closest(field, isHiddenFromAll) !== null;
}

function isHiddenFromAll({ attribs }: Element): boolean {
  return attribs['aria-hidden'] === 'true' || 'hidden' in attribs;
}

/** An address of this site without what may differ between ways to write it; those of other sites stay whole. */
export function pathOf(address: string, { site }: Pick<CheckFacts, 'site'>): string {
  const origin = site === null ? null : new URL(site).origin;
  const own = origin !== null && address.startsWith(`${origin}/`) ? address.slice(origin.length) : address;
  return own.replace(/[?#].*$/, '').replace(/(.)\/$/, '$1');
}

export function isChoice({ attribs: { type } }: Element): boolean {
  return type === 'radio' || type === 'checkbox';
}

/** Something to type in. */
export function isText({ name, attribs: { type = 'text' } }: Element): boolean {
  return (
    name === 'textarea' || (name === 'input' && /^(text|email|tel|url|search|password|number)$/.test(type))
  );
}

export function isButton({ name, attribs: { type } }: Element): boolean {
  return (
    (name === 'button' && type !== 'reset' && type !== 'button') || (name === 'input' && type === 'submit')
  );
}

/** The words that name a control to those who see the page; empty where nothing does. */
export function labelOf(control: Element, { element }: CheckedForm): string {
  const around = closest(control, ({ name }) => name === 'label');
  if (around !== null) return textOf(around);
  const { id } = control.attribs;
  const labels = elementsOf(element, ({ name, attribs }) => name === 'label' && attribs.for === id);
  return id === undefined ? '' : labels.map(textOf).join(' ').trim();
}

/** What describes an element besides its name; null for an id that stands nowhere. */
export function descriptionsOf({ attribs }: Element, { place }: CheckedForm): (Element | null)[] {
  const ids = (attribs['aria-describedby'] ?? '').split(/\s+/).filter((id) => id !== '');
  return ids.map((id) => elementsOf(place, (other) => other.attribs.id === id)[0] ?? null);
}

/** Whether nobody sees an element, as far as its markup tells. */
export function isUnseen(element: Element): boolean {
  return closest(element, (at) => 'hidden' in at.attribs || hasClass(at, 'candor-hidden')) !== null;
}

/** Radio buttons of one name, and the group they stand in. */
export interface RadioGroup {
  name: string;
  radios: readonly Element[];
  group: Element | null;
  /** Whether it asks for a score from 0 to 10. */
  score: boolean;
}

export function radioGroups({ controls }: CheckedForm): RadioGroup[] {
  const radios = controls.filter(({ attribs }) => attribs.type === 'radio');
  return [...Map.groupBy(radios, ({ attribs }) => attribs.name ?? '')].map(([name, own]) => ({
    name,
    radios: own,
    group: closest(own[0]!, ({ name: tag }) => tag === 'fieldset'),
    score:
      name === 'score' || ['0', '10'].every((value) => own.some(({ attribs }) => attribs.value === value)),
  }));
}
