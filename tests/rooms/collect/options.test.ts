import { describe, expect, test } from 'vitest';
import { serviceForm, serviceIssues } from '../../../integrations/candor/dist/collect/service.js';
import { receiverIssues, receiverOf } from '../../../integrations/candor/dist/collect/settings.js';
import { parseOptions } from '../../../integrations/candor/dist/options/parse.js';
import type { CandorUserOptions } from '../../../integrations/candor/dist/options/schema.js';
import type { FormOptions, FormService } from '../../../integrations/candor/dist/collect/schema.js';

type UserForm = Exclude<NonNullable<CandorUserOptions['form']>, false>;
const parsed = (form: UserForm): FormOptions => parseOptions({ form }).form as FormOptions;
const question = (id: string) => ({ id, kind: 'yes-no', label: `${id}?` }) as const;

test('without options the form asks for a score and a comment and is received here where that is possible', () => {
  expect(parseOptions({}).form).toEqual({
    action: 'auto',
    round: 'feedback',
    questions: [],
    followUp: true,
    ratePerHour: 30,
    proofOfWork: false,
  });
  expect(parseOptions({ form: false }).form).toBe(false);
  expect(parseOptions({}).retention).toEqual({ spamDays: 30, emailDays: 90, textMonths: 24 });
});

describe('questions', () => {
  test('are three at most, and the error says why', () => {
    expect(parsed({ questions: ['a', 'b', 'c'].map(question) }).questions).toHaveLength(3);
    expect(() => parsed({ questions: ['a', 'b', 'c', 'd'].map(question) })).toThrow(
      /five questions are the most: people finish short forms and leave long ones/,
    );
  });

  test('have names of their own', () => {
    expect(() => parsed({ questions: ['a', 'a'].map(question) })).toThrow('two questions are called "a"');
  });

  test.each([
    'score',
    'comment',
    'consent',
    'name',
    'email',
    'followup',
    'topic',
    'token',
    'proof',
    'round',
    'language',
  ])('may not be called %s: the form has such a field', (id) => {
    expect(() => parsed({ questions: [question(id)] })).toThrow(`"${id}" is a field of the form already`);
  });

  test.each(['reference_code', 'botcheck', 'redirect', 'access_key', 'form-name'])(
    'may not be called %s: robots or services use that name',
    (id) => {
      expect(() => parsed({ questions: [question(id)] })).toThrow(`"${id}" is a field of the form already`);
    },
  );

  test.each(['Bike', '1st', 'a b', '__proto__', '', 'x'.repeat(41)])('%j is no name', (id) => {
    expect(() => parsed({ questions: [question(id)] })).toThrow('expected lower-case letters');
  });

  test('offer at least two different choices', () => {
    const choice = (choices: string[]) =>
      parsed({ questions: [{ id: 'a', kind: 'choice', label: 'A?', choices }] });
    expect(() => choice(['one'])).toThrow();
    expect(() => choice(['one', 'one'])).toThrow('twice');
    expect(choice(['one', 'two']).questions).toHaveLength(1);
  });
});

describe('who receives the form', () => {
  test.each([
    ['auto', true, 'site'],
    ['auto', false, null],
    ['site', true, 'site'],
    ['site', false, 'site'],
    [{ provider: 'netlify' }, true, 'service'],
    [{ url: 'https://forms.example/' }, false, 'service'],
  ] as const)('%j with an adapter %s: %s', (action, adapter, receiver) => {
    expect(receiverOf(parsed({ action }), adapter)).toBe(receiver);
  });

  test('nobody, where there is no form', () => {
    expect(receiverOf(false, true)).toBeNull();
    expect(receiverIssues(false, false)).toEqual([]);
  });

  test('without an adapter a warning names both remedies, and an error where the site was asked for', () => {
    const [auto] = receiverIssues(parsed({}), false);
    const [site] = receiverIssues(parsed({ action: 'site' }), false);
    expect([auto!.severity, site!.severity]).toEqual(['warning', 'error']);
    for (const { remedy } of [auto!, site!]) expect(remedy).toMatch(/astro add node.*provider.*form: false/);
    expect(receiverIssues(parsed({}), true)).toEqual([]);
  });
});

describe('a form for a service', () => {
  const site = 'https://shop.example';
  const thanks = '/feedback/thanks/';
  const form = (action: UserForm['action'], on: string | null = site) =>
    serviceForm(parsed({ action }).action as FormService, thanks, on);

  test('netlify: posts to the thanks page, found by its attributes', () => {
    expect(form({ provider: 'netlify' })).toEqual({
      action: thanks,
      attributes: { name: 'feedback', 'data-netlify': 'true', 'netlify-honeypot': 'reference_code' },
      hidden: { 'form-name': 'feedback' },
      honeypot: 'reference_code',
    });
  });

  test('formspree', () => {
    expect(form({ provider: 'formspree', id: 'abc123' })).toEqual({
      action: 'https://formspree.io/f/abc123',
      attributes: {},
      hidden: { _next: `${site}${thanks}` },
      honeypot: '_gotcha',
    });
  });

  test('basin', () => {
    expect(form({ provider: 'basin', id: 'abc123' })).toEqual({
      action: 'https://usebasin.com/f/abc123',
      attributes: {},
      hidden: { _redirect: `${site}${thanks}` },
      honeypot: '_gotcha',
    });
  });

  test('web3forms', () => {
    expect(form({ provider: 'web3forms', accessKey: 'key' })).toEqual({
      action: 'https://api.web3forms.com/submit',
      attributes: {},
      hidden: { access_key: 'key', redirect: `${site}${thanks}` },
      honeypot: 'botcheck',
    });
  });

  test('any other address, with the hidden fields it asks for', () => {
    expect(form({ url: 'https://forms.example/in', hidden: { list: '7' } })).toMatchObject({
      action: 'https://forms.example/in',
      hidden: { list: '7' },
    });
  });

  test('without a site the service shows its own thanks, which a warning says', () => {
    expect(form({ provider: 'formspree', id: 'abc' }, null).hidden).toEqual({});
    const issues = (action: UserForm['action'], on?: string) => serviceIssues(parsed({ action }), on);
    expect(issues({ provider: 'formspree', id: 'abc' })).toMatchObject([{ rule: 'form-service-site' }]);
    expect(issues({ provider: 'formspree', id: 'abc' }, site)).toEqual([]);
    expect(issues({ provider: 'netlify' })).toEqual([]);
    expect(serviceIssues(false, undefined)).toEqual([]);
  });

  test.each([
    [{ provider: 'formspree', id: '../evil' }],
    [{ provider: 'basin', id: 'a?b' }],
    [{ provider: 'other' }],
    [{ url: 'javascript:alert(1)' }],
    [{ url: '/relative' }],
  ])('%j is refused', (action) => {
    expect(() => parsed({ action: action as unknown as FormOptions['action'] })).toThrow('"form');
  });
});
