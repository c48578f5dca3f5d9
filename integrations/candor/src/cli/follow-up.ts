import { openEmail } from '../collect/secrets.js';
import { dayOf } from '../model/day.js';
import { loadSite } from './load-site.js';
import { siteSecrets, withStore } from './open-store.js';
import { printable } from './printable.js';
import { readArgs } from './usage.js';

const help = `candor follow-up [--json] [--root <folder>]

Lists the people who left an e-mail address and agreed to be written to about their answer, oldest first. The addresses are erased
after \`retention.emailDays\`. Use them for nothing else.

  --json   prints them as JSON
  --root   folder of the site (default: this one)
`;

async function run(args: string[]): Promise<number> {
  const { values } = readArgs(args, { json: { type: 'boolean' }, root: { type: 'string', default: '.' } });
  const { root } = await loadSite(values.root);
  const secrets = siteSecrets(root);
  const contacts = await withStore(root, (store) => store.contacts());
  const people = contacts.map(({ response: { id, receivedAt, score, comment, name }, email }) => ({
    response: id,
    receivedOn: dayOf(receivedAt),
    name,
    email: secrets === null ? null : openEmail(secrets, id, email),
    score,
    comment,
  }));
  if (values.json) console.log(JSON.stringify(people, null, 2));
  else console.log(people.length === 0 ? 'Nobody asked to be written to.' : people.map(entry).join('\n\n'));
  return 0;
}

function entry(person: {
  response: string;
  receivedOn: string;
  name: string;
  email: string | null;
  score: number | null;
  comment: string;
}): string {
  const email = person.email ?? 'the address cannot be opened: CANDOR_KEY has changed since';
  const facts = [person.receivedOn, person.score === null ? 'no score' : `score ${person.score}`, person.name]
    .filter(Boolean)
    .join(' · ');
  return printable(`${email}\n  ${facts} · ${person.response}\n  ${person.comment}`).trimEnd();
}

export const followUp = { run, help };
