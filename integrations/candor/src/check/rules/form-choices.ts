import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import { feedbackForms, labelOf, radioGroups } from '../page/forms.js';
import type { CheckedPage } from '../page/page.js';
import { isProbe, sentAnswers } from '../probe.js';

/** Boxes that are ticked although nobody ticked them; radio buttons are the other rule's. */
export function tickedBoxes(page: CheckedPage, facts: CheckFacts): Finding[] {
  return tickedChoices(page, facts, 'checkbox').map((label) => ({
    where: { file: page.name },
    what: `a box is ticked before anybody ticked it: “${label}”`,
  }));
}

/** Scores and answers chosen beforehand, and scores that cannot be taken back. */
export function chosenScores(page: CheckedPage, facts: CheckFacts): Finding[] {
  const chosen = tickedChoices(page, facts, 'radio').map(
    (label) => `“${label}” is chosen before anybody chose it`,
  );
  const stuck = feedbackForms(page, facts).flatMap((form) =>
    radioGroups(form).flatMap(({ score, radios, name }) =>
      score && !radios.some(({ attribs }) => !attribs.value)
        ? [`the score “${name}” cannot be left out once it is chosen`]
        : [],
    ),
  );
  return [...chosen, ...stuck].map((what) => ({ where: { file: page.name }, what }));
}

/** Labels of what is ticked in forms that nobody has sent yet; in those sent back, of what was not sent. */
function tickedChoices(page: CheckedPage, facts: CheckFacts, type: 'checkbox' | 'radio'): string[] {
  return feedbackForms(page, facts).flatMap((form) => {
    const kept = 'data-kept' in form.element.attribs;
    if (kept && !isProbe(page.name)) return [];
    const ticked = form.controls.filter(({ attribs }) => attribs.type === type && 'checked' in attribs);
    return ticked
      .filter(({ attribs }) => !kept || !wasSent(attribs.name ?? '', attribs.value ?? ''))
      .map((control) => labelOf(control, form) || `${control.attribs.name}=${control.attribs.value}`);
  });
}

function wasSent(name: string, value: string): boolean {
  const sent = sentAnswers[name];
  return Array.isArray(sent) ? sent.includes(value) : sent === value;
}
