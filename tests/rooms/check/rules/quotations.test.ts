import { expect, test } from 'vitest';
import { PageChecks } from '../../../../integrations/candor/dist/check/run-rules.js';
import { checkFacts } from '../../../helpers/facts.js';
import { quotable } from '../../../helpers/quotables.js';

const card = (id: string): string =>
  `<html lang="en"><div class="candor candor-testimonials"><div data-candor-quote="${id}"><blockquote>Fast</blockquote></div></div></html>`;

test('a card that stands for no published response is an error with its page', () => {
  const checks = new PageChecks(checkFacts({}, [quotable('a1')]));
  checks.look('testimonials/index.html', Buffer.from(card('a1')));
  checks.look('walls/index.html', Buffer.from(card('b2')));
  const found = checks.finish().filter(({ rule }) => rule === 'US-255.1b');
  expect(found.map(({ where, severity }) => [where.file, severity])).toEqual([['walls/index.html', 'error']]);
});
