import type { Element } from 'domhandler';
import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import { closest, elementsOf } from '../page/elements.js';
import { asRead, textOf } from '../page/text.js';
import {
  feedbackForms,
  formsOf,
  isButton,
  isChoice,
  labelOf,
  pathOf,
  type CheckedForm,
} from '../page/forms.js';
import type { CheckedPage } from '../page/page.js';
import { purposesOf } from './purposes.js';

/** The boxes that ask whether words may be published. */
function consentBoxes(form: CheckedForm): Element[] {
  return form.controls.filter(
    (control) =>
      control.attribs.type === 'checkbox' &&
      (control.attribs.name === 'consent' || purposesOf(labelOf(control, form)).includes('publication')),
  );
}

/** A box with two purposes, consent that nobody gives, or consent among other matters. */
export function mergedConsent(page: CheckedPage, facts: CheckFacts): Finding[] {
  return feedbackForms(page, facts)
    .flatMap((form) => [
      ...form.controls.flatMap((control) => mergedBox(control, form)),
      ...(form.hidden.get('consent')
        ? ['consent to publish is sent from a hidden field, without anybody ticking it']
        : []),
      ...strangersAmongConsent(form),
    ])
    .map((what) => ({ where: { file: page.name }, what }));
}

function mergedBox(control: Element, form: CheckedForm): string[] {
  if (control.attribs.type !== 'checkbox') return [];
  const label = labelOf(control, form);
  const purposes = purposesOf(label);
  return purposes.length > 1 ? [`one box stands for ${purposes.join(' and ')}: “${label}”`] : [];
}

function strangersAmongConsent(form: CheckedForm): string[] {
  const boxes = consentBoxes(form);
  const groups = new Set(boxes.map((box) => closest(box, ({ name }) => name === 'fieldset')));
  return [...groups].flatMap((group) => {
    if (group === null) return [`consent to publish is no group of its own: “${labelOf(boxes[0]!, form)}”`];
    const others = form.controls.filter(
      (control) =>
        isChoice(control) && !boxes.includes(control) && closest(control, (at) => at === group) !== null,
    );
    return others.map(
      (other) => `“${labelOf(other, form)}” stands in the group that asks for consent to publish`,
    );
  });
}

/** The owner's own texts of the boxes: a form made on request is printed with them. */
export function mergedTexts({ form, texts, organisation }: CheckFacts): Finding[] {
  if (form === null) return [];
  const name = { organisation: organisation?.name ?? '' };
  const keys = [
    'form.consent.quote',
    'form.consent.name',
    'form.consent.details',
    'form.followup.box',
  ] as const;
  return keys.flatMap((key) => {
    const text = texts.t(key, name);
    const purposes = purposesOf(text);
    if (purposes.length < 2) return [];
    return [
      { where: {}, what: `the text ${key} makes one box stand for ${purposes.join(' and ')}: “${text}”` },
    ];
  });
}

/** Consent that must be given before the form can be sent. */
export function forcedConsent(page: CheckedPage, facts: CheckFacts): Finding[] {
  return feedbackForms(page, facts)
    .flatMap((form) => {
      const boxes = consentBoxes(form);
      const groups = boxes.map((box) => closest(box, ({ name }) => name === 'fieldset'));
      return [
        ...boxes.filter(isRequired).map((box) => `“${labelOf(box, form)}” has to be ticked`),
        ...[...new Set(groups)].flatMap((group) =>
          group !== null && isRequired(group)
            ? ['the group that asks for consent to publish is required']
            : [],
        ),
        ...form.controls
          .filter((control) => isButton(control) && 'disabled' in control.attribs)
          .map((button) => `the button that sends the form is disabled: “${textOf(button)}”`),
      ];
    })
    .map((what) => ({ where: { file: page.name }, what }));
}

function isRequired({ attribs }: Element): boolean {
  return 'required' in attribs || attribs['aria-required'] === 'true';
}

/** Where consent is given, thanks are said or an answer is shown: the way to take it back. */
export function noWayBack(page: CheckedPage, facts: CheckFacts): Finding[] {
  const { receipt } = facts.links;
  const shut = formsOf(page, facts).flatMap(({ controls }) =>
    controls.some(({ attribs }) => attribs.type === 'password')
      ? ['a password is asked for, where a receipt is enough']
      : [],
  );
  const lost = wayOutPlaces(page, facts).flatMap(([place, what]) => {
    if (receipt !== null && leadsTo(place, receipt, facts)) return [];
    return receipt === null && saysHow(place, facts) ? [] : [what];
  });
  return [...shut, ...lost].map((what) => ({ where: { file: page.name }, what }));
}

function wayOutPlaces(page: CheckedPage, facts: CheckFacts): [Element, string][] {
  const thanks = page.sections.filter(({ kind }) => kind === 'thanks');
  return [
    ...feedbackForms(page, facts)
      .filter((form) => consentBoxes(form).length > 0)
      .map(({ place }): [Element, string] => [place, 'the form does not say how consent is taken back']),
    ...thanks.map(({ element }): [Element, string] => [
      element,
      'the thanks do not say how consent is taken back',
    ]),
  ];
}

export function leadsTo(place: Element, address: string, facts: CheckFacts): boolean {
  const goal = pathOf(address, facts);
  const ways = elementsOf(place, ({ name }) => name === 'a' || name === 'form');
  return ways.some(({ attribs }) => pathOf(attribs.href ?? attribs.action ?? '', facts) === goal);
}

/** Where a form service takes the answers, there is no receipt: the thanks say to write, the form links the policy. */
function saysHow(place: Element, facts: CheckFacts): boolean {
  const { texts, links } = facts;
  if (textOf(place).includes(asRead(texts.t('thanks.receipt.none')))) return true;
  return links.policy !== null && leadsTo(place, links.policy, facts);
}
