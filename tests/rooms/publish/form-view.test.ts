import { expect, test } from 'vitest';
import {
  emptyForm,
  type FormDefinition,
  type FormState,
} from '../../../integrations/candor/dist/model/form.js';
import { consentWording } from '../../../integrations/candor/dist/collect/wording.js';
import { formView, type FormView } from '../../../integrations/candor/dist/publish/form-view.js';
import { createTexts } from '../../../integrations/candor/dist/text/texts.js';

const definition: FormDefinition = {
  receiver: 'site',
  action: '/feedback/submit/',
  attributes: {},
  hidden: {},
  honeypot: 'reference_code',
  round: 'feedback',
  questions: [
    { id: 'ease', kind: 'score', label: 'How easy was it?' },
    { id: 'came-for', kind: 'choice', label: 'What did you come for?', choices: ['A repair', 'A bike'] },
  ],
  followUp: true,
  approval: 'required',
  consentVersion: '0',
  retention: { textMonths: 24, spamDays: 30, emailDays: 90 },
};
const links = {
  policy: '/feedback/policy/',
  comments: ['/comments/'],
  findings: '/findings/',
  receipt: '/r/',
};
const texts = createTexts('en', {});

function view(state: Partial<FormState> = {}, given: Partial<FormDefinition> = {}): FormView {
  const place = { organisation: 'Harbour Bikes', links };
  return formView({ ...definition, ...given }, { ...emptyForm, ...state }, texts, place);
}

/** Every box and button of the form, those that take an answer back included. */
function options({ score, questions, consent, followUp }: FormView) {
  const groups = [score, ...questions, consent, ...(followUp === null ? [] : [followUp.box])];
  return groups.flatMap((group) =>
    'options' in group ? [...group.options, ...(group.none === null ? [] : [group.none])] : [],
  );
}

function ids({ comment, identity, followUp, ...rest }: FormView): string[] {
  const fields = [comment, ...identity, ...(followUp === null ? [] : [followUp.email])];
  return [...fields, ...options({ comment, identity, followUp, ...rest })].map(({ id }) => id);
}

test('nothing is chosen or ticked on a fresh form', () => {
  const checked = options(view()).filter(({ checked }) => checked);

  expect(checked).toEqual([]);
});

test('the score goes from 0 to 10, and a further choice takes it back', () => {
  const { score } = view();

  expect(score.options.map(({ value }) => value)).toEqual('0 1 2 3 4 5 6 7 8 9 10'.split(' '));
  expect(score.none).toMatchObject({ value: '', label: 'I would rather not give a score' });
});

test('the ends of the scale describe its group', () => {
  const { score } = view();

  expect(score.describedBy?.split(' ')).toEqual([score.low.id, score.high.id]);
});

test('each fault stands in the same words above the form and at its field, linked to what can be corrected', () => {
  const { problem, score, comment } = view({
    faults: [
      { field: 'comment', key: 'long', values: { max: 2000, n: 2040 } },
      { field: 'score', key: 'score' },
    ],
  });

  expect(problem?.entries).toEqual([
    { href: `#${score.options[0]!.id}`, text: score.error },
    { href: `#${comment.id}`, text: comment.error },
  ]);
  expect(comment.error).toBe('Shorten “Your comment” to 2,000 characters or fewer; it has 2,040');
  expect(comment.describedBy).toContain(`${comment.id}.error`);
});

test('answers are kept beside their faults, and no draft may overwrite them', () => {
  const values = { score: '7', comment: 'Slow', consent: ['quote'], email: 'ana', 'came-for': 'A bike' };
  const shown = view({ values, faults: [{ field: 'email', key: 'email' }] });

  expect(options(shown).flatMap(({ checked, value }) => (checked ? [value] : []))).toEqual([
    '7',
    'A bike',
    'quote',
  ]);
  expect(shown.comment.value).toBe('Slow');
  expect(shown.followUp?.email.value).toBe('ana');
  expect([shown.kept, view().kept]).toEqual([true, false]);
});

test('a reply that has no answers to show leaves the draft in the browser alone', () => {
  expect(view({ notice: 'size' }).kept).toBe(false);
  expect(view({ notice: 'rate', values: { score: '7' } }).kept).toBe(true);
});

test('the consent printed is the wording that is stored, whatever the score', () => {
  const { text } = consentWording(texts, 'Harbour Bikes');
  const printed = ({ consent }: FormView) =>
    [consent.label, consent.help, ...consent.options.map(({ label }) => label)].join('\n');

  expect(printed(view({ values: { score: '2' } }))).toBe(text);
  expect(printed(view({ values: { score: '10' } }))).toBe(text);
});

test('ids are used once, also where questions have the names of parts', () => {
  const question = { kind: 'yes-no', label: 'Again?' } as const;
  const all = ids(
    view(
      {},
      {
        questions: [
          { ...question, id: 'score-0' },
          { ...question, id: 'main' },
        ],
      },
    ),
  );

  expect(new Set(all).size).toBe(all.length);
});

test('above the first question stand who asks, what becomes of answers, and the policy', () => {
  const { intro } = view();

  expect(intro.paragraphs[0]).toContain('Harbour Bikes asks you this directly');
  expect(intro.paragraphs[1]).toContain('Your words are published on this site only if you agree');
  expect(intro.links.slice(0, 2).map(({ href }) => href)).toEqual(['/feedback/policy/', '/r/']);
});

test('a prize draw is told before the first question, the same for every answer, with its rules', () => {
  const draw = {
    ...{ rules: 'https://example.org/rules', from: '2026-03-01', to: '2026-03-31' },
    ...{ prize: 'a bell.', odds: 'One in 200 at most' },
  };
  const { intro } = view({}, { draw });
  expect(intro.draw!.text).toBe(
    'Among all who answer we draw a prize: a bell. Every answer takes part, whatever its score and whether or not it may be published. Answers from March 1, 2026 to March 31, 2026 take part. One in 200 at most.',
  );
  expect(intro.draw!.rules).toEqual({ href: draw.rules, text: 'Rules of the prize draw' });
  expect(view().intro.draw).toBeNull();
});

test('a form service is named, because answers pass through it', () => {
  const { intro } = view({}, { receiver: 'service', action: 'https://forms.example/x' });

  expect(intro.paragraphs.join(' ')).toContain('through forms.example');
});

test('the e-mail address is asked for only where the owner follows up, with the days it is kept', () => {
  expect(view().followUp?.email.help).toContain('erased after 90 days');
  expect(view({}, { receiver: 'service' }).followUp?.email.help).toBe(
    'Never published and used for nothing else.',
  );
  expect(view({}, { followUp: false }).followUp).toBeNull();
});

test('a form with a token carries it; one built beforehand has room for what a script adds', () => {
  const built = view({ key: 'mine' }).hidden;
  const service = view({}, { receiver: 'service', hidden: { access_key: 'k' } }).hidden;
  const served = view({ token: 'signed', challenge: '{}', topic: 'bikes' }).hidden;

  expect(built).toEqual({ wording: '0', idempotency: 'mine', topic: '' });
  expect(served).toEqual({ wording: '0', token: 'signed', topic: 'bikes', proof: '' });
  expect(service).toEqual({ access_key: 'k', wording: '0', topic: '' });
});
