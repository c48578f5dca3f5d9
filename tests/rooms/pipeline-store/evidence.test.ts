import { expect, test } from 'vitest';
import { publicId } from '../../../integrations/candor/dist/policy/public-id.js';
import { dayOf } from '../../../integrations/candor/dist/model/day.js';
import { publishedPart } from '../../../integrations/candor/dist/sources/store.js';
import { noon } from '../../helpers/stores.js';
import { agreed, decide, decision, ingestSite, siteWith } from './collected.js';

test('an answer of the form is its own proof, with the day of the consent and whether there is an address', async () => {
  const reachable = agreed('Fast', { id: 'aaaaaaaaaaaaaaaaaaaaaa', email: 'sealed' });
  const other = agreed('Kind', { id: 'bbbbbbbbbbbbbbbbbbbbbb', email: null });
  const root = await siteWith([reachable, other]);
  await decide(root, decision(reachable.id, 'approve'), decision(other.id, 'approve'));
  const { evidence, quotables } = await ingestSite(root);
  expect(quotables).toHaveLength(2);
  const known = { evidenceHeld: true, consentedOn: dayOf(noon) };
  expect(evidence.get(publicId(reachable.id))).toMatchObject({ ...known, contactHeld: true });
  expect(evidence.get(publicId(other.id))).toMatchObject({ ...known, contactHeld: false });
});

test('what the owner says is typical is told of an answer of the form too, and the proof of it kept nowhere else', async () => {
  const answer = agreed('It saves me 3 hours', { id: 'cccccccccccccccccccccc' });
  const root = await siteWith([answer]);
  const typicalResult = 'Most save about one hour.';
  await decide(
    root,
    decision(answer.id, 'approve'),
    decision(answer.id, 'substantiate', { typicalResult, substantiation: 'survey of May' }),
  );
  const { evidence, quotables, collected } = await ingestSite(root);
  const kept = JSON.stringify(publishedPart(collected!.snapshot, collected!.published));
  expect(kept).toContain(typicalResult);
  expect(kept).not.toContain('survey of May');
  expect(quotables[0]!.typicalResult).toBe(typicalResult);
  expect(evidence.get(quotables[0]!.id)!.substantiation).toBe(true);
});
