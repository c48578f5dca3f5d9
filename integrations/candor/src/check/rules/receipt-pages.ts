import type { Element } from 'domhandler';
import type { TextKey } from '../../text/translations/en.js';
import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import { closest, elementsOf } from '../page/elements.js';
import { asRead, textOf } from '../page/text.js';
import { feedbackForms, formsOf } from '../page/forms.js';
import type { CheckedPage } from '../page/page.js';
import { leadsTo } from './form-consent.js';

const said = [
  'thanks.arrived',
  'receipt.withdrawn',
  'receipt.silenced',
  'receipt.erased',
  'receipt.unavailable',
] as const satisfies TextKey[];
const headings = ['form.problem', 'form.notice'] as const satisfies TextKey[];

/** Messages that are seen and not spoken. */
export function silentMessages(page: CheckedPage, facts: CheckFacts): Finding[] {
  const sections = page.sections.filter(({ kind }) => /^(feedback|thanks|answer)$/.test(kind));
  const messages = sections.length === 0 ? new Set<string>() : messagesOf(facts);
  const told = sections.flatMap(({ element }) =>
    messagesIn(element, messages)
      .filter((message) => !isSpoken(message))
      .map(textOf),
  );
  const uncounted = feedbackForms(page, facts).filter(({ element }) => {
    const areas = elementsOf(element, ({ name }) => name === 'textarea');
    return areas.length > 0 && elementsOf(element, isLive).length === 0;
  });
  return [
    ...told.map((text) => `a message is no status (role="status" or "alert"): “${text}”`),
    ...uncounted.map(() => 'nothing speaks how many characters are left (an element with role="status")'),
  ].map((what) => ({ where: { file: page.name }, what }));
}

function messagesOf({ texts: { t } }: CheckFacts): ReadonlySet<string> {
  return new Set([...said, ...headings].map((key) => asRead(t(key))));
}

function messagesIn(section: Element, messages: ReadonlySet<string>): Element[] {
  return elementsOf(
    section,
    (element) => /^(p|h[1-6]|div|span)$/.test(element.name) && messages.has(textOf(element)),
  );
}

function isSpoken(element: Element): boolean {
  return closest(element, isLive) !== null || elementsOf(element, isLive).length > 0;
}

function isLive({ name, attribs }: Element): boolean {
  return (
    name === 'output' ||
    /^(status|alert)$/.test(attribs.role ?? '') ||
    /^(polite|assertive)$/.test(attribs['aria-live'] ?? '')
  );
}

/** Steps that cannot be undone and are not asked about, and words that are sent with no way to take them back. */
export function hastySteps(page: CheckedPage, facts: CheckFacts): Finding[] {
  const { receipt } = facts.links;
  const forms = formsOf(page, facts);
  const unasked = forms
    .filter(({ hidden }) => hidden.get('do') === 'erase' && hidden.get('confirm') === 'yes')
    .flatMap(({ element }) => [
      ...(asksFirst(element, facts) ? [] : ['an answer is erased without asking first']),
      ...(forms.some(({ hidden }) => hidden.get('do') === 'show')
        ? []
        : ['nothing beside the question leaves the answer as it is']),
    ]);
  const final = feedbackForms(page, facts).filter(
    ({ place }) => receipt !== null && !leadsTo(place, receipt, facts),
  );
  return [
    ...unasked,
    ...final.map(() => 'words are sent with no way to see or take them back that the form names'),
  ].map((what) => ({ where: { file: page.name }, what }));
}

/** The question and what follows from it stand right before the button. */
function asksFirst(form: Element, { texts }: CheckFacts): boolean {
  const around = closest(form, ({ name }) => name === 'section' || name === 'dialog' || name === 'main');
  const text = around === null ? '' : textOf(around);
  return (['receipt.erase.title', 'receipt.erase.confirm'] as const).every((key) =>
    text.includes(asRead(texts.t(key))),
  );
}
