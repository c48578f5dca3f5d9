import { hash } from 'node:crypto';

/** Short and stable, so that links last without showing the id the source uses. */
export function publicId(id: string): string {
  return hash('sha256', `candor:${id}`).slice(0, 12);
}
