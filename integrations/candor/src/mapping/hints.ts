import { relationships } from '../model/disclosure.js';
import { bareName } from '../model/source-name.js';

/** Where and how to begin a mapping. */
export function mappingPathHint(file: string): string {
  return `Say which column is which in ${bareName(file)}.mapping.json: { "columns": { "score": { "column": "...", "min": 0, "max": 10 } } }`;
}

/** A value as issues quote it. Long ones are cut: an issue must not print a whole comment. */
export function shown(value: string): string {
  return JSON.stringify(value.length > 40 ? `${value.slice(0, 39)}…` : value);
}

/** How many rows have a fault besides the one that is told: ` (and on 2 more rows)`. */
export function onMoreRows(more: number): string {
  return more === 0 ? '' : ` (and on ${more} more ${more === 1 ? 'row' : 'rows'})`;
}

/** What to write for a score label nobody declared. */
export function scoreHint(value: string): string {
  return `In the mapping's "score" write "values": { ${shown(value)}: <the score it stands for> }, or "none": [${shown(value)}] if it means no answer.`;
}

export function consentHint(value: string): string {
  return `In the mapping's "consent" add ${shown(value)} to "yes" if it agrees to publication, or to "no" if it does not.`;
}

/** What to write for a relationship nobody declared. */
export function relationshipHint(value: string): string {
  return `In the mapping's "relationship" write "values": { ${shown(value)}: "<what it stands for>" }, one of ${relationships.join(', ')}.`;
}

export function translatedFromHint(value: string): string {
  return `In the mapping's "translatedFrom" write "values": { ${shown(value)}: "<the tag of the language, such as de>" }.`;
}

/** What to write for a day that cannot be read in the column of a field. */
export function dayHint(field: string): string {
  return `In the mapping's "${field}" write the "format" of this column, for example "dd.MM.yyyy", or map another column.`;
}

export function aiGeneratedHint(value: string): string {
  return `In the mapping's "aiGenerated" write "values": { ${shown(value)}: "yes" } if a machine wrote the words, or "no".`;
}

export const dateHint =
  'In the mapping\'s "submittedAt" write the "format" of this file, for example "dd.MM.yyyy HH:mm" or "M/d/yyyy H:mm:ss".';

export const emailId = 'is an e-mail address, and ids are written into decisions and reports';
export const emailIdHint = 'Map another column as "id", or leave "id" out.';
export const linkHint =
  'Links to reviews begin with https:// or http://. Map another column as "link", or leave "link" out: then they lead to the "url" of "collection".';
