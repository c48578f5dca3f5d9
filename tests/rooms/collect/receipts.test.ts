import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { IntakeService } from '../../../integrations/candor/dist/service/intake-service.js';
import { publicId } from '../../../integrations/candor/dist/policy/public-id.js';
import { inStore } from '../../helpers/letters.js';
import { temporaryFolder } from '../../helpers/temporary.js';
import { formPost, now, settings } from './posting.js';

/** A site's receiver on its default store; a second one on the same root is the same site after a restart. */
function service(root: string, environment: NodeJS.ProcessEnv = {}): IntakeService {
  const made = new IntakeService({ ...settings, root }, environment);
  onTestFinished(() => made.close());
  return made;
}

async function answered(intake: IntakeService, fields: Record<string, string>): Promise<string> {
  const outcome = await intake.receive(formPost(fields), '203.0.113.7', now);
  return outcome.kind === 'stored' ? outcome.receipt : '';
}

const words = { score: '9', comment: 'Good', consent: 'quote', name: 'Ada', bike: 'city', why: 'Near' };
const reachable = { followup: 'yes', email: 'ada@example.org' };

describe('a receipt', () => {
  test('opens the answer as it is stored, after a restart too', async () => {
    const root = temporaryFolder();
    const receipt = await answered(service(root), { ...words, ...reachable });
    const opened = await service(root).receipts.open(` ${receipt} `);
    expect(opened!.view).toEqual({
      receipt,
      receivedOn: '2026-06-01',
      receivedAt: '12:00',
      round: 'feedback',
      language: 'en',
      topic: '',
      score: 9,
      comment: 'Good',
      answers: [
        { label: 'Which bike?', answer: 'city' },
        { label: 'Why?', answer: 'Near' },
      ],
      name: 'Ada',
      role: '',
      organisation: '',
      followUp: true,
      consent: ['quote'],
      withdrawn: false,
      wording: 'w1',
      flags: [],
      state: 'waiting',
      reason: null,
    });
  });

  test('takes consent back once and for all; the answer stays', async () => {
    const intake = service(temporaryFolder());
    const receipt = await answered(intake, words);
    expect(await intake.receipts.withdraw(receipt, now)).toBe(true);
    expect(await intake.receipts.withdraw(receipt, now)).toBe(true);
    const { view } = (await intake.receipts.open(receipt))!;
    expect(view).toMatchObject({ state: 'withdrawn', comment: 'Good', score: 9 });
  });

  test('erases the answer; then it opens nothing, as one that never was', async () => {
    const intake = service(temporaryFolder());
    const receipt = await answered(intake, words);
    expect(await intake.receipts.erase(receipt, now)).toBe(true);
    expect(await intake.receipts.open(receipt)).toBeNull();
    expect(await intake.receipts.erase(receipt, now)).toBe(false);
    expect(await intake.receipts.withdraw(receipt, now)).toBe(false);
  });

  test('wrong, unknown or of another site changes nothing and tells nothing', async () => {
    const [intake, elsewhere] = [service(temporaryFolder()), service(temporaryFolder())];
    const receipt = await answered(intake, { ...words, ...reachable });
    const foreign = await answered(elsewhere, words);
    for (const wrong of [foreign, receipt.slice(0, -1), receipt.toUpperCase(), 'r1.x.y', '']) {
      expect(await intake.receipts.open(wrong)).toBeNull();
      expect(await intake.receipts.withdraw(wrong, now)).toBe(false);
      expect(await intake.receipts.erase(wrong, now)).toBe(false);
      expect(await intake.receipts.silence(wrong, now)).toBe(false);
    }
    expect((await intake.receipts.open(receipt))!.view).toMatchObject({ state: 'waiting', followUp: true });
  });

  test('takes the address back, of every answer given with it; again changes nothing, and others stay', async () => {
    const intake = service(temporaryFolder());
    const [first, second, other] = [
      await answered(intake, { ...words, ...reachable }),
      await answered(intake, { ...words, comment: 'Better', followup: 'yes', email: 'ADA@example.org' }),
      await answered(intake, { ...words, comment: 'Best', followup: 'yes', email: 'bob@example.org' }),
    ];
    const followUps = async (): Promise<boolean[]> =>
      Promise.all(
        [first, second, other].map(async (receipt) => (await intake.receipts.open(receipt))!.view.followUp),
      );
    expect(await followUps()).toEqual([true, true, true]);
    expect(await intake.receipts.silence(first, now)).toBe(true);
    expect(await intake.receipts.silence(first, now)).toBe(true);
    expect(await followUps()).toEqual([false, false, true]);
    expect((await intake.receipts.open(first))!.view).toMatchObject({ comment: 'Good', state: 'waiting' });
  });
});

describe('a receipt tells of the changes that its answer is about', () => {
  const theme = {
    id: 'hours',
    name: 'Opening hours',
    patterns: { any: ['hours'] },
    exclude: {},
    tags: ['open'],
  };
  const change = {
    ...{ id: 'longer', title: 'Longer hours', status: 'done' as const, did: 'Open until eight.' },
    ...{ reason: null, since: '2026-06-10', nextUpdateBy: null },
  };
  const concern = { id: 'longer', rounds: ['feedback'], theme: 'hours', asked: [] as string[] };
  const known = { themes: [theme], concerns: [concern], changes: [change] };
  const led = { change, relation: 'mentioned', theme: 'Opening hours', before: false };

  async function ledOf(fields: Record<string, string>, more: Partial<typeof known> = {}) {
    const intake = service(temporaryFolder());
    const receipt = await answered(intake, { ...words, ...fields });
    return (await intake.receipts.open(receipt, { ...known, ...more }))!.led;
  }

  test('by the words of its comment, or by a tag, in the rounds of the change', async () => {
    expect(await ledOf({ comment: 'Longer hours please' })).toEqual([led]);
    expect(await ledOf({ comment: 'Late', topic: 'open' })).toEqual([led]);
    expect(await ledOf({ comment: 'Good' })).toEqual([]);
    const elsewhere = { concerns: [{ ...concern, rounds: ['spring'] }] };
    expect(await ledOf({ comment: 'Longer hours please' }, elsewhere)).toEqual([]);
  });

  test('by a tag that a decision gave it', async () => {
    const root = temporaryFolder();
    const intake = service(root);
    const receipt = await answered(intake, { ...words, comment: 'Later, please' });
    const response = receipt.split('.')[1]!;
    await inStore(root, (store) =>
      store.decide([{ response, action: 'tag', tags: ['open'], by: 'Owner', at: '2026-06-02' }], now),
    );
    expect((await intake.receipts.open(receipt, known))!.led).toEqual([led]);
  });

  test('by its owner’s list, also when its words are gone', async () => {
    const intake = service(temporaryFolder());
    const receipt = await answered(intake, { score: '3' });
    const concerns = [
      { ...concern, theme: null as unknown as string, asked: [publicId(receipt.split('.')[1]!)] },
    ];
    expect((await intake.receipts.open(receipt, { ...known, concerns }))!.led).toEqual([
      { ...led, relation: 'asked', theme: null },
    ]);
  });

  test('and says when it was so already', async () => {
    const early = { changes: [{ ...change, since: '2026-05-31' }] };
    expect(await ledOf({ comment: 'Longer hours please' }, early)).toMatchObject([{ before: true }]);
    const sameDay = { changes: [{ ...change, since: '2026-06-01' }] };
    expect(await ledOf({ comment: 'Longer hours please' }, sameDay)).toMatchObject([{ before: false }]);
  });

  test('after consent was withdrawn too, but of none where the answer does not count', async () => {
    const intake = service(temporaryFolder());
    const fields = { ...words, comment: 'Longer hours please' };
    const receipt = await answered(intake, fields);
    await intake.receipts.withdraw(receipt, now);
    expect((await intake.receipts.open(receipt, known))!.led).toEqual([led]);
    const marked = await answered(intake, { ...fields, comment: 'Hours!', reference_code: 'x' });
    expect(await intake.receipts.open(marked, known)).toMatchObject({ led: null, view: { state: 'marked' } });
  });
});

test('a token is known again, a strange one is not', () => {
  const intake = service(temporaryFolder());
  const token = intake.token(false, now);
  expect(intake.issued(token, now)).toBe(true);
  expect(intake.issued(`${token}x`, now)).toBe(false);
});

test('without a database posts are refused with their answers kept, the address is not printed, and it is not asked at every post', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const intake = service(temporaryFolder(), {
    CANDOR_DATABASE_URL: 'postgres://ada:secret@127.0.0.1:1/shop',
    CANDOR_KEY: 'k'.repeat(32),
  });
  for (let post = 0; post < 5; post++)
    expect(await intake.receive(formPost(words), '203.0.113.7')).toMatchObject({
      status: 503,
      reason: 'unavailable',
      retryAfter: 30,
    });
  expect(log.mock.calls.flat()).toEqual(['The feedback store cannot be used (ECONNREFUSED).']);
});
