import { readFile, realpath } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { SourcePlace } from './discover.js';
import { pictureKind, pictureKinds } from './picture-bytes.js';

/** The bytes of a picture, or what is wrong with it and what to do. */
export type PictureRead = { bytes: Uint8Array } | { what: string; remedy: string };

const remedy = "Correct the path: it counts from the site's root. Or leave the cell blank.";

/** Reads a picture by its path from the site's root. */
export async function readLocalPicture(
  { root, published }: SourcePlace,
  given: string,
): Promise<PictureRead> {
  const path = join(root, given);
  const told = toldPath(given);
  const folders = published ?? [join(root, 'public'), join(root, 'src/pages')];
  const real = await realOf(path);
  const realFolders = (await Promise.all(folders.map(realOf))).filter((folder) => folder !== null);
  if (folders.some((folder) => isIn(path, folder)) || realFolders.some((folder) => isIn(real ?? '', folder)))
    return {
      what: `the picture ${told} lies where the site publishes files as they are, with all they hold`,
      remedy: 'Move it into another folder of the site, such as content/people/.',
    };
  if (real === null) return { what: `there is no picture ${told}`, remedy };
  if (!isIn(real, await realpath(root))) return { what: `the picture ${told} lies outside the site`, remedy };
  const bytes = await readFile(real).catch(() => null);
  if (bytes === null) return { what: `the picture ${told} cannot be read`, remedy };
  return pictureKind(bytes) === null
    ? { what: `the picture ${told} is not ${pictureKinds}`, remedy }
    : { bytes };
}

/** A path as messages tell it; what is more likely somebody's address than a path, or would move a terminal's cursor, is not told. */
function toldPath(given: string): string {
  return /[@\p{C}]/u.test(given) ? '[not a path]' : given;
}

/** Where a path leads behind all links; null where there is nothing. */
function realOf(path: string): Promise<string | null> {
  return realpath(path).catch(() => null);
}

function isIn(path: string, folder: string): boolean {
  return resolve(path).startsWith(join(resolve(folder), sep));
}
