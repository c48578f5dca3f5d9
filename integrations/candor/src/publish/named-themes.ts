import type { Findings } from '../model/finding.js';
import type { Change } from '../model/published-change.js';
import type { Theme } from '../model/theme.js';

export interface NamedTheme {
  id: string;
  name: string;
}

/** The themes a site speaks of anyway, in its changes or its findings: an owner may have others that are nobody's business. */
export function namedThemes({
  themes,
  changes,
  findings,
}: {
  themes: readonly Theme[];
  changes: readonly Change[];
  findings: Pick<Findings, 'rounds'>;
}): NamedTheme[] {
  const named = new Set([
    ...changes.flatMap(({ said }) => said.theme?.id ?? []),
    ...findings.rounds.flatMap(({ themes: figures }) => figures?.themes.map(({ id }) => id) ?? []),
  ]);
  return themes.filter(({ id }) => named.has(id)).map(({ id, name }) => ({ id, name }));
}
