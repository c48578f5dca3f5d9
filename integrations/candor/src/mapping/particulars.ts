import { relationships, type Relationship } from '../model/disclosure.js';
import type { Particulars } from '../model/particulars.js';
import { dateReaderOf } from './date-column.js';
import { customerUntilHint, relationshipHint, shown, translatedFromHint } from './hints.js';
import type { MappableRow } from './mappable-row.js';
import type { RowIssues } from './row-issues.js';
import type { Mapping } from './schema.js';
import { columnLabel, type Slots } from './slots.js';

const fields = [
  'relationship',
  'incentive',
  'translatedFrom',
  'customerUntil',
  'product',
  'picture',
] as const;

/** Reads what a row has to have told beside its words, and takes down what nobody declared. */
export interface ParticularCells {
  /** Of whatever row is under the reader's hand, each read when it is asked for. */
  particulars: Particulars;
  /** Looks at the cells whose meaning has to be declared. */
  check(row: MappableRow): void;
}

interface Request {
  file: string;
  columns: Mapping['columns'];
  slots: Slots;
  issues: RowIssues;
  text: (slot: number) => string;
}

/** Undefined where none of their columns is mapped. */
export function particularCells({
  file,
  columns,
  slots,
  issues,
  text,
}: Request): ParticularCells | undefined {
  if (fields.every((field) => slots[field] === -1)) return undefined;
  const { relationship, incentive, translatedFrom, customerUntil } = columns;
  const relationshipOf = valueReader(relationship?.values, isRelationship);
  const languageOf = valueReader(translatedFrom?.values, isLanguage);
  const nothing = new Set((incentive?.none ?? []).map(fold));
  const date = dateReaderOf(file, customerUntil, 'customerUntil');
  const written = (field: (typeof fields)[number]): string => text(slots[field]).trim();
  const orNull = (value: string): string | null => (value === '' ? null : value);
  const particulars: Particulars = {
    get relationship() {
      return relationshipOf(written('relationship')) ?? null;
    },
    get incentive() {
      const offered = written('incentive');
      return nothing.has(fold(offered)) ? '' : orNull(offered);
    },
    get translatedFrom() {
      return languageOf(written('translatedFrom')) ?? null;
    },
    get customerUntil() {
      const day = written('customerUntil');
      return day === '' ? null : (date(day) ?? null);
    },
    get product() {
      return orNull(written('product'));
    },
    get picture() {
      return orNull(written('picture'));
    },
  };
  const cellOf = (field: 'relationship' | 'translatedFrom' | 'customerUntil') => ({
    column: columnLabel(columns[field]?.column ?? field),
    slot: slots[field],
  });
  return {
    particulars,
    check(row) {
      const [who, language, until] = [
        written('relationship'),
        written('translatedFrom'),
        written('customerUntil'),
      ];
      if (who !== '' && relationshipOf(who) === undefined)
        issues.undeclared('relationship-undeclared', row, cellOf('relationship'), who, relationshipHint);
      if (language !== '' && languageOf(language) === undefined)
        issues.undeclared('language-undeclared', row, cellOf('translatedFrom'), language, translatedFromHint);
      if (until !== '' && date(until) === undefined) {
        const what = `${shown(until)} is not a day in the declared format`;
        issues.fault('customer-until', row, cellOf('customerUntil'), what, customerUntilHint);
      }
    },
  };
}

/** Reads spellings that were declared, in any case, and what needs no declaring; undefined for all else. */
function valueReader<Value extends string>(
  declared: Readonly<Record<string, Value>> = {},
  isValue: (text: string) => text is Value,
): (text: string) => Value | undefined {
  const known = new Map(Object.entries(declared).map(([spelling, value]) => [fold(spelling), value]));
  return (text) => known.get(fold(text)) ?? (isValue(text) ? text : undefined);
}

function isRelationship(text: string): text is Relationship {
  return (relationships as readonly string[]).includes(text);
}

/** Whether a text is the tag of a language: two or three letters, with what may stand behind them. */
function isLanguage(text: string): text is string {
  if (!/^[a-z]{2,3}([-_]|$)/i.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-')).length === 1;
  } catch {
    return false;
  }
}

function fold(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}
