import type { Particulars } from '../model/particulars.js';
import { dateReaderOf } from './date-column.js';
import { aiGeneratedHint, dayHint, relationshipHint, shown, translatedFromHint } from './hints.js';
import type { MappableRow } from './mappable-row.js';
import { particularFields } from './own-names.js';
import type { RowIssues } from './row-issues.js';
import type { Mapping } from './schema.js';
import { columnLabel, columnOf, type Slots } from './slots.js';
import { foldedSpelling, isLanguage, isRelationship, isYesOrNo, valueReader } from './spellings.js';

type Field = keyof typeof particularFields;
const fields = Object.keys(particularFields) as Field[];

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
export function particularCells(request: Request): ParticularCells | undefined {
  if (fields.every((field) => request.slots[field] === -1)) return undefined;
  const cells = readersOf(request);
  return { particulars: particularsOf(cells), check: checkOf(request, cells) };
}

type Readers = ReturnType<typeof readersOf>;

function readersOf({ file, columns, slots, text }: Request) {
  const { relationship, translatedFrom, aiGenerated } = columns;
  return {
    written: (field: Field): string => (slots[field] === -1 ? '' : text(slots[field]).trim()),
    relationship: valueReader(relationship?.values, isRelationship),
    translatedFrom: valueReader(translatedFrom?.values, isLanguage),
    aiGenerated: valueReader(aiGenerated?.values, isYesOrNo),
    incentive: orNothing(columns.incentive?.none),
    verification: orNothing(columns.verification?.none),
    customerUntil: dateReaderOf(file, columns.customerUntil, 'customerUntil'),
    experienceAt: dateReaderOf(file, columns.experienceAt, 'experienceAt'),
    consentedAt: dateReaderOf(file, columns.consentedAt, 'consentedAt'),
  };
}

/** Reads spellings of nothing as empty, and a blank as nobody having said. */
function orNothing(spellings: readonly string[] = []): (text: string) => string | null {
  const nothing = new Set(spellings.map(foldedSpelling));
  return (text) => (nothing.has(foldedSpelling(text)) ? '' : text || null);
}

function particularsOf(cells: Readers): Particulars {
  const { written } = cells;
  const day = (field: 'customerUntil' | 'experienceAt' | 'consentedAt'): number | null =>
    cells[field](written(field)) ?? null;
  return {
    get relationship() {
      return cells.relationship(written('relationship')) ?? null;
    },
    get incentive() {
      return cells.incentive(written('incentive'));
    },
    get translatedFrom() {
      return cells.translatedFrom(written('translatedFrom')) ?? null;
    },
    get customerUntil() {
      return day('customerUntil');
    },
    get product() {
      return written('product') || null;
    },
    get picture() {
      return written('picture') || null;
    },
    get experienceAt() {
      return day('experienceAt');
    },
    get verification() {
      return cells.verification(written('verification'));
    },
    get evidenceRef() {
      return written('evidenceRef') !== '';
    },
    get substantiation() {
      return written('substantiation') !== '';
    },
    get typicalResult() {
      return written('typicalResult') || null;
    },
    get consentedAt() {
      return day('consentedAt');
    },
    get consentWording() {
      return written('consentWording') || null;
    },
    get aiGenerated() {
      return cells.aiGenerated(written('aiGenerated')) === 'yes';
    },
  };
}

/** What of a row has to be declared or to be a day, with the rule that tells of it. */
const declared = [
  ['relationship', 'relationship-undeclared', relationshipHint],
  ['translatedFrom', 'language-undeclared', translatedFromHint],
  ['aiGenerated', 'ai-generated-undeclared', aiGeneratedHint],
] as const;
const days = [
  ['customerUntil', 'customer-until'],
  ['experienceAt', 'experience-at'],
  ['consentedAt', 'consented-at'],
] as const;

function checkOf({ columns, slots, issues }: Request, cells: Readers): ParticularCells['check'] {
  const cellOf = (field: Field) => ({
    column: columnLabel(columnOf(columns[field]) ?? field),
    slot: slots[field],
  });
  const told = declared.filter(([field]) => slots[field] !== -1);
  const dated = days.filter(([field]) => slots[field] !== -1);
  return (row) => {
    for (const [field, rule, hint] of told) {
      const cell = cells.written(field);
      if (cell !== '' && cells[field](cell) === undefined)
        issues.undeclared(rule, row, cellOf(field), cell, hint);
    }
    for (const [field, rule] of dated) {
      const cell = cells.written(field);
      if (cell === '' || cells[field](cell) !== undefined) continue;
      const what = `${shown(cell)} is not a day in the declared format`;
      issues.fault(rule, row, cellOf(field), what, dayHint(field));
    }
  };
}
