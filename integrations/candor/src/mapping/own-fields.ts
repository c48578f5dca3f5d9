import { warningIssue, type Issue } from '../model/issue.js';
import { ownFields, particularFields, plainFields } from './own-names.js';
import { completeMapping } from './plan.js';
import { mappingSchema, type DeclaredMapping, type Mapping, type UserMapping } from './schema.js';

/** Columns of a file in our own format that nothing reads: a misspelt one would lose everybody's comments or consent. */
export function unknownColumns(file: string, names: readonly string[], segments: readonly string[]): Issue[] {
  return names
    .filter((name) => name !== '' && !ownFields.includes(name) && !segments.includes(name))
    .map((column) => {
      const what = 'this column is none of ours, so nothing reads it';
      const remedy = `Our columns are ${ownFields.join(', ')}; list columns to break figures down by in \`findings.segments\`.`;
      return warningIssue('column-unknown', { file, line: 1, column }, what, remedy);
    });
}

/**
 * The mapping of a file that uses Candor's own field names: `id, submitted_at, score, comment, consent, name, role, organisation,
 * email, language, tags, person, round`, what is told beside the words, plus segment columns. Null when the file is not written that way.
 */
export function ownFieldsMapping(
  names: readonly string[],
  segments: readonly string[],
  anyName: boolean,
): Mapping | null {
  const declared = declaredOwnFields(names, segments, anyName);
  return declared && completeMapping('', declared, null);
}

/** The same as its owner would declare it. */
export function declaredOwnFields(
  names: readonly string[],
  segments: readonly string[],
  anyName: boolean,
): DeclaredMapping | null {
  const has = (name: string): boolean => anyName || names.includes(name);
  if (!has('score')) return null;
  const columns: UserMapping['columns'] = {
    score: { column: 'score', min: 0, max: 10 },
    segments: Object.fromEntries(segments.filter(has).map((name) => [name, name])),
  };
  if (has('id')) columns.id = 'id';
  if (has('submitted_at')) columns.submittedAt = 'submitted_at';
  if (has('consent')) columns.consent = { column: 'consent', yes: ['yes'], no: ['no'], scopes: 'listed' };
  for (const name of plainFields) if (has(name)) columns[name] = name;
  const told = Object.entries(particularFields).filter(([, name]) => has(name) && !segments.includes(name));
  Object.assign(columns, Object.fromEntries(told));
  return mappingSchema.parse({ columns, ...(has('round') && { round: { column: 'round' } }) });
}
