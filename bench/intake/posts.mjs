import { createSecrets } from '../../integrations/candor/dist/collect/secrets.js';
import { newToken } from '../../integrations/candor/dist/collect/token.js';
import { Random } from '../helpers/random.mjs';
import { columns, responseCells } from '../helpers/responses.mjs';

const fillingTime = 60_000;

/** Posts of filled-in forms as a browser writes them, no two alike, each with the token its form was printed with. */
export function posts(count, key) {
  const random = new Random(7);
  const secrets = createSecrets(Buffer.from(key));
  return Array.from({ length: count }, (_, index) => {
    const cells = Object.fromEntries(
      responseCells(random, index, count).map((cell, at) => [columns[at], cell]),
    );
    const fields = new URLSearchParams({
      score: cells.score,
      comment: `${cells.comment} ${index}`,
      name: cells.name,
      role: cells.role,
      organisation: cells.organisation,
      reference_code: '',
      token: newToken(secrets, Date.now() - fillingTime),
    });
    fields.append('consent', 'quote');
    fields.append('consent', 'name');
    return fields.toString();
  });
}

/** A post with its HTTP head, ready to be written to a connection. */
export function requestOf(body, address) {
  const { host, origin } = new URL(address);
  return Buffer.from(
    `POST /feedback/submit/ HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\n` +
      `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
