import type { Plan } from './plan.js';
import { columnLabel } from './slots.js';

const telling =
  /\b(e-?mail|ip|phone|telephone|mobile|address|user agent|network id|latitude|longitude|(first|last|full|your|sur)[ -]?name)\b|^(name|telefon|handy)$/i;

/** Whether a column holds what no command prints: what a mapping or a preset drops, and whoever the answer is from. */
export function isPrivateColumn(
  name: string,
  { mapping, preset }: Pick<Plan, 'mapping' | 'preset'>,
): boolean {
  const { name: person, email, person: key } = mapping?.columns ?? {};
  const hidden = [...(mapping?.drop ?? []), person, email, key].flatMap((column) => column ?? []);
  return (
    hidden.some((column) => columnLabel(column) === name) ||
    (preset?.shape.dropped ?? []).includes(name) ||
    telling.test(name.replaceAll('_', ' '))
  );
}
