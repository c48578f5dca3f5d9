import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Sides of the squares that are made of a picture, in pixels: as large as it is shown, and twice that for dense screens. */
export const avatarSizes = [48, 96] as const;

/** Squares of one picture, in a folder of the cache. */
export interface AvatarFiles {
  /** The same for the same squares: what they are published as. */
  name: string;
  /** Absolute paths, the smaller first. */
  paths: string[];
}

/** Names of all files that squares have in the cache. */
export const cachedAvatar = /^[\da-f]{32}-\d+\.webp$/;

export function avatarPaths(folder: string, key: string): string[] {
  return avatarSizes.map((size) => join(folder, `${key}-${size}.webp`));
}

/** The squares kept under a key; null where they have to be made. */
export async function keptAvatar(folder: string, key: string): Promise<AvatarFiles | null> {
  const paths = avatarPaths(folder, key);
  if (!paths.every((path) => existsSync(path))) return null;
  const hash = createHash('sha256');
  for (const path of paths) hash.update(await readFile(path));
  return { name: hash.digest('hex').slice(0, 16), paths };
}

/**
 * Makes squares with Astro's image service and keeps them. Nothing of the picture is left but what is seen: no place, camera or time.
 * The picture itself never comes near the output: Astro leaves the original of an image there where pages are printed on demand. Throws an
 * Error where it cannot be read.
 */
export async function makeAvatar(folder: string, key: string, bytes: Uint8Array): Promise<AvatarFiles> {
  const { default: service } = await import('astro/assets/services/sharp');
  await mkdir(folder, { recursive: true });
  for (const [index, path] of avatarPaths(folder, key).entries()) {
    const side = { width: avatarSizes[index]!, height: avatarSizes[index]! };
    const wish = {
      ...side,
      src: 'picture',
      format: 'webp',
      fit: 'cover',
      position: 'attention',
      quality: 80,
    };
    const made = await service.transform(bytes, wish, serviceConfig, quiet);
    // What it cannot read it hands back as it is.
    if (made.format !== 'webp' || Buffer.compare(made.data, bytes) === 0) throw new Error('it is damaged');
    await writeFile(`${path}.${process.pid}`, made.data);
    await rename(`${path}.${process.pid}`, path);
  }
  return (await keptAvatar(folder, key))!;
}

/** Writes squares into the output, under their names. */
export async function writeAvatars(folder: string, avatars: readonly AvatarFiles[]): Promise<void> {
  if (avatars.length > 0) await mkdir(folder, { recursive: true });
  for (const { name, paths } of avatars)
    for (const [index, path] of paths.entries())
      await copyFile(path, join(folder, `${name}-${avatarSizes[index]!}.webp`));
}

/** The bytes of one of these squares; null where there is none. */
export async function readAvatar(
  avatars: readonly AvatarFiles[],
  name: string,
  size: number,
): Promise<Uint8Array | null> {
  const path = avatars.find((avatar) => avatar.name === name)?.paths[
    avatarSizes.findIndex((one) => one === size)
  ];
  return path === undefined ? null : readFile(path);
}

const serviceConfig = { service: { entrypoint: '', config: { limitInputPixels: 100_000_000 } } } as never;
const quiet = { warn: () => undefined } as never;
