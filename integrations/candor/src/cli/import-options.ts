import { parseArgs } from 'node:util';
import type { Declarations } from '../mapping/declare.js';
import { presetNames } from '../mapping/presets/names.js';
import { encodings } from '../model/encoding.js';
import { suggestion } from '../model/nearest.js';
import { readArgs, UsageError } from './usage.js';

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;

export const importOptions = {
  ...{ preset: text, score: text, scale: text, label: texts, comment: text, date: text, 'date-format': text },
  ...{ id: text, zone: text, consent: texts, refused: texts, round: text, url: text, path: text },
  ...{ encoding: text, repair: text, delimiter: text, 'header-rows': text },
  ...{ write: flag, force: flag, json: flag, root: text },
} as const;

type Values = ReturnType<
  typeof parseArgs<{ options: typeof importOptions; allowPositionals: true }>
>['values'];

/** What a person wrote behind `candor import`. */
export interface ImportArguments {
  path: string;
  given: Declarations;
  write: boolean;
  force: boolean;
  json: boolean;
  root: string;
}

export function importArguments(args: string[]): ImportArguments {
  const { values, positionals } = readArgs(args, importOptions);
  const [path, more] = positionals;
  if (path === undefined) throw new UsageError('Name the file to look at.');
  if (more !== undefined)
    throw new UsageError(`One file at a time: what is "${more}"? Put quotes around names with spaces.`);
  const { write = false, force = false, json = false, root = '.' } = values;
  if (force && !write) throw new UsageError('--force belongs to --write.');
  return { path, given: declarationsOf(values), write, force, json, root };
}

function declarationsOf(values: Values): Declarations {
  const { preset, id, score, scale, label, comment, date, zone, consent, refused, round, url, path } = values;
  return {
    ...{ id, score, comment, date, dateFormat: values['date-format'], zone, refused, round, url, path },
    preset: preset && known('preset', preset, presetNames),
    repair: values.repair && known('repair', values.repair, ['mojibake']),
    encoding: values.encoding && known('encoding', values.encoding, encodings),
    delimiter: values.delimiter && delimiterOf(values.delimiter),
    headerRows: wholeNumber('--header-rows', values['header-rows']),
    scale: scale === undefined ? undefined : scaleOf(scale),
    labels: label && Object.fromEntries(label.map(labelOf)),
    consent: consent && consentOf(consent),
  };
}

function known(what: string, name: string, names: readonly string[]): string {
  if (names.includes(name)) return name;
  const near = suggestion(name, names);
  throw new UsageError(
    `There is no ${what} "${name}". ${near.startsWith('Did') ? `${near} ` : ''}There are: ${names.join(', ')}.`,
  );
}

function delimiterOf(name: string): string {
  const delimiter = name === 'tab' || name === '\\t' ? '\t' : name;
  if ([',', ';', '\t', '|', 'auto'].includes(delimiter)) return delimiter;
  throw new UsageError('--delimiter is one of "," ";" "|" tab.');
}

function wholeNumber(option: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (/^[1-5]$/.test(given)) return Number(given);
  throw new UsageError(`${option} is a number from 1 to 5.`);
}

function scaleOf(given: string): { min: number; max: number } {
  const [, min, max] = /^\s*(-?\d{1,6})\s*(?:-|–|to|\.\.)\s*(-?\d{1,6})\s*$/.exec(given) ?? [];
  if (min === undefined || Number(min) >= Number(max))
    throw new UsageError('--scale is the lowest and the highest possible answer: --scale 0-10');
  return { min: Number(min), max: Number(max) };
}

function labelOf(given: string): [string, number | null] {
  const { before, behind } = parted(given) ?? {};
  if (behind === 'none' && before) return [before, null];
  if (!before || !/^-?\d+$/.test(behind ?? ''))
    throw new UsageError(
      '--label is a text of the score column and what it stands for: --label "Absolutely=10", --label "N/A=none"',
    );
  return [before, Number(behind)];
}

function consentOf(given: readonly string[]): { column: string; yes: string[] } {
  const parts = given.map((one) => parted(one) ?? { before: one, behind: '' });
  const [{ before: column } = { before: '' }] = parts;
  if (column === '' || parts.some(({ before }) => before !== column))
    throw new UsageError(
      '--consent names one column, and what those wrote who agreed: --consent "May we publish this?=Yes"',
    );
  return { column, yes: parts.map(({ behind }) => behind).filter(Boolean) };
}

/** At the last `=`: questions may hold one. */
function parted(given: string): { before: string; behind: string } | undefined {
  const at = given.lastIndexOf('=');
  return at === -1 ? undefined : { before: given.slice(0, at).trim(), behind: given.slice(at + 1).trim() };
}
