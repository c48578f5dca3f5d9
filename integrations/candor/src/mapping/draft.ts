import { joined } from './joined.js';
import type { Plan } from './plan.js';
import type { DeclaredMapping, MappedColumn } from './schema.js';
import { columnLabel, columnOf, type FindSlot } from './slots.js';

/** What a column becomes. */
export interface Use {
  column: MappedColumn;
  /** Key of the mapping: `score`, `segments.plan`, `drop`. */
  field: string;
  /** The same for people. */
  becomes: string;
}

const told: Record<string, string> = {
  id: 'response id',
  submittedAt: 'date',
  email: 'e-mail, never published',
  person: 'who it is, never published',
  name: 'name, shown where agreed',
  role: 'role, shown where agreed',
  organisation: 'organisation, shown where agreed',
  partial: 'whether it was finished',
  relationship: 'who they are to you, told beside their words',
  incentive: 'what was offered, told beside their words',
  translatedFrom: 'language translated from, told beside their words',
  customerUntil: 'customer until, told beside their words',
  product: 'product it is about',
  picture: 'picture, shown where agreed',
  experienceAt: 'day of what it is about, told beside their words',
  verification: 'how it was checked that they are a customer',
  evidenceRef: 'proof that it is genuine, never published',
  substantiation: 'proof of what it claims, never published',
  typicalResult: 'what customers can generally expect, told beside their words',
  consentedAt: 'date of the consent, never published',
  consentWording: 'words of the consent, never published',
  aiGenerated: 'whether a machine wrote it',
};

/** A mapping that may lack something still: what the owner declared, over what the preset knows. */
export interface Draft {
  uses: readonly Use[];
  score: Partial<NonNullable<DeclaredMapping['columns']['score']>>;
  submittedAt: NonNullable<DeclaredMapping['columns']['submittedAt']>;
  /** Whether the owner says how dates are written. */
  dated: boolean;
  consent: DeclaredMapping['columns']['consent'];
  /** Whether the answers were left on a platform. */
  theirs: boolean;
}

/** Joins the two, as far as they go. */
export function draftOf(declared: DeclaredMapping, preset: Plan['preset']): Draft {
  const { columns, score, submittedAt, partial, dropped } = joined(declared, preset?.shape);
  const { segments, consent, ...others } = columns;
  const round = typeof declared.round === 'object' ? declared.round.column : undefined;
  const fields: [string, MappedColumn | undefined][] = [
    ...Object.entries({
      ...Object.fromEntries(Object.entries(others).map(([field, given]) => [field, columnOf(given)])),
      ...{ score: score.column, submittedAt: submittedAt.column },
      ...{ consent: consent?.column, round, partial: partial?.column },
    }),
    ...Object.entries(segments).map(([name, column]): [string, MappedColumn] => [`segments.${name}`, column]),
    ...dropped.map((column): [string, MappedColumn] => ['drop', column]),
  ];
  const uses = fields.flatMap(([field, column]) =>
    column === undefined ? [] : [{ field, column, becomes: becomes(field) }],
  );
  const { collection } = declared;
  const theirs = collection === undefined ? preset?.preset.platform !== undefined : collection !== 'ours';
  const dated = declared.columns.submittedAt?.format !== undefined;
  return { uses, score, submittedAt, dated, consent, theirs };
}

/** Mapped columns that a file does not have, with what is wrong. Dropped ones need not be there. */
export function absentUses(
  { uses }: Draft,
  find: FindSlot,
): { field: string; column: string; problem: string }[] {
  return uses.flatMap(({ field, column }) => {
    const found = field === 'drop' ? 0 : find(column, field === 'score' ? 'error' : 'warning');
    return typeof found === 'number' ? [] : [{ field, column: columnLabel(column), problem: found.problem }];
  });
}

function becomes(field: string): string {
  if (field === 'drop') return 'dropped';
  const segment = /^segments\.(.*)$/s.exec(field)?.[1];
  return segment === undefined ? (told[field] ?? field) : `segment "${segment}"`;
}
