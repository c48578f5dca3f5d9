import type { Element } from 'domhandler';
import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import { closest, elementsOf, hasClass } from '../page/elements.js';
import { asRead } from '../page/text.js';
import { feedbackForms, isButton, isChoice, isText, pathOf, type CheckedForm } from '../page/forms.js';
import type { CheckedPage } from '../page/page.js';
import { proseBefore } from '../page/before.js';

/** What people have to know before the first question, and the text of ours that says it. */
function sentencesOf({ texts, organisation, form }: CheckFacts): [topic: string, text: string][] {
  const { t } = texts;
  const who =
    organisation === null ? t('form.intro.who.us') : t('form.intro.who', { organisation: organisation.name });
  return [
    ['who asks, whether that is the supplier, and what for', who],
    ['that words are published only with consent, and where', t('form.intro.words')],
    [
      'which identity is shown with them',
      t(form?.followUp === true ? 'form.intro.identity.email' : 'form.intro.identity'),
    ],
  ];
}

/** The owner may say it in words of their own; left empty it says nothing. */
export function emptyIntro(facts: CheckFacts): Finding[] {
  if (facts.form === null) return [];
  return sentencesOf(facts).flatMap(([topic, text]) =>
    text.trim() === '' ? [{ where: {}, what: `the texts of the form do not say ${topic}` }] : [],
  );
}

/** What is not said above the first question of a form. */
export function missingIntro(page: CheckedPage, facts: CheckFacts): Finding[] {
  return feedbackForms(page, facts).flatMap((form) => {
    const before = proseBefore(firstQuestion(form) ?? form.element, form.place);
    const missing = sentencesOf(facts).filter(([, text]) => !before.text.includes(asRead(text)));
    return [...unsaid(page, form, missing, before.text, facts), ...unlinked(page, before.links, facts)];
  });
}

/** Our own form prints our sentences; one written by hand may have its own, which no build understands. */
function unsaid(
  { name }: CheckedPage,
  form: CheckedForm,
  missing: readonly (readonly [string, string])[],
  before: string,
  { organisation }: CheckFacts,
): Finding[] {
  const where = { file: name };
  if (hasClass(form.place, 'candor'))
    return missing.map(([topic]) => ({
      where,
      what: `above its first question the form does not say ${topic}`,
    }));
  const unnamed = organisation !== null && !before.includes(organisation.name);
  const untold = missing.length === 0 ? [] : [tellingOf(missing)];
  return [
    ...(unnamed
      ? [{ where, what: `above its first question the form does not say that ${organisation.name} asks` }]
      : []),
    ...untold.map((what) => ({ where, what, undeclared: true })),
  ];
}

function tellingOf(missing: readonly (readonly [string, string])[]): string {
  const topics = missing.map(([topic]) => topic).join('; ');
  return `a form written by hand: see that it says, above its first question, ${topics}`;
}

function unlinked({ name }: CheckedPage, links: readonly Element[], facts: CheckFacts): Finding[] {
  const { links: pages } = facts;
  if (pages.policy === null) return [];
  const goal = pathOf(pages.policy, facts);
  if (links.some(({ attribs }) => pathOf(attribs.href ?? '', facts) === goal)) return [];
  const what = `above its first question the form does not link the policy, ${pages.policy}`;
  return [{ where: { file: name }, what }];
}

/** The group or label of the first thing to answer. */
function firstQuestion({ controls, element }: CheckedForm): Element | null {
  const first = controls.find((control) => isChoice(control) || isText(control) || isButton(control));
  if (first === undefined) return null;
  const group = closest(first, ({ name }) => name === 'fieldset');
  if (group !== null) return group;
  const labels = elementsOf(
    element,
    ({ name, attribs }) => name === 'label' && attribs.for === first.attribs.id,
  );
  return labels[0] ?? first;
}
