import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { declineReasons, type Decision } from '../../../integrations/candor/dist/model/decision.js';
import { undeclaredRound, type Round } from '../../../integrations/candor/dist/model/round.js';
import type { Ingested } from '../../../integrations/candor/dist/pipeline.js';
import { openStore } from '../../../integrations/candor/dist/store/open.js';
import { runs } from '../../helpers/random.js';
import { day, noon, onEachEngine, submission } from '../../helpers/stores.js';
import { temporaryFolder } from '../../helpers/temporary.js';
import { decision, ingestSite } from './collected.js';

const details: Record<string, Partial<Decision>> = {
  excerpt: { excerpt: 'Good' },
  redact: { excerpt: 'Good [...] quick' },
  tag: { tags: ['speed'] },
  reply: { reply: 'Thanks' },
  reconfirm: { at: '2026-06-10' },
};

const deciding: fc.Arbitrary<Partial<Decision> & Pick<Decision, 'action'>> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ action: 'approve' as const }) },
  fc.constantFrom(...declineReasons).map((reason) => ({ action: 'decline' as const, reason })),
  fc
    .constantFrom('mark-spam', 'withdraw', 'excerpt', 'feature', 'tag', 'redact', 'reply', 'reconfirm')
    .map((action) => ({ action: action as Decision['action'], ...details[action] })),
);

const answer = fc.record({
  changes: fc.record({
    round: fc.constantFrom('feedback', 'other'),
    score: fc.option(fc.integer({ min: 0, max: 10 })),
    comment: fc.constantFrom('', '', 'Good, and really quick', 'Good and quick'),
    name: fc.constantFrom('', 'Ada'),
    role: fc.constantFrom('', 'Rider'),
    topic: fc.constantFrom('', 'repair'),
    scopes: fc.constantFrom(
      [],
      [],
      ['quote'],
      ['quote', 'name'],
      ['quote', 'role', 'organisation'],
      ['name'],
    ),
    flags: fc.constantFrom([], [], [], ['no-proof']),
    answers: fc.constantFrom({}, { bike: 'city' }, { bike: 'cargo', why: 'Children' }),
    spam: fc.constantFrom(null, null, null, 'honeypot'),
    receivedAt: fc.constantFrom(0, 1, 400, 1500, -29, -60).map((ago) => noon - ago * day),
  }),
  decisions: fc.array(deciding, { maxLength: 3 }),
  erased: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
});

const themes = '- { id: speed, name: Speed, patterns: [quick], tags: [speed, repair] }\n';

/** Still open: it speaks of whole groups of answers only, whichever way they are read. */
const formRound: Round = { ...undeclaredRound('feedback'), declared: true, kind: 'open-form' };

/** All that pages are made of. */
function published({ quotables, facts, findings, summary }: Ingested): object {
  return { quotables: quotables.toSorted((a, b) => (a.id < b.id ? -1 : 1)), facts, findings, summary };
}

onEachEngine((newAddress, engine) => {
  test('a build that asks the store for counts publishes what one does that reads every response', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(answer, { maxLength: 40 }),
        fc.record({
          approval: fc.constantFrom('required' as const, 'automatic' as const),
          maximumAgeMonths: fc.constantFrom(36, false as const, 6),
        }),
        async (answers, policy) => {
          const { target } = await newAddress();
          vi.stubEnv('CANDOR_DATABASE_URL', engine === 'sqlite' ? `sqlite:${target}` : target);
          const root = temporaryFolder({ 'content/themes.yaml': themes });
          const store = await openStore({ engine, target, explicit: true });
          const sent = answers.map(({ changes }) => submission({ ...changes, segments: ['bike'] }));
          await Promise.all(sent.map((one) => store.submit(one)));
          await store.decide(
            answers.flatMap(({ decisions }, index) =>
              decisions.map(({ action, ...more }) => decision(sent[index]!.id, action, more)),
            ),
            noon,
          );
          for (const [index, { id }] of sent.entries())
            if (answers[index]!.erased) await store.erase(id, 'visitor', noon);
          await store.close();

          const counted = await ingestSite(root, { policy }, { formRound });
          const streamed = await ingestSite(root, { policy }, { formRound, every: true });
          expect(published(counted)).toEqual(published(streamed));
          expect(counted.collected?.published.size).toBe(counted.quotables.length);
        },
      ),
      { numRuns: engine === 'sqlite' ? runs(8, 30) : runs(3, 10) },
    );
  }, 40_000);
});
