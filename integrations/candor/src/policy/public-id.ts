import { createHash } from 'node:crypto';

/** Short and stable, so that links last without showing the id the source uses. */
export function publicId(id: string): string {
  return createHash('sha256').update(`candor:${id}`).digest('hex').slice(0, 12);
}
