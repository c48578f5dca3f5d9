import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { IntakeService } from '../../../integrations/candor/dist/service/intake-service.js';
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

describe('a receipt', () => {
  test('opens the answer as it is stored, after a restart too', async () => {
    const root = temporaryFolder();
    const receipt = await answered(service(root), { ...words, followup: 'yes', email: 'ada@example.org' });
    const view = await service(root).open(` ${receipt} `);
    expect(view).toEqual({
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
    expect(await intake.withdraw(receipt, now)).toBe(true);
    expect(await intake.withdraw(receipt, now)).toBe(true);
    expect(await intake.open(receipt)).toMatchObject({ state: 'withdrawn', comment: 'Good', score: 9 });
  });

  test('erases the answer; then it opens nothing, as one that never was', async () => {
    const intake = service(temporaryFolder());
    const receipt = await answered(intake, words);
    expect(await intake.erase(receipt, now)).toBe(true);
    expect(await intake.open(receipt)).toBeNull();
    expect(await intake.erase(receipt, now)).toBe(false);
    expect(await intake.withdraw(receipt, now)).toBe(false);
  });

  test('wrong, unknown or of another site changes nothing and tells nothing', async () => {
    const [intake, elsewhere] = [service(temporaryFolder()), service(temporaryFolder())];
    const receipt = await answered(intake, words);
    const foreign = await answered(elsewhere, words);
    for (const wrong of [foreign, receipt.slice(0, -1), receipt.toUpperCase(), 'r1.x.y', '']) {
      expect(await intake.open(wrong)).toBeNull();
      expect(await intake.withdraw(wrong, now)).toBe(false);
      expect(await intake.erase(wrong, now)).toBe(false);
    }
    expect(await intake.open(receipt)).toMatchObject({ state: 'waiting' });
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
