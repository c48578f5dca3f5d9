import { expect, inject, test } from 'vitest';
import { openOutput } from '../../integrations/candor/dist/check/output.js';
import {
  lookTogether,
  startPagesBeside,
  type PagesBeside,
} from '../../integrations/candor/dist/site/pages-beside.js';
import { pagesBelow, referenceChecks } from '../helpers/reference-checks.js';
import { temporaryFolder } from '../helpers/temporary.js';

test('no page of the reference site breaks a rule of any jurisdiction, with nothing waived', async () => {
  const { facts, pages } = await referenceChecks();
  const checks = pages();
  expect(facts.jurisdictions).toEqual(expect.arrayContaining(['UK', 'EU', 'US']));
  expect(facts.waivers).toEqual([]);
  for (const { name, bytes } of pagesBelow(inject('reference'))) checks.look(name, bytes);
  expect(checks.finish()).toEqual([]);
});

test('where a second thread looks at pages too, the same is found in the same order', async () => {
  const { madeOf, pages } = await referenceChecks();
  const broken = pagesBelow(inject('reference')).map(
    ({ name, bytes }) =>
      [name, bytes.toString().replaceAll('</blockquote>', ' indeed.</blockquote>')] as const,
  );
  const output = openOutput([temporaryFolder(Object.fromEntries(broken))]);
  const [alone, both] = [pages(), pages()];
  output.each((name, bytes) => alone.look(name, bytes));
  const second = startPagesBeside(output.folders, madeOf)!;
  /** Every other page is kept for the first thread, which waits for the second. */
  const goOn: PagesBeside['goOn'] = async (whole, claims) => {
    const kept = [...claims.keys()].filter((at) => at % 2 === 1);
    for (const at of kept) claims[at] = 1;
    const looked = await second.goOn(whole, claims);
    for (const at of kept) claims[at] = 0;
    return looked;
  };
  let gone: ReturnType<typeof goOn>;
  await lookTogether(
    output,
    both,
    { goOn: (...told) => (gone = goOn(...told)), stop: () => second.stop() },
    () => gone,
  );
  expect((await gone!).length).toBeGreaterThan(25);
  expect(alone.finish().length).toBeGreaterThan(50);
  expect(both.finish()).toEqual(alone.finish());
  expect([...both.seen.pages]).toEqual([...alone.seen.pages]);
});
