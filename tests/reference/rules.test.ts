import { expect, inject, test } from 'vitest';
import { pagesBelow, referenceChecks } from '../helpers/reference-checks.js';

test('no page of the reference site breaks a rule of any jurisdiction, with nothing waived', async () => {
  const { facts, pages } = await referenceChecks();
  const checks = pages();
  expect(facts.jurisdictions).toEqual(expect.arrayContaining(['UK', 'EU', 'US']));
  expect(facts.waivers).toEqual([]);
  for (const { name, bytes } of pagesBelow(inject('reference'))) checks.look(name, bytes);
  expect(checks.finish()).toEqual([]);
});
