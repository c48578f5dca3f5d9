import { answersSchema } from '../../../integrations/candor/dist/collect/answers.js';
import { createProver, type Prover } from '../../../integrations/candor/dist/collect/proof.js';
import {
  receive,
  type IntakeContext,
  type Outcome,
} from '../../../integrations/candor/dist/collect/receive.js';
import { createSecrets, type Secrets } from '../../../integrations/candor/dist/collect/secrets.js';
import { newToken } from '../../../integrations/candor/dist/collect/token.js';
import type { IntakeSettings, Question } from '../../../integrations/candor/dist/model/form.js';
import type { StoreAddress } from '../../../integrations/candor/dist/store/address.js';
import type { Store, StoredResponse } from '../../../integrations/candor/dist/store/contract.js';
import { allOf, opened, sqliteAddress } from '../../helpers/stores.js';

export const origin = 'https://shop.example';
export const endpoint = `${origin}/feedback/submit/`;

export const settings: IntakeSettings = {
  root: '/',
  round: 'feedback',
  questions: [
    { id: 'bike', kind: 'choice', label: 'Which bike?', choices: ['city', 'cargo'] },
    { id: 'again', kind: 'yes-no', label: 'Again?' },
    { id: 'why', kind: 'text', label: 'Why?' },
  ],
  followUp: true,
  approval: 'required',
  ratePerHour: 1000,
  retention: { spamDays: 30, emailDays: 90, textMonths: 24 },
  proofOfWork: false,
  honeypot: 'reference_code',
  wording: { version: 'w1', text: 'May we publish this?' },
  language: 'en',
  texts: {},
  origin,
  paths: {
    form: '/feedback/',
    submit: '/feedback/submit/',
    thanks: '/feedback/thanks/',
    receipt: '/feedback/receipt/',
  },
};

/** A receiver with a real store behind it. */
export interface TestIntake {
  address: StoreAddress;
  store: Store;
  secrets: Secrets;
  prover: Prover | null;
  send(request: Request, changes?: Partial<IntakeContext>): Promise<Outcome>;
  rows(): Promise<StoredResponse[]>;
  token(at?: number): string;
}

export const now = Date.UTC(2026, 5, 1, 12);

export async function newIntake(
  changes: Partial<IntakeSettings> = {},
  questions: readonly Question[] = settings.questions,
): Promise<TestIntake> {
  const address = sqliteAddress();
  const store = await opened(address);
  const secrets = createSecrets(Buffer.from('a key for tests, longer than thirty-two'));
  const prover = changes.proofOfWork === true ? await createProver(secrets) : null;
  const context: IntakeContext = {
    settings: { ...settings, ...changes, questions },
    schema: answersSchema(questions),
    store: () => Promise.resolve(store),
    secrets,
    prover,
    address: '203.0.113.7',
    now,
  };
  return {
    address,
    store,
    secrets,
    prover,
    send: (request, more = {}) => receive(request, { ...context, ...more }),
    rows: () => allOf(store),
    token: (at = now - 60_000) => newToken(secrets, at),
  };
}

type Headers_ = Record<string, string>;

/** A post as a browser sends it from the form. */
export function formPost(
  fields: Record<string, string> | [string, string][] | string,
  headers: Headers_ = {},
): Request {
  const body = typeof fields === 'string' ? fields : new URLSearchParams(fields).toString();
  return rawPost(body, {
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
    ...headers,
  });
}

/** A post as a client sends it that speaks JSON; a text is sent as it is. */
export function jsonPost(data: unknown, headers: Headers_ = {}): Request {
  const body = typeof data === 'string' ? data : JSON.stringify(data);
  return rawPost(body, { 'content-type': 'application/json', ...headers });
}

export function rawPost(body: RequestInit['body'], headers: Headers_): Request {
  return new Request(endpoint, {
    method: 'POST',
    headers,
    body: body ?? null,
    duplex: 'half',
  } as RequestInit);
}
