import { expect, test } from 'vitest';
import type { FormDefinition } from '../../../integrations/candor/dist/model/form.js';
import { policyView } from '../../../integrations/candor/dist/publish/policy-view.js';
import { createTexts } from '../../../integrations/candor/dist/text/texts.js';

const definition: FormDefinition = {
  receiver: 'site',
  action: '/feedback/submit/',
  attributes: {},
  hidden: {},
  honeypot: 'reference_code',
  round: 'feedback',
  questions: [],
  followUp: true,
  approval: 'required',
  consentVersion: '0',
  retention: { textMonths: 24, spamDays: 30, emailDays: 90 },
};
const links = { policy: '/policy/', comments: null, findings: null, receipt: '/receipt/' };

function policy(changes: Partial<FormDefinition>, language = 'en'): string {
  const place = { organisation: null, links };
  return policyView({ ...definition, ...changes }, createTexts(language, {}), place)
    .flatMap(({ paragraphs, items }) => [...paragraphs, ...items])
    .join('\n');
}

test('a check before publication is promised only where there is one', () => {
  expect(policy({})).toContain('Comments are checked before they are published.');
  expect(policy({ approval: 'automatic' })).toContain('published without being checked first');
  expect(policy({ approval: 'automatic' })).not.toContain('Comments are checked before');
});

test('nothing is said to be erased after a time where a form service keeps it', () => {
  const service = { receiver: 'service', action: 'https://forms.example/x' } as const;

  expect(policy({})).toContain('after 24 months');
  expect(policy(service)).toContain('That depends on forms.example and on us');
  expect(policy(service)).not.toMatch(/months|days/);
  expect(policy(service, 'de')).not.toMatch(/Monat|Tage/);
});

test('what a browser keeps is told beside the cookie', () => {
  expect(policy({})).toMatch(/The form sets no other cookie\.\n.*stay in your browser/);
});

test('what is noted of somebody who is written to is told only where people may leave an address', () => {
  expect(policy({})).toContain('we note which changes you were told of, until your address is erased');
  expect(policy({})).toContain('a code made from it with a secret of ours stays');
  expect(policy({ followUp: false })).not.toContain('which changes you were told of');
});
