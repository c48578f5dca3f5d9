import { isTag, type Element } from 'domhandler';
import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import { closest, elementsOf, hasClass } from '../page/elements.js';
import { asRead, textOf } from '../page/text.js';
import { proseBefore } from '../page/before.js';
import { descriptionsOf, formsOf, isChoice, labelOf, type CheckedForm } from '../page/forms.js';
import type { CheckedPage } from '../page/page.js';
import { isProbe, sentAnswers } from '../probe.js';

/** A form that came back, and the list of what has to be corrected in it. */
interface SentBack {
  form: CheckedForm;
  summary: Element | null;
  /** Links of the summary, with the control each leads to. */
  entries: readonly { text: string; href: string; control: Element | null }[];
  /** Controls and groups that are marked as wrong. */
  marked: readonly Element[];
}

function sentBack(page: CheckedPage, facts: CheckFacts): SentBack[] {
  return formsOf(page, facts).flatMap((form) => {
    const summary = elementsOf(form.place, (element) => isSummary(element))[0] ?? null;
    const marked = elementsOf(form.element, ({ attribs }) => attribs['aria-invalid'] === 'true');
    const links =
      summary === null
        ? []
        : elementsOf(summary, ({ name, attribs }) => name === 'a' && attribs.href?.startsWith('#') === true);
    if (links.length === 0 && marked.length === 0) return [];
    const entries = links.map((link) => {
      const href = link.attribs.href!;
      const control = elementsOf(form.element, ({ attribs }) => attribs.id === href.slice(1))[0] ?? null;
      return { text: textOf(link), href, control };
    });
    return [{ form, summary, entries, marked }];
  });
}

function isSummary(element: Element): boolean {
  return hasClass(element, 'candor-problem') || element.attribs.role === 'alert';
}

/** Errors that do not say in text which field is wrong, and why. */
export function untoldErrors(page: CheckedPage, facts: CheckFacts): Finding[] {
  return sentBack(page, facts)
    .flatMap(({ form, entries, marked }) => [
      ...entries.flatMap(({ text, control }) =>
        control === null || isMarked(control)
          ? []
          : [`the field of “${text}” is not marked as wrong (aria-invalid)`],
      ),
      ...marked.flatMap((element) =>
        errorsOf(element, form).length > 0
          ? []
          : [
              `${nameOf(element, form)} is marked as wrong, and no text tied to it says why (aria-describedby)`,
            ],
      ),
    ])
    .map((what) => ({ where: { file: page.name }, what }));
}

/** The control, or the group whose first choice it is. */
function isMarked(control: Element): boolean {
  const group = isChoice(control) ? closest(control, ({ name }) => name === 'fieldset') : null;
  return [control, group].some((element) => element?.attribs['aria-invalid'] === 'true');
}

/** The texts tied to a control and to the group it stands in. */
function errorsOf(element: Element, form: CheckedForm): string[] {
  const group = isChoice(element) ? closest(element, ({ name }) => name === 'fieldset') : null;
  return [element, ...(group === null ? [] : [group])]
    .flatMap((described) => descriptionsOf(described, form))
    .flatMap((note) => (note === null ? [] : [textOf(note)]))
    .filter((text) => text !== '');
}

function nameOf(element: Element, form: CheckedForm): string {
  const legend = elementsOf(element, ({ name }) => name === 'legend')[0];
  return `“${legend === undefined ? labelOf(element, form) : textOf(legend)}”`;
}

/** Where the summary of errors is missing, stands too low, leads nowhere, says something else than the fields, or loses answers. */
export function poorSummaries(page: CheckedPage, facts: CheckFacts): Finding[] {
  return sentBack(page, facts)
    .flatMap((back) => [
      ...(back.summary === null
        ? ['fields are marked as wrong, and no summary above the form says so']
        : summaryFaults(page, back, back.summary, facts)),
      ...(isProbe(page.name) ? lostAnswers(back) : []),
    ])
    .map((what) => ({ where: { file: page.name }, what }));
}

function summaryFaults(
  page: CheckedPage,
  { form, entries }: SentBack,
  summary: Element,
  { texts }: CheckFacts,
): string[] {
  const word = asRead(texts.t('title.error', { title: '' }).replace(/[\u2068\u2069]/g, ''));
  const title = elementsOf(page.document, ({ name }) => name === 'title').map(textOf)[0] ?? '';
  const whole = closest(summary, (element) => hasClass(element, 'candor-problem')) ?? summary;
  return [
    ...(title.startsWith(word) ? [] : [`the title of the page does not begin with “${word}”: “${title}”`]),
    ...(isAtTop(whole, form) ? [] : ['the summary of errors does not stand at the top of the main part']),
    ...(takesFocus(whole)
      ? []
      : ['the summary of errors does not take the focus (tabindex="-1" and autofocus)']),
    ...entries.flatMap(({ text, href, control }) => {
      if (control === null) return [`“${text}” leads to ${href}, which is no field of the form`];
      return errorsOf(control, form).some((error) => error.includes(text))
        ? []
        : [`“${text}” stands in the summary, and its field says something else`];
    }),
  ];
}

/** Only headings may stand before it. */
function isAtTop(summary: Element, { place }: CheckedForm): boolean {
  const main = closest(place, ({ name }) => name === 'main') ?? place;
  const { elements, text } = proseBefore(summary, main);
  return text === elements.filter(isHeading).map(textOf).join(' ').trim();
}

function isHeading(element: Element): boolean {
  if (/^h[1-6]$/.test(element.name)) return true;
  return element.name === 'header' && element.children.filter(isTag).every(isHeading);
}

function takesFocus(summary: Element): boolean {
  return 'autofocus' in summary.attribs && summary.attribs.tabindex === '-1';
}

/** Answers that were sent and stand nowhere any more: known of invented ones only. */
function lostAnswers({ form }: SentBack): string[] {
  if (form.kind !== 'feedback') return [];
  return Object.entries(sentAnswers).flatMap(([name, sent]) => {
    const fields = form.controls.filter(({ attribs }) => attribs.name === name);
    const values = fields.flatMap((field) =>
      isChoice(field) && !('checked' in field.attribs) ? [] : [valueOf(field)],
    );
    const wanted = [sent].flat().filter((value) => value !== '');
    if (fields.length === 0 || wanted.every((value) => values.includes(value))) return [];
    return [`what was sent as “${name}” is lost`];
  });
}

function valueOf(field: Element): string {
  return field.name === 'textarea' ? textOf(field) : (field.attribs.value ?? '');
}
