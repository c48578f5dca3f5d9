import type { Plan } from './plan.js';
import type { MappedColumn } from './schema.js';
import { identifying } from './slots.js';

/** Words of a header behind which an address, a place, a machine or a name stands. */
const telling = new RegExp(
  [
    String.raw`\b(e ?mails?|ip|ipaddr|phone|phones|telephone|mobile|fax|whatsapp)\b`,
    String.raw`\b(address|addresses|street|postal|postcode|zip|latitude|longitude|lat|lng|geolocation)\b`,
    String.raw`\b(user ?agent|network id|referr?er|referr?er url|refurl)\b`,
    String.raw`\b(first|last|given|family|full|customer|your|reviewer|respondent|author) ?name\b|\bsurname\b|^name$`,
    String.raw`\b(avatars?|headshots?|profilbild)\b|\b(profile|customer|author|user|reviewer) (photo|picture|image|pic)\b`,
    String.raw`\b(telefon|handy|mobil)(nummer)?\b|\b(adresse|anschrift|plz|postleitzahl)\b|\b(vor|nach|familien)name\b`,
  ].join('|'),
);

/** Whether a column's values must not be printed: it is dropped, holds who somebody is, or its name looks like it. */
export function isPrivateColumn(name: string, { mapping, names, preset }: Plan): boolean {
  const withheld = [
    ...(mapping?.dropped ?? preset?.shape.dropped ?? []),
    ...identifying.map((field) => mapping?.columns[field]),
  ];
  return (
    telling.test(inWords(name)) || withheld.some((column) => column !== undefined && isCalled(name, column))
  );

  function isCalled(told: string, column: MappedColumn): boolean {
    if (typeof column === 'object') return names[column.index] === told;
    return told === column || told.startsWith(`${column} / `);
  }
}

/** `RecipientEmail`, `ip_address` and `E-Mail-Adresse` as separate words in lower case. */
export function inWords(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
