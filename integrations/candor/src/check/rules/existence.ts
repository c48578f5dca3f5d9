import type { Quotable } from '../../model/published.js';
import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import { foldCharacters as fold } from '../scan/characters.js';

/** Names that stand where a real one is missing, folded. */
const placeholders = new Set(
  [
    'Jane Doe',
    'John Doe',
    'Max Mustermann',
    'Maxi Mustermann',
    'Erika Mustermann',
    'Lieschen Müller',
    'Monsieur Untel',
    'Madame Unetelle',
    'Fulano de Tal',
    'Fulana de Tal',
    'Lorem Ipsum',
    'Foo Bar',
    'Test Test',
    'Test User',
    'Your Name',
    'First Last',
    'Firstname Lastname',
    'Vorname Nachname',
    'Prénom Nom',
    'Nombre Apellido',
    'Name Surname',
    'فلان الفلاني',
  ].map(fold),
);
const filler = fold('lorem ipsum dolor');
/** From so many folded characters on, nobody says the same by chance. */
const telling = 25;

/** Published quotes behind which there may be nobody: names that stand for none, one text under two names, words by a machine. */
export function existenceFindings({ quotables }: Pick<CheckFacts, 'quotables'>): Finding[] {
  const firsts = new Map<string, Quotable>();
  return [...quotables.values()].flatMap((quotable) => {
    const words = fold(quotable.comment);
    return [...ownFaults(quotable, words), ...twinFaults(quotable, words, firsts)];
  });
}

function ownFaults({ id, name, evidence }: Quotable, words: string): Finding[] {
  const where = { response: id };
  return [
    ...(name !== null && placeholders.has(fold(name))
      ? [{ where, what: `the name “${name}” is one that stands where there is none` }]
      : []),
    ...(words.includes(filler) ? [{ where, what: 'the words are filler: “lorem ipsum dolor”' }] : []),
    ...(evidence?.aiGenerated ? [{ where, what: 'its source says that a machine wrote the words' }] : []),
  ];
}

/** Each is held against the first with the same words and a name. */
function twinFaults(quotable: Quotable, words: string, firsts: Map<string, Quotable>): Finding[] {
  const { id, name } = quotable;
  if (name === null || words.length < telling) return [];
  const first = firsts.get(words);
  if (first === undefined) {
    firsts.set(words, quotable);
    return [];
  }
  if (fold(first.name!) === fold(name)) return [];
  const what = `the same words stand under two names, “${first.name}” (${first.id}) and “${name}”`;
  return [{ where: { response: id }, what }];
}
