import { expect, test } from 'vitest';
import type { CheckFacts } from '../../../../integrations/candor/dist/check/facts.js';
import type { CheckedPage } from '../../../../integrations/candor/dist/check/page/page.js';
import { purposesOf } from '../../../../integrations/candor/dist/check/rules/purposes.js';
import { rules } from '../../../../integrations/candor/dist/check/rules/table.js';
import { createTexts } from '../../../../integrations/candor/dist/text/texts.js';
import {
  definition,
  erasing,
  errorForm,
  formFacts,
  formPage,
  freshForm,
  thanks,
} from '../../../helpers/form-page.js';

const checked = [
  ...['ISO-5.4.2', 'GDPR-7.2', 'GDPR-rec32', 'W-gov-pre', 'GDPR-7.4', 'GDPR-7.3', 'W-1.3.1', 'W-gov-inline'],
  ...['W-gov-range', 'W-gov-count', 'W-gov-html5', 'W-4.1.3', 'W-3.2.2', 'W-1.3.5', 'W-3.3.7', 'W-3.3.8'],
  ...['W-3.3.4', 'W-3.3.1', 'W-gov-err'],
];

function broken(page: CheckedPage, facts: CheckFacts = formFacts()): Record<string, string[]> {
  const found = rules.flatMap((rule) =>
    (checked.includes(rule.id) ? (rule.page?.(page, facts) ?? []) : []).map(
      ({ what }) => [rule.id, what] as const,
    ),
  );
  return Object.fromEntries(
    [...Map.groupBy(found, ([id]) => id)].map(([id, all]) => [id, all.map(([, what]) => what)]),
  );
}

/** Changes something that is there. */
function changed(html: string, from: string | RegExp, to: string): string {
  expect(html).toMatch(from);
  return html.replace(from, to);
}

const states = {
  fresh: [freshForm, 'Tell us how it went'],
  errors: [errorForm, 'Error: Tell us how it went'],
  thanks: [thanks, 'Thank you'],
  erasing: [erasing, 'Your answer'],
} as const;

test.each(Object.entries(states))('the form as it is printed breaks no rule: %s', (state, [html, title]) => {
  expect(broken(formPage(html, title, state))).toEqual({});
});

test.each<[rule: string, what: string, state: keyof typeof states, from: string | RegExp, to: string]>([
  ['ISO-5.4.2', 'nobody says who asks', 'fresh', /<p>Example asks.*?<\/p>/, ''],
  ['ISO-5.4.2', 'nobody says which identity is shown', 'fresh', /Your name, role and[^<]*/, ''],
  ['ISO-5.4.2', 'the policy is not linked', 'fresh', '/feedback/policy/', '/terms/'],
  [
    'GDPR-7.2',
    'a box is for words and the newsletter',
    'fresh',
    'publish my words',
    'publish my words and send me the newsletter',
  ],
  [
    'GDPR-7.2',
    'a box is for contact and terms',
    'fresh',
    'You may write to me',
    'I accept the terms; you may write to me',
  ],
  [
    'GDPR-7.2',
    'another matter stands in the group',
    'fresh',
    'name="consent" id="q.1" value="name"><span>Show my name with them',
    'name="terms" id="q.1"><span>I have read the terms',
  ],
  [
    'GDPR-7.2',
    'consent is sent from a hidden field',
    'fresh',
    'name="wording" value="0"',
    'name="consent" value="quote"',
  ],
  ['GDPR-rec32', 'consent is ticked', 'fresh', 'value="quote"', 'value="quote" checked'],
  ['GDPR-rec32', 'a box is ticked that was not sent', 'errors', 'value="name">', 'value="name" checked>'],
  ['W-gov-pre', 'a score is chosen', 'fresh', 'value="10"', 'value="10" checked'],
  [
    'W-gov-pre',
    'a score cannot be taken back',
    'fresh',
    /<label><input type="radio" name="score" id="s.none".*?<\/label>/,
    '',
  ],
  ['GDPR-7.4', 'consent is required', 'fresh', 'value="quote"', 'value="quote" required'],
  [
    'GDPR-7.4',
    'the group of consent is required',
    'fresh',
    '<fieldset id="q"',
    '<fieldset id="q" aria-required="true"',
  ],
  ['GDPR-7.4', 'the button is disabled', 'fresh', '<button type="submit"', '<button type="submit" disabled'],
  [
    'GDPR-7.3',
    'the form does not say how to take consent back',
    'fresh',
    /<li><a href="\/feedback\/receipt.*?<\/li>/,
    '',
  ],
  ['GDPR-7.3', 'the thanks do not either', 'thanks', /<form.*<\/form>/s, ''],
  [
    'GDPR-7.3',
    'a password is asked for',
    'erasing',
    'type="hidden" name="receipt" value="r1"',
    'type="password" name="receipt"',
  ],
  [
    'W-1.3.1',
    'the score has no fieldset',
    'fresh',
    /<fieldset id="s"(.*?)<\/fieldset>/s,
    '<div id="s"$1</div>',
  ],
  ['W-1.3.1', 'the legend is empty', 'fresh', 'How likely?', ''],
  [
    'W-1.3.1',
    'a score is missing',
    'fresh',
    /<label><input type="radio" name="score" id="s.7".*?<\/label>/,
    '',
  ],
  ['W-1.3.1', 'the ends are tied to nothing', 'fresh', ' aria-describedby="s.low s.high"', ''],
  ['W-1.3.1', 'one end is hidden', 'fresh', 'id="s.high"', 'id="s.high" hidden'],
  [
    'W-1.3.1',
    'the score is a list to open',
    'fresh',
    /<fieldset id="s".*?<\/fieldset>/s,
    '<select name="score"><option>1</select>',
  ],
  ['W-gov-inline', 'a choice shows a picture only', 'fresh', '<span>9</span>', '<span>☺</span>'],
  [
    'W-gov-range',
    'a slider is the only way',
    'fresh',
    /<fieldset id="s".*?<\/fieldset>/s,
    '<input type="range" name="score">',
  ],
  ['W-gov-count', 'words are cut off', 'fresh', '<textarea', '<textarea maxlength="2000"'],
  ['W-gov-count', 'the limit is tied to nothing', 'fresh', ' aria-describedby="c.count"', ''],
  ['W-gov-html5', 'the browser checks', 'fresh', ' novalidate', ''],
  ['W-gov-html5', 'an optional field does not say so', 'fresh', 'Your name (optional)', 'Your name'],
  ['W-4.1.3', 'thanks are no status', 'thanks', ' role="status"', ''],
  ['W-4.1.3', 'the count is not spoken', 'fresh', ' role="status"', ''],
  ['W-4.1.3', 'the summary of errors is not spoken', 'errors', ' role="alert"', ''],
  [
    'W-3.2.2',
    'choosing sends',
    'fresh',
    'name="score" id="s.9"',
    'name="score" id="s.9" onchange="this.form.submit()"',
  ],
  [
    'W-3.2.2',
    'the thanks leave by themselves',
    'thanks',
    '<h1>',
    '<meta http-equiv="refresh" content="5; url=/"><h1>',
  ],
  ['W-3.2.2', 'a script sends', 'fresh', '<h1>', '<script>document.forms[0].requestSubmit()</script><h1>'],
  ['W-1.3.5', 'a field does not say what it is for', 'fresh', ' autocomplete="email"', ''],
  [
    'W-3.3.7',
    'a field stands there twice',
    'fresh',
    'Your e-mail address (optional)',
    'Your name (optional)',
  ],
  [
    'W-3.3.7',
    'the receipt is asked for again',
    'erasing',
    'name="do" value="show">',
    'name="do" value="show"><input name="receipt" type="text">',
  ],
  ['W-3.3.8', 'a captcha stands there', 'fresh', '<button', '<div class="g-recaptcha"></div><button'],
  ['W-3.3.8', 'sums are asked for', 'fresh', 'Your name (optional)', '3 + 4 = (optional)'],
  ['W-3.3.4', 'nothing is asked before erasing', 'erasing', 'Erase your answer?', 'Erased'],
  ['W-3.3.4', 'nothing leaves it as it is', 'erasing', 'name="do" value="show"', 'name="do" value="erase"'],
  ['W-3.3.1', 'the field is not marked', 'errors', ' aria-invalid="true"', ''],
  ['W-3.3.1', 'the error is not tied to its field', 'errors', ' aria-describedby="e.error"', ''],
  ['W-gov-err', 'the summary leads nowhere', 'errors', 'href="#e"', 'href="#x"'],
  ['W-gov-err', 'the field says something else', 'errors', /(<p id="e.error">).*?<\/p>/, '$1Wrong</p>'],
  ['W-gov-err', 'the summary takes no focus', 'errors', ' autofocus', ''],
  ['W-gov-err', 'text stands before the summary', 'errors', '<h1>', '<p>Welcome back</p><h1>'],
  ['W-gov-err', 'there is no summary', 'errors', /<div class="candor-problem".*?<\/div><\/div>/s, ''],
  ['W-gov-err', 'an answer is lost', 'errors', ' value="no address"', ''],
])('%s: %s', (rule, _, state, from, to) => {
  const [html, title] = states[state];
  expect(broken(formPage(changed(html, from, to), title, state))).toHaveProperty([rule]);
});

test('W-gov-err: the title of the page says something else first', () => {
  const found = broken(formPage(errorForm, 'Example · Error: Tell us', 'errors'));
  expect(found).toEqual({ 'W-gov-err': [expect.stringContaining('“Example · Error: Tell us”')] });
});

test('a form written by hand is held to the rules where it posts to the same place, and asked once to say what ours says', () => {
  const byHand = freshForm
    .replace('class="candor candor-feedback"', '')
    .replace(' data-candor-form="feedback"', '');
  expect(broken(formPage(byHand))).toEqual({});
  expect(broken(formPage(byHand.replaceAll('="/feedback/', '="https://example.org/feedback/')))).toEqual({});
  const silent = byHand.replace(/<p>Example asks.*?<ul>/s, '<p>Example would like to know.</p><ul>');
  const [rule] = rules.filter(({ id }) => id === 'ISO-5.4.2');
  const found = rule!.page!(formPage(silent), formFacts());
  expect(found.map(({ undeclared }) => undeclared)).toEqual([true]);
  expect(
    broken(formPage(silent.replace('/submit/', '/elsewhere/').replace('class="candor-form"', ''))),
  ).toEqual({});
});

test('through a form service consent is taken back by writing, which thanks and policy say', () => {
  const { links, texts } = formFacts();
  const facts = formFacts({ links: { ...links, receipt: null } });
  const own = thanks.replace(/<form.*<\/form>/s, `<p>${texts.t('thanks.receipt.none')}</p>`);
  expect(broken(formPage(own, 'Thank you'), facts)).toEqual({});
  expect(broken(formPage(thanks.replace(/<form.*<\/form>/s, '')), facts)).toHaveProperty(['GDPR-7.3']);
});

test.each(['en', 'de', 'fr', 'es', 'ar'])(
  'our own boxes have one purpose each, and one more is noticed: %s',
  (language) => {
    const { t } = createTexts(language, {});
    const boxes = (['quote', 'name', 'details'] as const).map((box) => t(`form.consent.${box}`));
    expect(boxes.map(purposesOf)).toEqual(boxes.map(() => ['publication']));
    expect(purposesOf(t('form.followup.box'))).toEqual(['contact']);
    const more = {
      en: 'the newsletter',
      de: 'den Newsletter',
      fr: 'la newsletter',
      es: 'el boletín',
      ar: 'النشرة',
    }[language];
    expect(purposesOf(`${boxes[0]} ${more}`)).toEqual(['publication', 'news']);
  },
);

test('the owner’s texts and questions are held to the rules before anything is printed', () => {
  const own = {
    'form.consent.quote': 'Yes, publish my words and send me offers',
    'form.intro.words': '',
  };
  const question = { id: 'sum', kind: 'text', label: 'How much is 3 + 4 = ?' } as const;
  const facts = formFacts({ texts: createTexts('en', own), form: { ...definition, questions: [question] } });
  const records = (known: CheckFacts) =>
    rules
      .filter(({ id }) => checked.includes(id))
      .flatMap((rule) => (rule.records?.(known) ?? []).map(({ what }) => [rule.id, what]));
  expect(Object.fromEntries(records(facts))).toEqual({
    'ISO-5.4.2': expect.stringContaining('published only with consent'),
    'GDPR-7.2': expect.stringContaining('form.consent.quote'),
    'W-3.3.8': expect.stringContaining('3 + 4'),
  });
  expect(records(formFacts())).toEqual([]);
});
