import { expect, test } from 'vitest';
import { PageChecks, recordIssues } from '../../../../integrations/candor/dist/check/run-rules.js';
import { requiredTopics } from '../../../../integrations/candor/dist/model/policy.js';
import { breachesOf } from '../../../helpers/breaches.js';
import { checkFacts, pageOf } from '../../../helpers/facts.js';
import { quotable } from '../../../helpers/quotables.js';
import { inventedRound } from '../../publish/invented.js';

const facts = checkFacts(
  { findings: { ...checkFacts().findings, rounds: [inventedRound({ incentive: 'a tin of oil' })] } },
  [quotable('a1')],
);
const words: Record<string, string> = {
  rewards: 'People were offered: a tin of oil.',
  withdraw: 'With your receipt. <a href="/feedback/receipt/">Open it</a>',
};
const sectionOf = (topic: string): string =>
  `<section data-candor-policy="${topic}"><h2>${topic}</h2><p>${words[topic] ?? 'In so many words.'}</p></section>`;
const policyWith = (sections: readonly string[], name = 'feedback/policy/index.html') =>
  pageOf(`<div class="candor candor-policy">${sections.join('')}</div>`, name);
const whole = requiredTopics.map(sectionOf);
const html = (body: string): Buffer => Buffer.from(`<html lang="en"><body>${body}</body></html>`);
const site = (pages: Record<string, string>, known = facts) => {
  const checks = new PageChecks(known);
  for (const [name, body] of Object.entries(pages)) checks.look(name, html(body));
  return checks.finish();
};
const of = (id: string, issues: ReturnType<typeof site>) => issues.filter(({ rule }) => rule === id);

test('a policy page without a section, or with an empty one, is named with it (UK-CMA-pol)', () => {
  expect(breachesOf('UK-CMA-pol', policyWith(whole), facts)).toEqual([]);
  const lacking = whole.filter((section) => !section.includes('"fakes"'));
  expect(breachesOf('UK-CMA-pol', policyWith(lacking), facts)).toEqual([
    'the policy page has no section "fakes"',
  ]);
  const empty = whole.map((section) =>
    section.includes('"report"') ? '<section data-candor-policy="report"><h2>Report</h2></section>' : section,
  );
  expect(breachesOf('UK-CMA-pol', policyWith(empty), facts)).toEqual([
    'the policy page has an empty section "report"',
  ]);
});

test('counts of what was left out and exceptions in force are missed where they are not told (UK-CMA-pol)', () => {
  const waivers = [{ rule: 'EU-23c', reason: 'An old page.', until: '2026-12-31' }];
  const counted = {
    ...{ ...facts, waivers },
    facts: { ...facts.facts, withheld: { 'awaiting-approval': 3 }, excluded: { 'declined:spam': 2 } },
  };
  expect(breachesOf('UK-CMA-pol', policyWith(whole), counted)).toEqual([
    'the policy page does not count what was left out: "3 awaiting approval"',
    'the policy page does not count what was left out: "2 spam"',
    'the policy page does not tell the exception from EU-23c',
  ]);
  const told = whole.map((section) =>
    section.replace('In so many words.', 'An old page. 3 awaiting approval, 2 spam.'),
  );
  expect(breachesOf('UK-CMA-pol', policyWith(told), counted)).toEqual([]);
});

test('a page that quotes or counts links the policy; one that does neither need not (UK-CMA-pol)', () => {
  const wall = (rest: string) => pageOf(`<div class="candor candor-testimonials">${rest}</div>`);
  expect(breachesOf('UK-CMA-pol', wall('Words'), facts)).toEqual([
    'the page quotes or counts and links no policy (/feedback/policy/)',
  ]);
  for (const href of [
    '/feedback/policy/',
    '/feedback/policy#rewards',
    'https://example.org/feedback/policy/',
  ])
    expect(breachesOf('UK-CMA-pol', wall(`<a href="${href}">Policy</a>`), facts)).toEqual([]);
  expect(breachesOf('UK-CMA-pol', pageOf('<div class="candor candor-strip">Done</div>'), facts)).toEqual([]);
});

test('a site without the page is told once; where the page is its own, that nobody sees it (UK-CMA-pol)', () => {
  const wall = '<div class="candor"><a href="/feedback/policy/">Policy</a></div>';
  const [missing, ...more] = of('UK-CMA-pol', site({ 'index.html': wall }));
  expect([missing?.severity, missing?.what, more]).toEqual([
    'error',
    'no policy was built at /feedback/policy/',
    [],
  ]);
  expect(of('UK-CMA-pol', site({ 'index.html': wall }, { ...facts, ownPolicy: true }))[0]?.severity).toBe(
    'warning',
  );
  const off = { ...facts, links: { ...facts.links, policy: null } };
  expect(of('UK-CMA-pol', site({ 'index.html': wall }, off))[0]?.what).toContain('`pages.policy` is false');
  // Below an adapter's folder and a base it is the same page.
  const based = { ...facts, links: { ...facts.links, home: '/shop/', policy: '/shop/feedback/policy/' } };
  const policy = `<div class="candor candor-policy">${whole.join('')}</div>`;
  expect(of('UK-CMA-pol', site({ 'client/feedback/policy/index.html': policy }, based))).toEqual([]);
});

test('a reward the policy page does not tell is an error in France, an undeclared one a warning (FR-D111-17-2)', () => {
  expect(breachesOf('FR-D111-17-2', policyWith(whole), facts)).toEqual([]);
  const silent = whole.map((section) => section.replace('a tin of oil', 'nothing'));
  expect(breachesOf('FR-D111-17-2', policyWith(silent), facts)).toEqual([
    'the policy page does not tell what was offered: "a tin of oil"',
  ]);
  const open = checkFacts({
    findings: { ...facts.findings, rounds: [inventedRound()] },
    options: { ...facts.options, publishWithinDays: null },
  });
  const found = recordIssues(open).filter(({ rule }) => rule === 'FR-D111-17-2');
  expect(found.map(({ severity, where }) => [severity, where.file])).toEqual([
    ['warning', 'content/rounds/spring.yaml'],
    ['warning', undefined],
  ]);
  expect(recordIssues(facts).filter(({ rule }) => rule === 'FR-D111-17-2')).toEqual([]);
});

test('the policy page leads to where an answer is taken back (GDPR-7.3)', () => {
  expect(breachesOf('GDPR-7.3', policyWith(whole), facts)).toEqual([]);
  const closed = whole.map((section) => section.replace('/feedback/receipt/', '/elsewhere/'));
  expect(breachesOf('GDPR-7.3', policyWith(closed), facts)).toEqual([
    'the section on taking an answer back does not link /feedback/receipt/',
  ]);
  const formless = { ...facts, links: { ...facts.links, receipt: null } };
  expect(breachesOf('GDPR-7.3', policyWith(closed), formless)).toEqual([]);
  const bare = whole.map((section) => section.replace(/<a .*<\/a>/, ''));
  expect(breachesOf('GDPR-7.3', policyWith(bare), formless)).toEqual([
    '(undeclared) the policy page says "write to us" and links no address',
  ]);
  const checks = new PageChecks(formless);
  checks.look('feedback/policy/index.html', html(`<div class="candor candor-policy">${bare.join('')}</div>`));
  expect(of('GDPR-7.3', checks.finish()).map(({ remedy }) => remedy)).toEqual([
    expect.stringContaining('set organisation: { url } to where people reach you'),
  ]);
});

test('links to the form and the policy that change places from page to page are told (W-3.2.6)', () => {
  const [form, policy] = ['<a href="/feedback/">Form</a>', '<a href="/feedback/policy/">Policy</a>'];
  const main = '<main><div class="candor">Words</div></main>';
  const same = { 'a/index.html': form + main + policy, 'b/index.html': form + main + policy };
  expect(of('W-3.2.6', site(same))).toEqual([]);
  const [found, ...more] = of('W-3.2.6', site({ ...same, 'c/index.html': main + form + policy }));
  expect([found?.where.file, found?.severity, more]).toEqual(['c/index.html', 'warning', []]);
  // Links within the main part are part of what is told there.
  const within = { 'd/index.html': `${form}<main class="candor">${policy}</main>${policy}` };
  expect(of('W-3.2.6', site({ ...same, ...within }))).toEqual([]);
});
