import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { waysOf } from '../../../../integrations/candor/dist/check/coverage.js';
import { rulesDocument } from '../../../../integrations/candor/dist/check/document.js';
import type { Rule } from '../../../../integrations/candor/dist/check/rules/rule.js';
import { rules } from '../../../../integrations/candor/dist/check/rules/table.js';
import { ruleIds } from '../../../../integrations/candor/dist/check/schema.js';

/** Every legal and trust rule that was collected; each is checked, or says why no build can. */
const collected = [
  'US-465.2',
  'US-465.4',
  'US-465.5',
  'US-465.6',
  'US-465.7b',
  'US-DISC',
  'US-255.1b',
  'US-255.1b2',
  'US-255.1c',
  'US-255.2a',
  'US-255.2b',
  'US-255.2c',
  'US-255.2d',
  'US-255.5',
  'UK-13.5i-a',
  'UK-13.5i-b',
  'UK-13.3',
  'UK-CMA-pol',
  'UK-CMA-4.5',
  'UK-CMA-3.6',
  'UK-stale',
  'UK-CAP',
  'EU-7.6',
  'EU-23b',
  'EU-23c',
  'FR-D111-17-1',
  'FR-D111-17-2',
  'FR-refusal',
  'ISO-5.4.2',
  'ISO-identity',
  'ISO-removed',
  'NF-order',
  'NF-whole',
  'NF-edit',
  'NF-reply',
  'NF-score',
  'NF-draw',
  'GG-self',
  'GG-direct',
  'GG-parity',
  'GG-scale',
  'GG-merchants',
  'GDPR-7.1',
  'GDPR-7.2',
  'GDPR-rec32',
  'GDPR-7.3',
  'GDPR-7.4',
  'GDPR-17',
  'GDPR-5.1e',
  'GDPR-5.1c',
  'PECR-sug',
  'NPS-tm',
  'STAT-n',
  'STAT-scale',
  'W-1.3.1',
  'W-2.5.8',
  'W-1.4.10',
  'W-1.4.1',
  'W-1.4.11',
  'W-3.3.1',
  'W-gov-err',
  'W-gov-pre',
  'W-gov-inline',
  'W-gov-range',
  'W-gov-count',
  'W-gov-html5',
  'W-4.1.3',
  'W-3.2.2',
  'W-2.2.2',
  'W-1.3.5',
  'W-3.1.2',
  'W-3.3.7',
  'W-3.3.8',
  'W-3.3.4',
  'W-3.2.6',
];

test('every rule that was collected is in the table once, and no other', () => {
  const ids = rules.map(({ id }) => id);
  const accounted = collected.filter((id) => ids.includes(id));
  console.log(`${accounted.length} of ${collected.length} accounted for`);
  expect(collected.filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.toSorted()).toEqual(collected.toSorted());
});

test('waivers in an editor are offered just these ids', () => {
  expect([...ruleIds]).toEqual(collected);
});

test('a rule that no build can check says why, and each can be read where it comes from', () => {
  const silent = rules.filter((rule) => waysOf(rule).length === 0 && !rule.beyond);
  expect(silent.map(({ id }) => id)).toEqual([]);
  expect(rules.filter(({ source }) => !/^https?:/.test(source)).map(({ id }) => id)).toEqual([]);
});

test('the page of all rules in the docs is what the table says (npm run docs)', async () => {
  const path = 'integrations/candor/docs/rules.md';
  const page = await format(rulesDocument(rules), { ...(await resolveConfig(path)), parser: 'markdown' });
  expect(readFileSync(path, 'utf8')).toBe(page);
});

test('the page tells of each rule how it is checked, how grave it is where, and what no build sees', () => {
  const text = {
    regime: 'A law',
    title: 'Nothing in <details>',
    checks: 'What is looked at.',
    remedy: 'Show it.',
    source: 'https://law.example',
  };
  const one: Rule = {
    ...{ ...text, id: 'FR-x', severity: { FR: 'error', EU: 'warning' } },
    page: () => [],
    browser: 'size',
  };
  const other: Rule = { ...text, id: 'ZZ-y', severity: 'warning', beyond: 'Minds cannot be read.' };
  const page = rulesDocument([other, one]);
  expect(page).toContain('### FR-x: Nothing in \\<details>');
  expect(page).toContain('[A law](https://law.example). Warning in the EU, error in France (`FR`).');
  expect(page).toContain('on every page that was built, scripts off; in a browser, with');
  expect(page).toContain('- Cannot be checked by a build.');
  expect(page).toContain('- Why, and what is done instead: Minds cannot be read.');
  expect(page.indexOf('FR-x')).toBeLessThan(page.indexOf('ZZ-y'));
});
