import type { Element } from 'domhandler';
import { textLimits } from '../../model/form.js';
import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import { elementsOf } from '../page/elements.js';
import { asRead, textOf } from '../page/text.js';
import {
  descriptionsOf,
  feedbackForms,
  formsOf,
  isText,
  isUnseen,
  labelOf,
  radioGroups,
  type CheckedForm,
} from '../page/forms.js';
import type { CheckedPage } from '../page/page.js';

type Check = (page: CheckedPage, facts: CheckFacts) => Finding[];

/** A check that says what is wrong with each feedback form of a page. */
function eachForm(faults: (form: CheckedForm, facts: CheckFacts) => string[]): Check {
  return (page, facts) =>
    feedbackForms(page, facts).flatMap((form) =>
      faults(form, facts).map((what) => ({ where: { file: page.name }, what })),
    );
}

/** Text areas that cut off what people write, or do not say how much fits. */
export const cutWords = eachForm((form, { texts }) => {
  const { number, t } = texts;
  const max = textLimits.comment;
  return form.controls
    .filter(({ name }) => name === 'textarea')
    .flatMap((area) => {
      const notes = descriptionsOf(area, form).filter((note) => note !== null && !isUnseen(note));
      const said = notes.map((note) => textOf(note!)).join(' ');
      const told = [t('form.count', { max }), number(max), String(max)].some((text) =>
        said.includes(asRead(text)),
      );
      return [
        ...('maxlength' in area.attribs
          ? [`“${labelOf(area, form)}” cuts off what is longer (maxlength)`]
          : []),
        ...(told
          ? []
          : [`“${labelOf(area, form)}” does not say in text tied to it that ${max} characters fit`]),
      ];
    });
});

/** Browsers' own bubbles, and optional fields that do not say so. */
export const silentFields = eachForm((form, { texts }) => {
  const mark = asRead(texts.t('form.optional', { label: '' }).replace(/[\u2068\u2069]/g, ''));
  const unmarked = (label: string): boolean => !label.toLowerCase().includes(mark.toLowerCase());
  const fields = form.controls.filter((control) => control.name === 'input' && isText(control));
  const questions = radioGroups(form).filter(({ name }) => name !== 'score');
  const labels = [
    ...fields.map((field) => labelOf(field, form)),
    ...questions.map(({ group }) => (group === null ? '' : legendOf(group))),
  ];
  return [
    ...('novalidate' in form.element.attribs
      ? []
      : ['the form lacks novalidate: browsers would show bubbles of their own instead of our errors']),
    ...labels
      .filter((label) => label !== '' && unmarked(label))
      .map((label) => `“${label}” may be left empty and does not say so`),
  ];
});

function legendOf(group: Element): string {
  return elementsOf(group, ({ name }) => name === 'legend').map(textOf)[0] ?? '';
}

const tokens: Readonly<Record<string, string>> = {
  name: 'name',
  role: 'organization-title',
  organisation: 'organization',
  email: 'email',
};

/** Fields about the person whose purpose browsers are not told. */
export const unknownPurposes = eachForm(({ controls }) =>
  controls.filter(isText).flatMap(({ attribs: { name = '', type, autocomplete = '' } }) => {
    const token = tokens[name] ?? (type === 'email' ? 'email' : type === 'tel' ? 'tel' : undefined);
    if (token === undefined || autocomplete.split(/\s+/).includes(token)) return [];
    return [`the field “${name}” lacks autocomplete="${token}"`];
  }),
);

/** What is asked for twice in one form, or once more after it was sent. */
export const repeatedQuestions: Check = (page, facts) => {
  const inForm = feedbackForms(page, facts).flatMap((form) => {
    const labels = form.controls.filter(isText).map((field) => labelOf(field, form).toLowerCase());
    const twice = labels.filter((label, index) => label !== '' && labels.indexOf(label) < index);
    return twice.map((label) => `the form asks for “${label}” twice`);
  });
  const after = formsOf(page, facts)
    .filter(({ kind }) => kind === 'receipt')
    .flatMap(({ controls, hidden }) =>
      controls
        .filter((control) => isText(control) && (control.attribs.name !== 'receipt' || hidden.has('receipt')))
        .map(({ attribs: { name = '' } }) => `the page of an answer asks for “${name}” again`),
    );
  return [...inForm, ...after].map((what) => ({ where: { file: page.name }, what }));
};
