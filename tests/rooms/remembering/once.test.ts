import { expect, test } from 'vitest';
import type { Ingested } from '../../../integrations/candor/dist/pipeline.js';
import { oncePer } from '../../../integrations/candor/dist/site/basis.js';

test('what is made of a run is made once, unless it failed', async () => {
  const [first, second] = [{}, {}] as Ingested[];
  let made = 0;
  const make = oncePer(() => (++made === 1 ? Promise.reject(new Error('Away')) : Promise.resolve(made)));
  const asked = [make(first!), make(first!)];
  await expect(asked[0]).rejects.toThrow('Away');
  await expect(asked[1]).rejects.toThrow('Away');
  expect(await Promise.all([make(first!), make(first!), make(second!)])).toEqual([2, 2, 3]);
});
