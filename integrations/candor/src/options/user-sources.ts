import type { UserFileSource, UserStoreSource } from './schema.js';

/** A CSV file of responses, path relative to the site's root. */
export function csv(path: string, mapping?: UserFileSource['mapping']): UserFileSource {
  return { kind: 'csv', path, mapping };
}

/** A JSON file of responses: an array, or an object that holds one at the mapping's `path`. */
export function json(path: string, mapping?: UserFileSource['mapping']): UserFileSource {
  return { kind: 'json', path, mapping };
}

/** A file of one JSON response a line. */
export function jsonl(path: string, mapping?: UserFileSource['mapping']): UserFileSource {
  return { kind: 'jsonl', path, mapping };
}

/** The responses the form collected; only needed beside other `sources`, or to say what happens when the store cannot be reached. */
export function store(settings: Omit<UserStoreSource, 'kind'> = {}): UserStoreSource {
  return { kind: 'store', ...settings };
}
