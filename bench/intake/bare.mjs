import { randomBytes } from 'node:crypto';
import { storeAddress } from '../../integrations/candor/dist/store/address.js';
import { openStore } from './open-store.mjs';

const wording = { version: '0123456789ab', text: 'May we publish this?' };

/** Nothing but the inserts: reads the fields and hands them to the store unchecked. */
export async function bareHandler() {
  const store = await openStore(storeAddress('.', process.env.CANDOR_DATABASE_URL));
  const handler = async (request, response) => {
    const fields = new URLSearchParams(await textOf(request));
    const { kind } = await store.submit(submissionOf(fields));
    response.writeHead(kind === 'stored' ? 303 : 500, { location: '/feedback/thanks/' }).end();
  };
  return { handler, close: () => store.close() };
}

function textOf(request) {
  return new Promise((done, fail) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part) => (text += part));
    request.on('end', () => done(text)).on('error', fail);
  });
}

function submissionOf(fields) {
  const now = Date.now();
  const key = randomBytes(18).toString('base64url');
  return {
    id: randomBytes(8).toString('hex'),
    receivedAt: now,
    round: 'feedback',
    score: Number(fields.get('score')),
    comment: fields.get('comment'),
    name: fields.get('name'),
    role: '',
    organisation: '',
    language: 'en',
    topic: '',
    answers: {},
    segments: [],
    scopes: fields.getAll('consent'),
    wording,
    email: null,
    flags: [],
    spam: null,
    idempotency: key,
    digest: key,
    proof: null,
    rate: { network: 'bench', hour: Math.floor(now / 3_600_000), limit: 1e9 },
  };
}
