import { readPage, type CheckedPage } from '../../integrations/candor/dist/check/page/page.js';
import type { CheckFacts } from '../../integrations/candor/dist/check/facts.js';
import type { FormDefinition } from '../../integrations/candor/dist/model/form.js';
import { checkFacts } from './facts.js';

export const definition: FormDefinition = {
  ...{
    receiver: 'site',
    action: '/feedback/submit/',
    attributes: {},
    hidden: {},
    honeypot: 'reference_code',
  },
  ...{ round: 'feedback', questions: [], followUp: true, approval: 'required', consentVersion: '0' },
  retention: { textMonths: 24, spamDays: 30, emailDays: 90 },
};

/** What rules know of a site that receives answers itself. */
export function formFacts(known: Partial<CheckFacts> = {}): CheckFacts {
  return checkFacts({ form: definition, ...known });
}

const tiles = Array.from(
  { length: 11 },
  (_, score) =>
    `<label><input type="radio" name="score" id="s.${score}" value="${score}"><span>${score}</span></label>`,
).join('');

/** The form as the site prints it, in short. */
export const freshForm = `<h1>Tell us how it went</h1><div class="candor candor-feedback" lang="en">
<div class="candor-intro"><p>Example asks you this directly, to learn what to keep and what to change.</p>
<p>Your words are published on this site only if you agree to that below, again whatever the score.
Your name, role and organisation appear with them only where you tick the box for it; your e-mail address never does.</p>
<ul><li><a href="/feedback/policy/">What becomes of your answer</a></li><li><a href="/feedback/receipt/">See or take back my answer</a></li></ul></div>
<form class="candor-form" method="post" action="/feedback/submit/" novalidate data-candor-form="feedback">
<fieldset id="s" role="radiogroup" aria-describedby="s.low s.high"><legend>How likely?</legend>${tiles}
<span id="s.low">0: Not at all likely</span> <span id="s.high">10: Extremely likely</span>
<label><input type="radio" name="score" id="s.none" value=""><span>I would rather not</span></label></fieldset>
<label for="c">What is the main reason?</label><textarea id="c" name="comment" aria-describedby="c.count"></textarea>
<p id="c.count">Up to 2,000 characters</p><p class="candor-hidden" role="status"></p>
<fieldset id="q"><legend>May we publish what you wrote?</legend>
<label><input type="checkbox" name="consent" id="q.0" value="quote"><span>Yes, publish my words</span></label>
<label><input type="checkbox" name="consent" id="q.1" value="name"><span>Show my name with them</span></label></fieldset>
<label for="n">Your name (optional)</label><input type="text" id="n" name="name" autocomplete="name">
<fieldset id="f"><legend>May we write to you?</legend>
<label><input type="checkbox" name="followup" id="f.0" value="yes"><span>You may write to me about my answer</span></label></fieldset>
<label for="e">Your e-mail address (optional)</label><input type="text" id="e" name="email" autocomplete="email">
<input type="hidden" name="wording" value="0"><div aria-hidden="true"><label>Leave this empty <input type="text" name="reference_code" tabindex="-1"></label></div>
<button type="submit">Send my answer</button></form></div>`;

const error = 'Enter an e-mail address such as name@example.com, or leave the field empty';

/** The same form, sent back because the invented e-mail address is none. */
export const errorForm = freshForm
  .replace(
    '<div class="candor-intro">',
    `<div class="candor-problem" tabindex="-1" autofocus><div role="alert"><h2>There is a problem</h2><ul><li><a href="#e">${error}</a></li></ul></div></div><div class="candor-intro">`,
  )
  .replace('data-candor-form', 'data-kept data-candor-form')
  .replace('value="3"', 'value="3" checked')
  .replace('value="quote"', 'value="quote" checked')
  .replace('value="yes"', 'value="yes" checked')
  .replace('"c.count"></textarea>', `"c.count">${'These words are invented. '.repeat(80).trim()}</textarea>`)
  .replace('name="name"', 'name="name" value="Invented Person"')
  .replace(
    '<input type="text" id="e" name="email"',
    `<p id="e.error"><span>Error:</span> ${error}</p><input type="text" id="e" name="email" value="no address" aria-invalid="true" aria-describedby="e.error"`,
  );

export const thanks = `<h1>Thank you</h1><div class="candor candor-thanks"><p role="status">Your answer has arrived. Thank you for taking the time.</p>
<form class="candor-act" method="post" action="/feedback/receipt/"><input type="hidden" name="receipt" value="r1"><input type="hidden" name="do" value="show"><button type="submit">See or take back my answer</button></form></div>`;

const act = (fields: string, text: string): string =>
  `<form class="candor-act" method="post" action="/feedback/receipt/"><input type="hidden" name="receipt" value="r1">${fields}<button type="submit">${text}</button></form>`;

/** The receipt of an answer that is about to be erased. */
export const erasing =
  `<h1>Your answer</h1><div class="candor candor-answer"><section class="candor-problem"><h2>Erase your answer?</h2><p>{confirm}</p>
${act('<input type="hidden" name="do" value="erase"><input type="hidden" name="confirm" value="yes">', 'Yes, erase my answer')}
${act('<input type="hidden" name="do" value="show">', 'Leave it as it is')}</section></div>`.replace(
    '{confirm}',
    formFacts().texts.t('receipt.erase.confirm'),
  );

/** A page of the form; `state` names the one that a check prints. */
export function formPage(main: string, title = 'Tell us how it went', state = 'fresh'): CheckedPage {
  return readPage(
    `client/candor-check/${state}/index.html`,
    `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main>${main}</main></body></html>`,
  );
}
