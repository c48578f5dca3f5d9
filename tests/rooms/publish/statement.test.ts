import { expect, test } from 'vitest';
import type { SelectionFacts } from '../../../integrations/candor/dist/model/published.js';
import type { PageLinks } from '../../../integrations/candor/dist/publish/page-links.js';
import {
  commentsStatement,
  testimonialsStatement,
} from '../../../integrations/candor/dist/publish/statement.js';
import { createTexts } from '../../../integrations/candor/dist/text/texts.js';

const facts = {
  answers: 3,
  agreed: 1,
  published: 1,
  withheld: {},
  excluded: {},
  from: null,
  to: null,
  undated: 0,
} as SelectionFacts;
const bare = { comments: null, findings: null, receipt: null, policy: null } as PageLinks;
const texts = createTexts('en', {});

test('whoever is quoted finds the way to take it back where the quotes are, if the form gave receipts', () => {
  const links = { ...bare, receipt: '/receipt/', policy: '/policy/' };
  const expected = [
    { href: '/receipt/', text: 'Said this? Withdraw or remove it' },
    { href: '/policy/', text: 'What becomes of your answer' },
  ];

  expect(commentsStatement(facts, texts, links).links).toEqual(expected);
  expect(testimonialsStatement(facts, { shown: 1 }, texts, links).links).toEqual(expected);
  expect(commentsStatement(facts, texts, bare).links).toEqual([]);
});
