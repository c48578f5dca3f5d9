import { expect, test } from 'vitest';
import { breachesOf } from '../../../helpers/breaches.js';
import { checkFacts, pageOf } from '../../../helpers/facts.js';

const facts = checkFacts();
const line = `<p>${facts.texts.t('findings.trademark').replace('&', '&amp;')}</p>`;
const page = (body: string) => pageOf(`<div class="candor candor-nps">${body}</div>`);
const found = (body: string): string[] => breachesOf('NPS-tm', page(body), facts);

test('a page that says NPS has the mark and the line (NPS-tm)', () => {
  expect(found(`<p>NPS® +45</p><p>NPS again</p>${line}`)).toEqual([]);
  expect(found(`<p>NPS<sup>®</sup> +45</p>${line}`)).toEqual([]);
  expect(found(`<p>NPS +45</p>${line}`)).toEqual(['the page says "NPS +45" first, without the mark']);
  expect(found('<p>NPS® +45</p>')).toEqual(['the page says NPS, and not whose mark that is']);
});

test('the mark at the score itself will do where running text comes first (NPS-tm)', () => {
  const score = '<div data-candor-figure="spring">NPS® +45</div>';
  expect(found(`<p>We count NPS by hand.</p>${score}${line}`)).toEqual([]);
});

test('"NPS score" is told, and the owner’s own line is known (NPS-tm)', () => {
  expect(found(`<p>NPS® score +45</p>${line}`)).toEqual([
    '"NPS® score" says score twice: the S of NPS is one',
  ]);
});

test('what people say in quotes, and pages without anything of ours, need no mark (NPS-tm)', () => {
  expect(found('<blockquote>Your NPS must be high</blockquote>')).toEqual([]);
  expect(breachesOf('NPS-tm', pageOf('<p>NPS</p>'), facts)).toEqual([]);
  expect(found('<p>Nothing of the kind</p>')).toEqual([]);
});
