import { describe, expect, test, vi } from 'vitest';
import { submitForm } from '../../../integrations/candor/dist/service/feedback.js';
import type { IntakeSettings } from '../../../integrations/candor/dist/model/form.js';
import { storeAddress } from '../../../integrations/candor/dist/store/address.js';
import { openStore } from '../../../integrations/candor/dist/store/open.js';
import { SqlStore } from '../../../integrations/candor/dist/store/sql-store.js';
import { StoreUnavailable } from '../../../integrations/candor/dist/store/contract.js';
import { temporaryFolder } from '../../helpers/temporary.js';
import { formPost, newIntake, settings } from './posting.js';

type Answer = Exclude<Awaited<ReturnType<typeof submitForm>>, Response>;

/** A visitor in front of the form of a site of its own. */
function visitor(changes: Partial<IntakeSettings> = {}) {
  vi.stubEnv('CANDOR_DATABASE_URL', '');
  vi.stubEnv('CANDOR_KEY', '');
  const site = { ...settings, ...changes, root: temporaryFolder() };
  const send = (fields: Record<string, string>) => {
    const request = formPost(fields);
    const cookies = {} as never;
    return submitForm(site, { request, url: new URL(request.url), cookies, clientAddress: '203.0.113.9' });
  };
  const stored = async () => {
    const store = await openStore(storeAddress(site.root, undefined));
    const rows = [];
    for await (const row of store.responses()) rows.push(row);
    const decisions = await store.decisions();
    await store.close();
    return { rows, decisions };
  };
  return { send, stored };
}

describe('an answer that is sent again', () => {
  test('after a commit whose acknowledgement was lost is stored once', async () => {
    const { send, stored } = visitor();
    const submit = SqlStore.prototype.submit;
    vi.spyOn(SqlStore.prototype, 'submit').mockImplementationOnce(async function (
      this: SqlStore,
      submission,
    ) {
      await submit.call(this, submission);
      throw new StoreUnavailable(null);
    });
    const fields = { score: '9', comment: 'Once', idempotency: 'a-key-made-by-the-script' };

    const first = (await send(fields)) as Answer;
    expect([first.status, first.state.key, first.state.token]).toEqual([503, fields.idempotency, null]);
    const second = (await send({ ...fields, idempotency: first.state.key })) as Response;
    expect(second.status).toBe(303);
    expect((await stored()).rows).toHaveLength(1);
  });

  test('from a form that was printed again is not too fast', async () => {
    const { send, stored } = visitor();
    const wrong = (await send({ score: '11', comment: 'Corrected at once' })) as Answer;
    expect(wrong.status).toBe(422);
    const right = (await send({
      score: '10',
      comment: 'Corrected at once',
      token: wrong.state.token!,
    })) as Response;
    expect(right.status).toBe(303);
    expect(await stored()).toMatchObject({ rows: [{ score: 10 }], decisions: [] });
  });
});

describe('consent', () => {
  test('to a wording that was not shown is asked for again, and everything else is kept', async () => {
    const { send, stored } = visitor();
    const fields = { score: '9', comment: 'Fine', consent: 'quote', wording: 'an older one' };
    const answer = (await send(fields)) as Answer;
    expect(answer.status).toBe(422);
    expect(answer.state.faults).toEqual([{ field: 'consent', key: 'wording' }]);
    expect(answer.state.values).toEqual({ score: '9', comment: 'Fine' });
    expect((await stored()).rows).toEqual([]);
    const { consent: _, ...without } = fields;
    expect(((await send(without)) as Response).status).toBe(303);
  });

  test('is stored with the version of what was shown', async () => {
    const { send, rows } = await newIntake();
    await send(
      formPost({ score: '9', comment: 'Fine', consent: 'quote', wording: settings.wording.version }),
    );
    expect(await rows()).toMatchObject([{ scopes: ['quote'], wording: settings.wording.version }]);
  });
});
